package org.deskwright.logs.ui.model;

import java.io.IOException;
import java.lang.foreign.ValueLayout;
import java.util.Arrays;

import org.deskwright.logs.index.Block;
import org.deskwright.logs.source.LogSource;

/** The first lines of a log, for as long as it has no index: what is seen of it at once. */
final class HeadTable implements LineTable {
    /** Read in some milliseconds, and more than anybody sees before the index has begun. */
    static final int BYTES = 1 << 20;

    private final long[] starts;
    private final int lines;

    private HeadTable(long[] starts, int lines) {
        this.starts = starts;
        this.lines = lines;
    }

    /** Of a log that is longer, the last line is left out: nobody knows where it ends. */
    static HeadTable of(LogSource log) throws IOException {
        long to = Math.min(log.size(), BYTES);
        long[] starts = new long[1024];
        int count = 0;
        boolean begins = true;
        try (LogSource.View view = log.view(0, to)) {
            for (long at = 0; at < to; at++) {
                if (begins) {
                    starts = count + 1 < starts.length ? starts : Arrays.copyOf(starts, 2 * starts.length);
                    starts[count++] = at;
                }
                begins = view.bytes().get(ValueLayout.JAVA_BYTE, at - view.from()) == '\n';
            }
        } catch (InternalError e) {
            throw log.cutOff(e);
        }
        boolean whole = to == log.size() || begins;
        if (whole) {
            starts[count] = to;
            return new HeadTable(starts, count);
        }
        // a line that is longer than all of it is shown as far as it was read
        return count > 1 ? new HeadTable(starts, count - 1) : new HeadTable(new long[]{0, to}, 1);
    }

    @Override
    public long lines() {
        return lines;
    }

    @Override
    public long size() {
        return starts[lines];
    }

    @Override
    public int starts(long block, long[] into) {
        int first = (int) (block * Block.LINES);
        int count = Math.min(Block.LINES, lines - first);
        System.arraycopy(starts, first, into, 0, count + 1);
        return count;
    }

    @Override
    public long recordStart(long line) {
        return -1;
    }

    @Override
    public void close() {
        // nothing is held
    }
}
