package org.deskwright.logs.signature;

import java.io.IOException;
import java.util.Arrays;

import org.deskwright.logs.source.LogSource;

/**
 * Pieces of a log that are looked at one behind the other: where they stand close together, it is read for many of them
 * at once, and where they do not, for little more than one. For one thread.
 */
public final class LineWindow {
    private static final int SIZE = 32 << 10;
    private static final int LEAST = 512;

    private final LogSource log;
    private byte[] bytes = {};
    private long from;
    private int length;
    /** How much is read at once: the more, the closer the pieces are. */
    private int step = LEAST;

    public LineWindow(LogSource log) {
        this.log = log;
    }

    /** The bytes from there up to {@code end} or the end of the log. */
    public byte[] copy(long begin, long end) throws IOException {
        long to = Math.min(end, log.size());
        if (begin < from || to > from + length) {
            if (to - begin > SIZE) {
                byte[] own = new byte[(int) (to - begin)];
                log.read(begin, own, own.length);
                return own;
            }
            fill(begin, (int) (to - begin));
        }
        return Arrays.copyOfRange(bytes, (int) (begin - from), (int) (to - from));
    }

    private void fill(long begin, int least) throws IOException {
        boolean close = begin >= from && begin <= from + 2 * step;
        step = close ? Math.min(SIZE, 2 * step) : LEAST;
        length = 0; // nothing, should it fail
        int wanted = (int) Math.min(Math.max(step, least), log.size() - begin);
        if (wanted > bytes.length) {
            bytes = new byte[Math.max(wanted, step)];
        }
        log.read(begin, bytes, wanted);
        from = begin;
        length = wanted;
    }
}
