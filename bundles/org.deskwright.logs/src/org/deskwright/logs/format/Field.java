package org.deskwright.logs.format;

/** What a record may tell beside its time and level. */
public enum Field {
    /** The part of the program that wrote it. */
    COMPONENT,
    /** The thread that wrote it, as the log names it. */
    THREAD,
    /** What all records of one session have in common, in the logs of several programs perhaps. */
    SESSION
}
