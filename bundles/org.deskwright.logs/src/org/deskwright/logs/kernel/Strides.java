package org.deskwright.logs.kernel;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Looks for all literals of eight bytes and more, at one place in four, eight or sixteen: of each literal so many
 * windows in a row are known that one of them lies at such a place, wherever the literal stands. A window is looked up
 * in a set of bits by its hash; most places need nothing more, whatever number of literals there is. Immutable.
 * <p>
 * Karp and Rabin compare hashes so, and Hyperscan passes over places so in its FDR.
 */
final class Strides {
    /** Bytes of the shortest literal. */
    static final int SHORTEST = 8;
    private static final int LEAST_WIDTH = 5;
    private static final int MANY = 1 << 11;
    /** Places of a row that most rows do not exceed. */
    private static final int FEW = 3;
    private static final long SPREAD = 0x9e3779b97f4a7c15L;

    private final int stride;
    private final long mask;
    private final long fold;
    /** Shifts out what the mask does, and spreads the rest over the highest bits. */
    private final long factor;
    private final int shift;
    /** Whether windows have four bytes, eight apart. */
    private final boolean narrow;
    private final long[] bits;
    private final WindowMap map;
    private final int reach;

    /**
     * @param chosen which literals, by number, all long enough
     * @param sample of what is to be read
     */
    Strides(byte[][] literals, int[] chosen, byte[] sample, boolean ignoreCase) {
        int shortest = Arrays.stream(chosen).map(i -> literals[i].length).min().orElse(SHORTEST);
        stride = shortest >= 16 + LEAST_WIDTH - 1 ? 16 : shortest >= 8 + LEAST_WIDTH - 2 ? 8 : 4;
        int width = Math.min(Long.BYTES, shortest - stride + 1);
        mask = -1L >>> 8 * (Long.BYTES - width);
        narrow = stride == 8 && width == Integer.BYTES;
        factor = SPREAD << 8 * (Long.BYTES - width);
        fold = ignoreCase ? 0x2020202020202020L & mask : 0;
        int windows = chosen.length * stride;
        shift = Long.SIZE - (windows > MANY ? 18 : 17);
        bits = new long[1 << Long.SIZE - shift - 6];
        map = new WindowMap(windows);
        RareWindows rare = new RareWindows(sample, mask, fold);
        int furthest = 0;
        int[] firsts = new int[literals.length];
        IntStream.of(chosen).forEach(i -> firsts[i] = rare.rarest(literals[i], stride, width));
        // of windows that share a slot of the map the first to come is found soonest
        int[] commonestFirst = IntStream.of(chosen).boxed()
                .sorted(Comparator.comparingLong(i -> -rare.count(literals[i], firsts[i], stride, width)))
                .mapToInt(Integer::intValue).toArray();
        for (int literal : commonestFirst) {
            int first = firsts[literal];
            for (int i = 0; i < stride; i++) {
                long word = RareWindows.word(literals[literal], first + i, width) & mask | fold;
                int hash = hash(word);
                bits[hash >>> 6] |= 1L << hash;
                map.add(word, literal, first + i);
            }
            furthest = Math.max(furthest, first + stride);
        }
        reach = furthest;
    }

    /** Literals that begin from {@code from} to before {@code to}, and end before {@code end}. */
    void find(LiteralSet set, byte[] bytes, int from, int to, int end, HitSink hits) {
        if (map.isEmpty()) {
            return;
        }
        int last = Math.min(to + reach, end);
        int row = Long.SIZE * stride;
        int[] places = new int[2 * Long.SIZE];
        int count = 0;
        for (int at = from; at < last; at += row) {
            int rowEnd = Math.min(at + row, last);
            long left = switch (stride) {
                case 16 -> sixteen(bytes, at, rowEnd, bits);
                case 8 -> narrow ? narrow(bytes, at, rowEnd, bits) : eight(bytes, at, rowEnd, bits);
                default -> four(bytes, at, rowEnd, bits);
            };
            // to write down some that are none costs less than to guess wrongly how many there are
            for (int i = 0; i < FEW; i++) {
                places[count] = at + Long.numberOfTrailingZeros(left) * stride;
                count += (int) ((left | -left) >>> Long.SIZE - 1);
                left &= left - 1;
            }
            for (; left != 0; left &= left - 1) {
                places[count++] = at + Long.numberOfTrailingZeros(left) * stride;
            }
            if (count >= Long.SIZE) {
                look(set, bytes, places, count, from, to, end, hits);
                count = 0;
            }
        }
        look(set, bytes, places, count, from, to, end, hits);
    }

