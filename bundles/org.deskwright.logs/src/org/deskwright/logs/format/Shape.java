package org.deskwright.logs.format;

/**
 * How the last stamp looked behind its minute, from the letter before the seconds to the end of what follows the zone:
 * which of its bytes were digits, and what the others were. Mostly the next one looks the same, and then its seconds
 * and fraction are read without looking for where they end. For one thread.
 */
final class Shape {
    /** Words of eight bytes that are compared. */
    private static final int WORDS = 3;
    private static final int MOST = WORDS * Long.BYTES;
    private static final int LEAP_SECOND = 60;
    private static final int MICRO_DIGITS = 6;
    /** Where the fraction begins: behind a letter, two digits, and a point. */
    private static final int FRACTION = 4;
    private static final long ZEROS = 0x3030303030303030L;
    private static final long NIBBLES = 0x0f0f0f0f0f0f0f0fL;
    /** Brings 10 and more to the highest bit of a byte. */
    private static final long ABOVE_NINE = 0x7676767676767676L;
    private static final long HIGH_BITS = 0x8080808080808080L;
    private static final int[] POWERS = {1_000_000, 100_000, 10_000, 1_000, 100, 10, 1};

    private final long[] fixed = new long[WORDS];
    private final long[] fixedMask = new long[WORDS];
    private final long[] digitMask = new long[WORDS];
    /** Bytes; 0 where none is known. */
    private int length;
    private int fractionShift;
    private int fractionUnit;
    private long zone;

    /** Bytes that it takes; 0 where none is known. */
    int length() {
        return length;
    }

    /**
     * Remembers what was read.
     *
     * @param at behind the minute
     * @param digits of the fraction; with none there is no point either
     * @param micros what the zone adds
     */
    void remember(byte[] bytes, int at, int count, int digits, long micros) {
        length = count > MOST ? 0 : count;
        zone = micros;
        int used = Math.min(digits, MICRO_DIGITS);
        fractionShift = Byte.SIZE * (Long.BYTES - used);
        fractionUnit = used == 0 ? 0 : POWERS[used];
        for (int word = 0; word < WORDS; word++) {
            long digit = 0;
            for (int i = 0; i < Long.BYTES; i++) {
                int column = word * Long.BYTES + i;
                boolean isDigit = column == 1 || column == 2 || column >= FRACTION && column < FRACTION + digits;
                digit |= isDigit ? 0xffL << Byte.SIZE * i : 0;
            }
            digitMask[word] = digit;
            fixedMask[word] = Eight.mask(length - word * Long.BYTES) & ~digit;
            fixed[word] = Eight.at(bytes, at + word * Long.BYTES) & fixedMask[word];
        }
    }

    /**
     * What is behind the minute, in microseconds; {@link RecordReader#NO_TIME} when it does not look like the last.
     *
     * @param at behind the minute; the line is as long as the shape
     */
    long read(byte[] bytes, int at) {
        long first = Eight.at(bytes, at);
        boolean same = fits(first, 0) && (length <= Long.BYTES || fits(Eight.at(bytes, at + Long.BYTES), 1))
                && (length <= 2 * Long.BYTES || fits(Eight.at(bytes, at + 2 * Long.BYTES), 2));
        long seconds = 10 * (first >>> 8 & 0xf) + (first >>> 16 & 0xf);
        if (!same || seconds > LEAP_SECOND) {
            return RecordReader.NO_TIME;
        }
        long time = seconds * POWERS[0] + zone;
        return fractionUnit == 0 ? time : time + number(Eight.at(bytes, at + FRACTION) << fractionShift) * fractionUnit;
    }

    private boolean fits(long word, int index) {
        long digits = (word ^ ZEROS) & digitMask[index];
        return (word & fixedMask[index]) == fixed[index] && ((digits + ABOVE_NINE | digits) & HIGH_BITS) == 0;
    }

    /** Of eight digits, or zeros, at once: pairs, then fours, then all. */
    private static long number(long letters) {
        long digits = letters & NIBBLES;
        long pairs = digits * 2561 >>> 8 & 0x00ff00ff00ff00ffL;
        long fours = pairs * 6_553_601 >>> 16 & 0x0000ffff0000ffffL;
        return fours * 42_949_672_960_001L >>> 32;
    }
}
