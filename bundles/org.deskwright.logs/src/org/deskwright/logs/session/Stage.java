package org.deskwright.logs.session;

import java.util.Locale;

/** The steps of a session, in their order. A program may take only some, and its log may show fewer still. */
public enum Stage {
    /** Somebody asks for a session. */
    LAUNCH,
    /** Who it is is found out. */
    AUTHENTICATE,
    /** The service looks for the computer. */
    BROKER,
    /** The way to it is opened. */
    CONNECT,
    /** Pictures and keys go to and fro. */
    STREAM,
    /** It ends. */
    DISCONNECT;

    /** As files and results call it. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
