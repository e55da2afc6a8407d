package org.deskwright.logs.ui.model;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

import org.roaringbitmap.RoaringBitmap;

/**
 * Numbers of lines, added in their order while others ask already: a bit for each line at most, whatever is found. Safe
 * to share by threads.
 */
public final class LineSet {
    private static final long PART = 1L << Integer.SIZE;

    /** Each of the numbers from {@code i * PART} on. */
    private final List<RoaringBitmap> parts = new ArrayList<>();
    private long count;
    private long last = -1;

    /** @param lines each larger than those before; what is not is left out */
    public synchronized void add(List<Long> lines) {
        for (long line : lines) {
            if (line > last) {
                part(line / PART).add((int) line);
                last = line;
                count++;
            }
        }
    }

    private RoaringBitmap part(long number) {
        while (parts.size() <= number) {
            parts.add(new RoaringBitmap());
        }
        return parts.get((int) number);
    }

    public synchronized long count() {
        return count;
    }

    public synchronized boolean contains(long line) {
        return line >= 0 && line / PART < parts.size() && parts.get((int) (line / PART)).contains((int) line);
    }

    /** The line that has so many before it in the set. */
    public synchronized long select(long rank) {
        long left = rank;
        for (int i = 0; i < parts.size(); i++) {
            long in = parts.get(i).getLongCardinality();
            if (left < in) {
                // the library takes the place as an int without sign
                return i * PART + Integer.toUnsignedLong(parts.get(i).select((int) left));
            }
            left -= in;
        }
        throw new IndexOutOfBoundsException(rank + " of " + count);
    }

    /** How many lines of it stand before that one. */
    public synchronized long before(long line) {
        long before = 0;
        for (int i = 0; i < parts.size() && i * PART < line; i++) {
            long in = line - i * PART;
            before += in >= PART
                    ? parts.get(i).getLongCardinality()
                    : in == 0 ? 0 : parts.get(i).rankLong((int) (in - 1));
        }
        return before;
    }

    /** The first of it from that line on. */
    public OptionalLong atOrAfter(long line) {
        synchronized (this) {
            long rank = before(Math.max(0, line));
            return rank < count ? OptionalLong.of(select(rank)) : OptionalLong.empty();
        }
    }

    /** The last of it before that line. */
    public OptionalLong lastBefore(long line) {
        synchronized (this) {
            long rank = before(Math.max(0, line));
            return rank > 0 ? OptionalLong.of(select(rank - 1)) : OptionalLong.empty();
        }
    }
}
