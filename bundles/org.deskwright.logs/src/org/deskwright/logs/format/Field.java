package org.deskwright.logs.format;

import java.util.Locale;

/** What a record may tell of itself beside time and level; {@link FieldRule} says where. */
public enum Field {
    /** The part of the program that wrote it. */
    COMPONENT,
    /** The number of the process. */
    PROCESS,
    /** The thread, as the log names it. */
    THREAD,
    /** What all records of one session have in common, in the logs of several programs perhaps. */
    SESSION;

    /** As formats and queries call it. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
