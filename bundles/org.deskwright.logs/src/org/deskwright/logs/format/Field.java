package org.deskwright.logs.format;

import java.util.Locale;

/** What a record may tell of itself besides time and level. */
public enum Field {
    /** The part of the program that wrote it. */
    COMPONENT,
    /** The number of the process. */
    PROCESS,
    THREAD,
    /** The id of the session that it is about. */
    SESSION;

    /** As formats and queries call it. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
