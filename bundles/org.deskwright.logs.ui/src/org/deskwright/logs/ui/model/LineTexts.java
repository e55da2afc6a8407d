package org.deskwright.logs.ui.model;

import java.io.IOException;

/** Whole texts of lines, for work in the background: what they are of stays the same until it is closed. One thread. */
public interface LineTexts extends AutoCloseable {
    /** How many lines there are. */
    long lines();

    /**
     * All of a line, also what is not shown of it.
     *
     * @param most bytes; what stands behind them is left out
     * @throws IOException in words for people, when it cannot be read any more
     */
    String text(long line, int most) throws IOException;

    /**
     * How many letters a line has, however long it is.
     *
     * @throws IOException in words for people, when it cannot be read any more
     */
    long letters(long line) throws IOException;

    @Override
    void close();
}
