package org.deskwright.logs.ui.model;

import java.io.IOException;

/** Where lines begin, in blocks as an index has them. For one thread. */
interface LineTable extends AutoCloseable {
    long lines();

    /** Bytes of the log that are known. */
    long size();

    /**
     * @param starts takes where each line of the block begins, and behind them where the last one ends
     * @return how many lines the block has
     */
    int starts(long block, long[] starts) throws IOException;

    /** Where the record begins that a line belongs to; -1 where there is none, or nobody knows. */
    long recordStart(long line);

    @Override
    void close();
}
