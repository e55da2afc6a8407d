package org.deskwright.logs.ui.model;

import org.deskwright.logs.index.LogIndex;

/** Lines of an index. */
record IndexTable(LogIndex index) implements LineTable {
    @Override
    public long lines() {
        return index.lines();
    }

    @Override
    public long size() {
        return index.size();
    }

    @Override
    public int starts(long block, long[] starts) {
        return index.starts(block, starts);
    }

    @Override
    public long recordStart(long line) {
        long record = index.recordOf(line);
        return record < 0 ? -1 : index.start(record);
    }

    @Override
    public void close() {
        index.close();
    }
}
