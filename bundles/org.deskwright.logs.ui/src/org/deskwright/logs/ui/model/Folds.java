package org.deskwright.logs.ui.model;

import java.util.Arrays;
import java.util.function.BooleanSupplier;

import org.deskwright.logs.index.LogIndex;

/**
 * Lines that are folded under the ones above them: ranges that neither touch nor overlap, in their order. Immutable.
 */
public final class Folds {
    public static final Folds NONE = new Folds(new long[0], new long[1], 0);
    /** Ranges; what stands behind the last one stays as it is. */
    private static final int MOST = 1 << 20;
    /** Lines between two looks whether it was stopped. */
    private static final int TICK = 1 << 16;

    /** The first line of each. */
    private final long[] from;
    /** How many lines are hidden before each, and behind the last one. */
    private final long[] before;
    private final int count;

    private Folds(long[] from, long[] before, int count) {
        this.from = from;
        this.before = before;
        this.count = count;
    }

    /** All lines that continue a record, under its first. Takes a few seconds for a billion lines. */
    public static Folds all(LogIndex index, BooleanSupplier wanted) {
        Builder folds = new Builder();
        long lines = index.lines();
        long first = -1;
        for (long line = 0; line < lines && folds.count < MOST && (line % TICK != 0 || wanted.getAsBoolean()); line++) {
            if (index.isRecord(line)) {
                folds.add(first, line);
                first = line;
            }
        }
        if (folds.count < MOST) {
            folds.add(first, lines);
        }
        return folds.build();
    }

    private static final class Builder {
        private long[] from = new long[16];
        private long[] before = new long[17];
        private int count;

        /** @param first of a record; less than 0 for none */
        void add(long first, long end) {
            if (first < 0 || end - first < 2) {
                return;
            }
            if (count == from.length) {
                from = Arrays.copyOf(from, 2 * count);
                before = Arrays.copyOf(before, 2 * count + 1);
            }
            from[count] = first + 1;
            before[count + 1] = before[count] + end - first - 1;
            count++;
        }

        Folds build() {
            return new Folds(from, before, count);
        }
    }

    public boolean isEmpty() {
        return count == 0;
    }

    /** How many lines are hidden. */
    public long hidden() {
        return before[count];
    }

    /** The last range that begins at the line or before; less than 0 for none. */
    private int at(long line) {
        int found = Arrays.binarySearch(from, 0, count, line);
        return found >= 0 ? found : -found - 2;
    }

    private long end(int range) {
        return from[range] + before[range + 1] - before[range];
    }

    public boolean hides(long line) {
        int range = at(line);
        return range >= 0 && line < end(range);
    }

    /** How many lines are folded under a line. */
    public long under(long line) {
        int range = at(line + 1);
        return range >= 0 && from[range] == line + 1 ? before[range + 1] - before[range] : 0;
    }

    /** The line under which a hidden one is folded, or itself. */
    public long head(long line) {
        return hides(line) ? from[at(line)] - 1 : line;
    }

    /** How many lines are hidden before that one. */
    long before(long line) {
        int range = at(line - 1);
        return range < 0 ? 0 : before[range] + Math.min(line - from[range], before[range + 1] - before[range]);
    }

    /** The line that has so many before it that are not hidden. */
    long line(long row) {
        int low = 0;
        int high = count;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (from[middle] - before[middle] <= row) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return row + before[low];
    }

    /**
     * With lines folded under the one above them.
     *
     * @param line the first that is hidden; it and those behind it are not yet
     */
    public Folds with(long line, long lines) {
        int range = at(line) + 1;
        long[] allFrom = new long[count + 1];
        long[] allBefore = new long[count + 2];
        System.arraycopy(from, 0, allFrom, 0, range);
        System.arraycopy(before, 0, allBefore, 0, range + 1);
        allFrom[range] = line;
        for (int i = range; i < count; i++) {
            allFrom[i + 1] = from[i];
        }
        for (int i = range; i <= count; i++) {
            allBefore[i + 1] = before[i] + lines;
        }
        return new Folds(allFrom, allBefore, count + 1);
    }

    /** Without the range that hides the line. */
    public Folds without(long line) {
        if (!hides(line)) {
            return this;
        }
        int range = at(line);
        long lines = before[range + 1] - before[range];
        long[] allFrom = new long[count - 1];
        long[] allBefore = new long[count];
        System.arraycopy(from, 0, allFrom, 0, range);
        System.arraycopy(from, range + 1, allFrom, range, count - range - 1);
        System.arraycopy(before, 0, allBefore, 0, range + 1);
        for (int i = range + 1; i < count; i++) {
            allBefore[i] = before[i + 1] - lines;
        }
        return new Folds(allFrom, allBefore, count - 1);
    }
}
