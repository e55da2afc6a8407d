package org.deskwright.logs.query;

/** What a query is asked of, each time. */
public enum Unit {
    /** Each line by itself. */
    LINE,
    /** Each record together with the lines that continue it, up to the next one. */
    RECORD
}
