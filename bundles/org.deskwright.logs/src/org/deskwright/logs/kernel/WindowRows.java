package org.deskwright.logs.kernel;

import java.util.Random;

/**
 * At which of the places that {@link Strides} look at one of their windows may be, by a bit for each hash of a window.
 * Of four places, a row, it is first asked whether there may be one at any: of most rows no more needs to be known.
 * Immutable.
 */
final class WindowRows {
    /** Places of a row. */
    static final int ROW = 4;
    private static final int MANY = 1 << 11;
    private static final int FEW_NUMBERS = 11;
    /** Multipliers that are tried: the best of so many lets half as much through as any. */
    private static final int TRIED = 16;
    private static final long SPREAD = 0x9e3779b97f4a7c15L;

    private final int stride;
    private final int width;
    /** Whether windows are few, of four bytes, and eight apart: numbers of half the length are sooner multiplied. */
    private final boolean narrow;
    private final long factor;
    private final int shift;
    private final long[] bits;

    /**
     * @param words windows as {@link Words#eight} has them, with zeros behind
     * @param width bytes of a window
     * @param sample by which one is taken of several ways to make a hash
     */
    WindowRows(long[] words, int width, int stride, RareWindows sample) {
        this.stride = stride;
        this.width = width;
        narrow = stride == 2 * Integer.BYTES && width == Integer.BYTES && words.length <= MANY;
        int numbers = words.length > MANY ? FEW_NUMBERS + 1 : FEW_NUMBERS;
        shift = (narrow ? Integer.SIZE : Long.SIZE) - numbers;
        Random random = new Random(SPREAD); // so that all is the same each time
        long best = factor(SPREAD);
        long[] known = bits(words, best, numbers);
        long least = through(known, best, sample);
        for (int i = 1; i < TRIED && least > 0; i++) {
            long tried = factor(random.nextLong() | 1);
            long[] bits = bits(words, tried, numbers);
            long through = through(bits, tried, sample);
            if (through < least) {
                least = through;
                best = tried;
                known = bits;
            }
        }
        factor = best;
        bits = known;
    }

    /** Shifts out what is behind the window, and spreads the rest over the highest bits. */
    private long factor(long odd) {
        return narrow ? odd : odd << Byte.SIZE * (Long.BYTES - width);
    }

    private long[] bits(long[] words, long by, int numbers) {
        long[] known = new long[1 << numbers];
        for (long word : words) {
            known[number(word, by)] |= 1L << bit(word, by);
        }
        return known;
    }

    private long through(long[] known, long by, RareWindows sample) {
        return sample.common(word -> (known[number(word, by)] >>> bit(word, by) & 1) != 0);
    }

    private int number(long word, long by) {
        return narrow ? (int) word * (int) by >>> shift : (int) (word * by >>> shift);
    }

    /** Its low six bits say which of a number; that they are of few letters is made up for by trying. */
    private int bit(long word, long by) {
        return narrow ? (int) word * (int) by : (int) word;
    }

    /** How many rows there are in so many bytes, and one more. */
    int most(int length) {
        return (length - 1) / (ROW * stride) + 2;
    }

    /**
     * Where rows begin that may have a window. Without a branch, which a processor would guess wrongly wherever there
     * is one.
     *
     * @param rows takes them, at least {@link #most}
     * @return how many there are
     */
    int find(byte[] bytes, int from, int last, int[] rows) {
        return switch (stride) {
            case 16 -> sixteen(bytes, from, last, factor, shift, bits, rows);
            case 8 -> narrow
                    ? narrow(bytes, from, last, (int) factor, bits, rows)
                    : eight(bytes, from, last, factor, shift, bits, rows);
            default -> four(bytes, from, last, factor, shift, bits, rows);
        };
    }

    /**
     * The places of some rows that may have one: without a branch, as nobody guesses which of four it is.
     *
     * @param places takes them, {@link #ROW} for each row, and one more
     * @return how many there are
     */
    int places(byte[] bytes, int[] rows, int count, int[] places) {
        return narrow
                ? narrowPlaces(bytes, rows, count, (int) factor, bits, places)
                : places(bytes, rows, count, stride, factor, shift, bits, places);
    }

    private static int narrowPlaces(byte[] bytes, int[] rows, int count, int factor, long[] known, int[] places) {
        int found = 0;
        for (int i = 0; i < count; i++) {
            for (int at = rows[i]; at < rows[i] + ROW * 8; at += 8) {
                places[found] = at;
                found += (int) halfOne(bytes, at, factor, known) & 1;
            }
        }
        return found;
    }

    private static int places(byte[] bytes, int[] rows, int count, int apart, long factor, int shift, long[] known,
            int[] places) {
        int found = 0;
        for (int i = 0; i < count; i++) {
            int at = rows[i];
            places[found] = at;
            found += (int) one(bytes, at, factor, shift, known) & 1;
            at += apart;
            places[found] = at;
            found += (int) one(bytes, at, factor, shift, known) & 1;
            at += apart;
            places[found] = at;
            found += (int) one(bytes, at, factor, shift, known) & 1;
            at += apart;
            places[found] = at;
            found += (int) one(bytes, at, factor, shift, known) & 1;
        }
        return found;
    }

    private static int sixteen(byte[] bytes, int from, int last, long factor, int shift, long[] known, int[] rows) {
        int count = 0;
        for (int at = from; at < last; at += ROW * 16) {
            rows[count] = at;
            count += (int) some(bytes, at, 16, factor, shift, known) & 1;
        }
        return count;
    }

    private static int eight(byte[] bytes, int from, int last, long factor, int shift, long[] known, int[] rows) {
        int count = 0;
        for (int at = from; at < last; at += ROW * 8) {
            rows[count] = at;
            count += (int) some(bytes, at, 8, factor, shift, known) & 1;
        }
        return count;
    }

    private static int four(byte[] bytes, int from, int last, long factor, int shift, long[] known, int[] rows) {
        int count = 0;
        for (int at = from; at < last; at += ROW * 4) {
            rows[count] = at;
            count += (int) some(bytes, at, 4, factor, shift, known) & 1;
        }
        return count;
    }

    private static int narrow(byte[] bytes, int from, int last, int factor, long[] known, int[] rows) {
        int count = 0;
        for (int at = from; at < last; at += ROW * 8) {
            long some = halfOne(bytes, at, factor, known) | halfOne(bytes, at + 8, factor, known)
                    | halfOne(bytes, at + 16, factor, known) | halfOne(bytes, at + 24, factor, known);
            rows[count] = at;
            count += (int) some & 1;
        }
        return count;
    }

    private static long some(byte[] bytes, int at, int apart, long factor, int shift, long[] known) {
        return one(bytes, at, factor, shift, known) | one(bytes, at + apart, factor, shift, known)
                | one(bytes, at + 2 * apart, factor, shift, known) | one(bytes, at + 3 * apart, factor, shift, known);
    }

    /** In the lowest bit, whether the window there may be known. */
    private static long one(byte[] bytes, int at, long factor, int shift, long[] known) {
        long word = Words.eight(bytes, at);
        return known[(int) (word * factor >>> shift)] >>> word;
    }

    private static long halfOne(byte[] bytes, int at, int factor, long[] known) {
        int product = Words.four(bytes, at) * factor;
        return known[product >>> Integer.SIZE - FEW_NUMBERS] >>> product;
    }
}
