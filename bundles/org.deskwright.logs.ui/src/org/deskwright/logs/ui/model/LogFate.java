package org.deskwright.logs.ui.model;

/** What became of the file of an open log. */
public enum LogFate {
    THERE,
    /** It was cut off and begins anew. */
    CUT_OFF,
    /** Another file has its name. */
    REPLACED,
    /** Nothing has its name; what was open can be read on where the system allows that. */
    GONE,
    /** It is there and can no longer be read. */
    UNREADABLE
}
