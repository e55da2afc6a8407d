package org.deskwright.logs.kernel;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;

import jdk.incubator.vector.ByteVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/** As many bytes at a time as a register of the processor holds. */
final class VectorKernel implements Kernel {
    private static final ByteOrder ORDER = ByteOrder.LITTLE_ENDIAN;
    private static final byte FOLD = 0x20;
    /** For tests on processors that prefer others. */
    private static final String BITS = "deskwright.logs.vector-bits";
    /** Constant, so that the compiler sees vectors of one kind. */
    private static final VectorSpecies<Byte> SPECIES = switch (Integer.getInteger(BITS, 0)) {
        case 128 -> ByteVector.SPECIES_128;
        case 256 -> ByteVector.SPECIES_256;
        case 512 -> ByteVector.SPECIES_512;
        default -> ByteVector.SPECIES_PREFERRED;
    };
    private static final int LANES = SPECIES.length();

    static Kernel preferred() {
        return new VectorKernel();
    }

    @Override
    public String name() {
        return "vectors of " + SPECIES.vectorBitSize() + " bits";
    }

    @Override
    public int lineFeeds(MemorySegment bytes, long from, long to, int[] found) {
        int count = 0;
        long at = from;
        for (; at + LANES <= to; at += LANES) {
            long feeds = ByteVector.fromMemorySegment(SPECIES, bytes, at, ORDER).eq((byte) '\n').toLong();
            int base = (int) (at - from);
            for (; feeds != 0; feeds &= feeds - 1) {
                found[count++] = base + Long.numberOfTrailingZeros(feeds);
            }
        }
        for (; at < to; at++) {
            if (bytes.get(ValueLayout.JAVA_BYTE, at) == '\n') {
                found[count++] = (int) (at - from);
            }
        }
        return count;
    }

    @Override
    public void literals(LiteralSet set, MemorySegment bytes, long from, long to, HitSink hits) {
        Verifier verifier = new Verifier(set, bytes, from, to, hits);
        long end = Math.min(to + set.reach(), bytes.byteSize());
        // the last window reaches three bytes further than the last lane
        long last = Math.min(end, bytes.byteSize() - LANES - LiteralSet.WINDOW + 1);
        long at = set.ignoresCase()
                ? folded(set.filter(), bytes, from, last, verifier)
                : exact(set.filter(), bytes, from, last, verifier);
        ScalarKernel.windows(set.filter(), bytes, at, end, verifier);
    }

    private static long exact(WindowFilter filter, MemorySegment bytes, long from, long last, Verifier verifier) {
        ByteVector table0 = table(filter, 0);
        ByteVector table1 = table(filter, 1);
        ByteVector table2 = table(filter, 2);
        ByteVector table3 = table(filter, 3);
        byte low = (byte) (LANES - 1);
        long at = from;
        for (; at <= last; at += LANES) {
            ByteVector buckets = load(bytes, at).and(low).selectFrom(table0)
                    .and(load(bytes, at + 1).and(low).selectFrom(table1))
                    .and(load(bytes, at + 2).and(low).selectFrom(table2))
                    .and(load(bytes, at + 3).and(low).selectFrom(table3));
            long lanes = buckets.compare(VectorOperators.NE, (byte) 0).toLong();
            if (lanes != 0) {
                look(filter, bytes, at, lanes, verifier);
            }
        }
        return at;
    }

    private static long folded(WindowFilter filter, MemorySegment bytes, long from, long last, Verifier verifier) {
        ByteVector table0 = table(filter, 0);
        ByteVector table1 = table(filter, 1);
        ByteVector table2 = table(filter, 2);
        ByteVector table3 = table(filter, 3);
        byte low = (byte) (LANES - 1);
        long at = from;
        for (; at <= last; at += LANES) {
            ByteVector buckets = load(bytes, at).or(FOLD).and(low).selectFrom(table0)
                    .and(load(bytes, at + 1).or(FOLD).and(low).selectFrom(table1))
                    .and(load(bytes, at + 2).or(FOLD).and(low).selectFrom(table2))
                    .and(load(bytes, at + 3).or(FOLD).and(low).selectFrom(table3));
            long lanes = buckets.compare(VectorOperators.NE, (byte) 0).toLong();
            if (lanes != 0) {
                look(filter, bytes, at, lanes, verifier);
            }
        }
        return at;
    }

    private static void look(WindowFilter filter, MemorySegment bytes, long at, long lanes, Verifier verifier) {
        for (long left = lanes; left != 0; left &= left - 1) {
            long window = at + Long.numberOfTrailingZeros(left);
            if (filter.mayBe(Words.at(bytes, window, LiteralSet.WINDOW))) {
                verifier.window(window);
            }
        }
    }

    private static ByteVector load(MemorySegment bytes, long at) {
        return ByteVector.fromMemorySegment(SPECIES, bytes, at, ORDER);
    }

    private static ByteVector table(WindowFilter filter, int index) {
        return ByteVector.fromArray(SPECIES, filter.table(index, LANES), 0);
    }
}
