package org.deskwright.estate.live;

/** When a request to AWS has its turn among those that wait for the same rate: those of the first before all others. */
public enum Turn {
    /** What is watched, or asked for by itself. */
    LOOKED_AT,
    /** What there is: directories, WorkSpaces and what they stand on. */
    LISTS,
    /** What is told of each of them by further calls. */
    DETAILS,
    /** What takes a call for each WorkSpace, and tests of connections. */
    LAST
}
