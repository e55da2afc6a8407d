package org.deskwright.logs.ui.model;

import java.util.Optional;

/** Lines that are asked for by number and answered from memory. Nothing of it takes time. */
public interface LogLines {
    /** What people call it. */
    String title();

    LogState state();

    /** The line, where it is in memory; see {@link #want}. */
    Optional<Line> line(long number);

    /**
     * Has lines fetched, and those around them after that. What was wanted before is wanted no more.
     *
     * @param lines in their order
     */
    void want(long... lines);

    /** All of the lines, for work in the background; nothing where it is not open. */
    Optional<LineTexts> texts();

    /** Waits until all is there that is wanted, but not longer than so; gives whether it is. */
    boolean await(long millis);
}
