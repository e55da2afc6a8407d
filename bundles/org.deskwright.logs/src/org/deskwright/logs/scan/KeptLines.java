package org.deskwright.logs.scan;

import java.util.Arrays;
import java.util.Optional;

/**
 * Lines of a part that were copied while they were at hand: to read one again from the log takes longer than all that
 * is made of it. In their order.
 */
final class KeptLines {
    /** Bytes of a line; longer ones are read again. */
    private static final int MOST = 4 << 10;

    private byte[] bytes = {};
    private int[] lines = new int[16];
    /** Where a line begins in the bytes, and behind them where the last one ends. */
    private int[] begins = new int[17];
    private int count;

    void clear() {
        count = 0;
    }

    /** Whether it is behind all that are kept. */
    boolean isBehind(int line) {
        return count == 0 || lines[count - 1] < line;
    }

    /**
     * Keeps a line unless it is too long.
     *
     * @param line behind all that are kept
     * @param from its first byte in the source
     * @param to behind its line feed
     */
    void add(int line, byte[] source, int from, int to) {
        int length = to - from;
        if (length > MOST) {
            return;
        }
        int begin = begins[count];
        if (begin + length > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, begin + length));
        }
        if (count == lines.length) {
            lines = Arrays.copyOf(lines, 2 * count);
            begins = Arrays.copyOf(begins, 2 * count + 1);
        }
        System.arraycopy(source, from, bytes, begin, length);
        lines[count++] = line;
        begins[count] = begin + length;
    }

    Optional<byte[]> line(int line) {
        int found = Arrays.binarySearch(lines, 0, count, line);
        return found < 0 ? Optional.empty() : Optional.of(Arrays.copyOfRange(bytes, begins[found], begins[found + 1]));
    }
}
