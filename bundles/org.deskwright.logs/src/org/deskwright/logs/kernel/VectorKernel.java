package org.deskwright.logs.kernel;

import java.util.List;
import java.util.Map;

import jdk.incubator.vector.ByteVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/** As many bytes at a time as a register of the processor holds. */
final class VectorKernel implements Kernel {
    private static final byte FOLD = 0x20;
    /** For tests on processors that prefer others. */
    private static final String BITS = "deskwright.logs.vector-bits";
    /** Constant, so that the compiler sees vectors of one kind. */
    private static final VectorSpecies<Byte> SPECIES = switch (Integer.getInteger(BITS, 0)) {
        case 128 -> ByteVector.SPECIES_128;
        case 256 -> ByteVector.SPECIES_256;
        case 512 -> ByteVector.SPECIES_512;
        default -> preferredSpecies();
    };
    private static final int LANES = SPECIES.length();
    /** Windows by vectors cost less than strides of four. */
    private static final int SHORTEST_LONG = 20;
    /** Vectors in a row that are gone over before what was found in them is looked at. */
    private static final int ROW = Long.SIZE;
    /** As many bytes as a number has bits. */
    private static final int STEP = Long.SIZE;

    static Kernel preferred() {
        return new VectorKernel();
    }

    /** Of lanes that a number has bits for. */
    private static VectorSpecies<Byte> preferredSpecies() {
        VectorSpecies<Byte> preferred = ByteVector.SPECIES_PREFERRED;
        return preferred.length() > STEP ? ByteVector.SPECIES_512 : preferred;
    }

    @Override
    public String name() {
        return "vectors of " + SPECIES.vectorBitSize() + " bits";
    }

    @Override
    public int lineFeeds(byte[] bytes, int from, int to, int[] found) {
        int count = 0;
        int at = from;
        for (; at <= to - STEP; at += STEP) {
            long feeds = 0;
            for (int lane = 0; lane < STEP; lane += LANES) {
                feeds |= load(bytes, at + lane).eq((byte) '\n').toLong() << lane;
            }
            for (; feeds != 0; feeds &= feeds - 1) {
                found[count++] = at + Long.numberOfTrailingZeros(feeds);
            }
        }
        for (; at < to; at++) {
            if (bytes[at] == '\n') {
                found[count++] = at;
            }
        }
        return count;
    }

    @Override
    public LiteralSet prepare(List<byte[]> literals, Map<Integer, HitGuard> guards, boolean ignoreCase, byte[] sample) {
        return LiteralSet.of(literals, guards, ignoreCase, sample, SHORTEST_LONG);
    }

    @Override
    public void literals(LiteralSet set, byte[] bytes, int from, int to, int end, HitSink hits) {
        if (set.single().isPresent()) {
            pair(set, set.single().get(), bytes, from, set.single().get().last(to, end), end, hits);
            return;
        }
        set.strides().find(set, bytes, from, to, end, hits);
        if (set.windows().isEmpty()) {
            return;
        }
        Verifier verifier = new Verifier(set, bytes, from, to, end, hits);
        int reach = Math.min(to + set.reach(), end);
        int behind = from + Math.max(0, reach - from) / LANES * LANES;
        if (set.ignoresCase()) {
            folded(set.filter(), bytes, from, behind, verifier);
        } else {
            exact(set.filter(), bytes, from, behind, verifier);
        }
        ScalarKernel.windows(set.filter(), bytes, behind, reach, end, verifier);
    }

    /** Both bytes of the pair, each at as many places as a vector has lanes. */
    private static void pair(LiteralSet set, RarePair pair, byte[] bytes, int from, int last, int end, HitSink hits) {
        byte first = pair.firstByte();
        byte second = pair.secondByte();
        byte fold = pair.fold();
        int toFirst = pair.toFirst();
        int toSecond = pair.toSecond();
        for (int at = from; at < last; at += LANES) {
            long lanes = load(bytes, at + toFirst).or(fold).eq(first)
                    .and(load(bytes, at + toSecond).or(fold).eq(second)).toLong();
            for (; lanes != 0; lanes &= lanes - 1) {
                int begin = at + Long.numberOfTrailingZeros(lanes);
                if (begin < last && set.isHit(0, bytes, begin, end)) {
                    hits.hit(begin, 0);
                }
            }
        }
    }

    /**
     * Goes over a row of vectors without a branch, which a processor would guess wrongly wherever a window may begin,
     * and then looks at those in which one may.
     */
    private static void exact(WindowFilter filter, byte[] bytes, int from, int behind, Verifier verifier) {
        ByteVector table0 = table(filter, 0);
        ByteVector table1 = table(filter, 1);
        ByteVector table2 = table(filter, 2);
        ByteVector table3 = table(filter, 3);
        long[] found = new long[ROW];
        for (int row = from; row < behind; row += ROW * LANES) {
            int count = Math.min(ROW, (behind - row) / LANES);
            long some = 0;
            for (int i = 0; i < count; i++) {
                int at = row + i * LANES;
                ByteVector buckets = load(bytes, at).selectFrom(table0).and(load(bytes, at + 1).selectFrom(table1))
                        .and(load(bytes, at + 2).selectFrom(table2)).and(load(bytes, at + 3).selectFrom(table3));
                long lanes = buckets.compare(VectorOperators.NE, (byte) 0).toLong();
                found[i & ROW - 1] = lanes;
                some |= (lanes | -lanes) >>> Long.SIZE - 1 << i;
            }
            for (; some != 0; some &= some - 1) {
                int i = Long.numberOfTrailingZeros(some);
                look(filter, bytes, row + i * LANES, found[i], verifier);
            }
        }
    }

    private static void folded(WindowFilter filter, byte[] bytes, int from, int behind, Verifier verifier) {
        ByteVector table0 = table(filter, 0);
        ByteVector table1 = table(filter, 1);
        ByteVector table2 = table(filter, 2);
        ByteVector table3 = table(filter, 3);
        long[] found = new long[ROW];
        for (int row = from; row < behind; row += ROW * LANES) {
            int count = Math.min(ROW, (behind - row) / LANES);
            long some = 0;
            for (int i = 0; i < count; i++) {
                int at = row + i * LANES;
                ByteVector buckets = load(bytes, at).or(FOLD).selectFrom(table0)
                        .and(load(bytes, at + 1).or(FOLD).selectFrom(table1))
                        .and(load(bytes, at + 2).or(FOLD).selectFrom(table2))
                        .and(load(bytes, at + 3).or(FOLD).selectFrom(table3));
                long lanes = buckets.compare(VectorOperators.NE, (byte) 0).toLong();
                found[i & ROW - 1] = lanes;
                some |= (lanes | -lanes) >>> Long.SIZE - 1 << i;
            }
            for (; some != 0; some &= some - 1) {
                int i = Long.numberOfTrailingZeros(some);
                look(filter, bytes, row + i * LANES, found[i], verifier);
            }
        }
    }

    private static void look(WindowFilter filter, byte[] bytes, int at, long lanes, Verifier verifier) {
        for (long left = lanes; left != 0; left &= left - 1) {
            int window = at + Long.numberOfTrailingZeros(left);
            if (filter.mayBe(Words.four(bytes, window))) {
                verifier.window(window);
            }
        }
    }

    private static ByteVector load(byte[] bytes, int at) {
        return ByteVector.fromArray(SPECIES, bytes, at);
    }

    private static ByteVector table(WindowFilter filter, int index) {
        return ByteVector.fromArray(SPECIES, filter.table(index, LANES), 0);
    }
}