    /**
     * A bit for each place of a row where a window may be known. Without a branch, which a processor would guess
     * wrongly wherever there is one.
     */
    private long sixteen(byte[] bytes, int from, int last, long[] known) {
        long found = 0;
        for (int at = from, i = 0; at < last; at += 64, i += 4) {
            found |= places(bytes, at, 16, known) << i;
        }
        return found;
    }

    private long eight(byte[] bytes, int from, int last, long[] known) {
        long found = 0;
        for (int at = from, i = 0; at < last; at += 32, i += 4) {
            found |= places(bytes, at, 8, known) << i;
        }
        return found;
    }

    private long four(byte[] bytes, int from, int last, long[] known) {
        long found = 0;
        for (int at = from, i = 0; at < last; at += 16, i += 4) {
            found |= places(bytes, at, 4, known) << i;
        }
        return found;
    }

    /** A bit for each of four places where a window may be known, the first in the lowest. */
    private long places(byte[] bytes, int at, int apart, long[] known) {
        return bit(bytes, at, known) | bit(bytes, at + apart, known) << 1 | bit(bytes, at + 2 * apart, known) << 2
                | bit(bytes, at + 3 * apart, known) << 3;
    }

    /** Whether the window there may be known. */
    private long bit(byte[] bytes, int at, long[] known) {
        int hash = hash(Words.eight(bytes, at) | fold);
        return known[hash >>> 6 & known.length - 1] >>> hash & 1;
    }

    /**
     * Likewise eight bytes apart, with windows of four: numbers of half the length are sooner multiplied and shifted.
     */
    private long narrow(byte[] bytes, int from, int last, long[] known) {
        long found = 0;
        for (int at = from, i = 0; at < last; at += 64, i += 8) {
            int places = narrowPlaces(bytes, at, known) | narrowPlaces(bytes, at + 32, known) << 4;
            found |= (long) places << i;
        }
        return found;
    }

    private int narrowPlaces(byte[] bytes, int at, long[] known) {
        return narrowBit(bytes, at, known) | narrowBit(bytes, at + 8, known) << 1
                | narrowBit(bytes, at + 16, known) << 2 | narrowBit(bytes, at + 24, known) << 3;
    }

    private int narrowBit(byte[] bytes, int at, long[] known) {
        int hash = narrowHash(Words.four(bytes, at) | (int) fold);
        return (int) (known[hash >>> 6 & known.length - 1] >>> hash) & 1;
    }

    private int narrowHash(int word) {
        return word * (int) SPREAD >>> shift - Integer.SIZE;
    }

    private int hash(long word) {
        if (narrow) {
            return narrowHash((int) word);
        }
        return (int) (word * factor >>> shift);
    }

    private void look(LiteralSet set, byte[] bytes, int[] places, int count, int from, int to, int end, HitSink hits) {
        for (int i = 0; i < count; i++) {
            look(set, bytes, places[i], from, to, end, hits);
        }
    }

    private void look(LiteralSet set, byte[] bytes, int at, int from, int to, int end, HitSink hits) {
        long word = Words.eight(bytes, at) & mask | fold;
        for (int entry = map.first(word); entry >= 0; entry = map.next(entry)) {
            int begin = at - map.offset(entry);
            if (begin >= from && begin < to && set.standsAt(map.literal(entry), bytes, begin, end)) {
                hits.hit(begin, map.literal(entry));
            }
        }
    }
}
