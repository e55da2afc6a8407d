package org.deskwright.logs.ui.model;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.LongStream;

import org.roaringbitmap.RoaringBitmap;

/**
 * Numbers of lines, added in their order while others ask already: a bit for each line at most, whatever is found. Only
 * the last may be taken out again. Safe to share by threads.
 */
public final class LineSet {
    private static final long PART = 1L << Integer.SIZE;

    /** Each of the numbers from {@code i * PART} on. */
    private final List<RoaringBitmap> parts = new ArrayList<>();
    private long count;
    private long last = -1;

    /** @param lines each larger than those before; what is not is left out */
    public synchronized void add(LongStream lines) {
        lines.forEach(this::add);
    }

    /** @param line larger than those before; else it is left out */
    public synchronized void add(long line) {
        if (line > last) {
            part(line / PART).add((int) line);
            last = line;
            count++;
        }
    }

    /** Takes the line out again, which is the last of it. */
    public synchronized void remove(long line) {
        if (contains(line)) {
            part(line / PART).remove((int) line);
            count--;
            last = count == 0 ? -1 : select(count - 1);
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

    /** The line that has so many before it in the set; -1 where there is none, or no longer. */
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
        return -1;
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
