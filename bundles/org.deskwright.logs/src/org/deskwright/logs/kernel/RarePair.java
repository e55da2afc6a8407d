package org.deskwright.logs.kernel;

/**
 * Looks for a single literal: for two bytes of it that are rare, as far apart as they stand in it, at eight places at a
 * time, where there are no vectors. The whole literal is compared only where both are. Immutable.
 */
final class RarePair {
    private static final long ONES = 0x0101010101010101L;
    private static final long HIGH_BITS = 0x8080808080808080L;
    private static final long FOLD = 0x2020202020202020L;
    private static final int STEP = 4 * Long.BYTES;

    private final int length;
    private final long fold;
    private final int first;
    private final int second;
    private final long firstBytes;
    private final long secondBytes;

    /**
     * @param sample of what is to be read
     */
    RarePair(byte[] literal, byte[] sample, boolean ignoreCase) {
        length = literal.length;
        fold = ignoreCase ? FOLD : 0;
        int[] counts = new int[1 << Byte.SIZE];
        for (byte letter : sample) {
            counts[folded(letter)]++;
        }
        int rarest = length - 1;
        for (int i = 0; i < length; i++) {
            rarest = counts[folded(literal[i])] < counts[folded(literal[rarest])] ? i : rarest;
        }
        int next = rarest == 0 ? length - 1 : 0;
        for (int i = 0; i < length; i++) {
            next = i != rarest && counts[folded(literal[i])] < counts[folded(literal[next])] ? i : next;
        }
        first = Math.min(rarest, next);
        second = Math.max(rarest, next);
        firstBytes = folded(literal[first]) * ONES;
        secondBytes = folded(literal[second]) * ONES;
    }

    private int folded(byte letter) {
        return (letter | (int) fold & 0xff) & 0xff;
    }

    /** Bits that are set in a byte before it is looked at. */
    byte fold() {
        return (byte) fold;
    }

    byte firstByte() {
        return (byte) firstBytes;
    }

    byte secondByte() {
        return (byte) secondBytes;
    }

    /** From the beginning of the literal to the first of the pair. */
    int toFirst() {
        return first;
    }

    int toSecond() {
        return second;
    }

    /** Behind where it may begin to begin before {@code to} and end before {@code end}. */
    int last(int to, int end) {
        return Math.min(to, end - length + 1);
    }

    /** Where it begins from {@code from} to before {@code to}, and ends before {@code end}. */
    void find(LiteralSet set, byte[] bytes, int from, int to, int end, HitSink hits) {
        int last = last(to, end);
        for (int at = from; at < last; at += STEP) {
            if ((both(bytes, at) | both(bytes, at + 8) | both(bytes, at + 16) | both(bytes, at + 24)) != 0) {
                for (int word = at; word < at + STEP; word += Long.BYTES) {
                    look(set, bytes, word, last, end, hits);
                }
            }
        }
    }

    /** The high bit of a byte where both may be; where they are for certain. */
    private long both(byte[] bytes, int at) {
        long differ = (Words.eight(bytes, at + first) | fold) ^ firstBytes
                | (Words.eight(bytes, at + second) | fold) ^ secondBytes;
        return differ - ONES & ~differ & HIGH_BITS;
    }

    private void look(LiteralSet set, byte[] bytes, int word, int last, int end, HitSink hits) {
        for (long left = both(bytes, word); left != 0; left &= left - 1) {
            int begin = word + (Long.numberOfTrailingZeros(left) >>> 3);
            if (begin < last && set.isHit(0, bytes, begin, end)) {
                hits.hit(begin, 0);
            }
        }
    }
}
