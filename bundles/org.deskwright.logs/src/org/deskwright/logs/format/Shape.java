package org.deskwright.logs.format;

/**
 * How the last stamp looked, from the beginning of its line to the end of what follows the zone: which bytes of its
 * seconds and fraction were digits, and what all others were, with the minute among them. Mostly the next one looks the
 * same, and then its seconds and fraction are read without looking for where they end. For one thread.
 * <p>
 * All is compared before anything is decided, as a branch for each word would cost more than the words do.
 */
final class Shape {
    /** Bytes of the longest that is known. */
    static final int MOST = 5 * Long.BYTES;
    private static final int LEAP_SECOND = 60;
    private static final int MICRO_DIGITS = 6;
    /** Where the fraction begins, from the letter before the seconds: behind it, two digits, and a point. */
    private static final int FRACTION = 4;
    private static final int UNKNOWN = Integer.MAX_VALUE / 2;
    private static final long ZEROS = 0x3030303030303030L;
    private static final long NIBBLES = 0x0f0f0f0f0f0f0f0fL;
    /** Brings 10 and more to the highest bit of a byte. */
    private static final long ABOVE_NINE = 0x7676767676767676L;
    private static final long HIGH_BITS = 0x8080808080808080L;
    private static final long SECOND = 1_000_000;
    private static final int[] POWERS = {1_000_000, 100_000, 10_000, 1_000, 100, 10, 1};

    /** What words of eight bytes must be, and where; fields, because an array would be looked at for its length. */
    private long first;
    private long firstMask;
    private long second;
    private long secondMask;
    private long third;
    private long thirdMask;
    private long fourth;
    private long fourthMask;
    private long fifth;
    private long fifthMask;
    /** From the letter before the seconds, which bytes of two words must be digits. */
    private long digits;
    private long furtherDigits;
    private int length = UNKNOWN;
    private int minuteEnd;
    private int fractionShift;
    private int fractionUnit;
    private long base;

    /**
     * Remembers what was read.
     *
     * @param toSeconds bytes to the end of the minute
     * @param count bytes of all
     * @param fraction digits of the fraction; with none there is no point either
     * @param micros the minute, with what the zone adds
     */
    void remember(byte[] bytes, int at, int toSeconds, int count, int fraction, long micros) {
        length = count > MOST ? UNKNOWN : count;
        base = micros;
        minuteEnd = toSeconds;
        int used = Math.min(fraction, MICRO_DIGITS);
        fractionShift = Byte.SIZE * (Long.BYTES - used);
        fractionUnit = used == 0 ? 0 : POWERS[used];
        digits = digits(0, fraction);
        furtherDigits = digits(Long.BYTES, fraction);
        firstMask = fixed(0, count, fraction);
        secondMask = fixed(8, count, fraction);
        thirdMask = fixed(16, count, fraction);
        fourthMask = fixed(24, count, fraction);
        fifthMask = fixed(32, count, fraction);
        first = Eight.at(bytes, at) & firstMask;
        second = Eight.at(bytes, at + 8) & secondMask;
        third = Eight.at(bytes, at + 16) & thirdMask;
        fourth = Eight.at(bytes, at + 24) & fourthMask;
        fifth = Eight.at(bytes, at + 32) & fifthMask;
    }

    /** Which of eight bytes from that column on, counted from the letter before the seconds, are digits. */
    private static long digits(int from, int fraction) {
        long bits = 0;
        for (int i = 0; i < Long.BYTES; i++) {
            int column = from + i;
            boolean isDigit = column == 1 || column == 2 || column >= FRACTION && column < FRACTION + fraction;
            bits |= isDigit ? 0xffL << Byte.SIZE * i : 0;
        }
        return bits;
    }

    /** Which of eight bytes from that column on are always the same. */
    private long fixed(int from, int count, int fraction) {
        return Eight.mask(count - from) & ~digits(from - minuteEnd, fraction);
    }

    /**
     * The time, in microseconds; {@link RecordReader#NO_TIME} when it does not look like the last.
     *
     * @param to end of the line
     */
    long read(byte[] bytes, int at, int to) {
        if (at + length > to || at + MOST > bytes.length) {
            return RecordReader.NO_TIME;
        }
        long fromSeconds = Eight.within(bytes, at + minuteEnd);
        long other = Eight.within(bytes, at) & firstMask ^ first | Eight.within(bytes, at + 8) & secondMask ^ second
                | Eight.within(bytes, at + 16) & thirdMask ^ third | Eight.within(bytes, at + 24) & fourthMask ^ fourth
                | others(fromSeconds, digits);
        if (length > 32) {
            other |= Eight.within(bytes, at + 32) & fifthMask ^ fifth;
        }
        if (furtherDigits != 0) {
            other |= others(Eight.within(bytes, at + minuteEnd + Long.BYTES), furtherDigits);
        }
        long seconds = 10 * (fromSeconds >>> 8 & 0xf) + (fromSeconds >>> 16 & 0xf);
        if (other != 0 || seconds > LEAP_SECOND) {
            return RecordReader.NO_TIME;
        }
        long time = seconds * SECOND + base;
        return fractionUnit == 0
                ? time
                : time + number(Eight.at(bytes, at + minuteEnd + FRACTION) << fractionShift) * fractionUnit;
    }

    /** Not zero where a byte that is to be a digit is none. */
    private static long others(long word, long digit) {
        long values = (word ^ ZEROS) & digit;
        return (values + ABOVE_NINE | values) & HIGH_BITS;
    }

    /** Of eight digits, or zeros, at once: pairs, then fours, then all. */
    private static long number(long letters) {
        long digits = letters & NIBBLES;
        long pairs = digits * 2561 >>> 8 & 0x00ff00ff00ff00ffL;
        long fours = pairs * 6_553_601 >>> 16 & 0x0000ffff0000ffffL;
        return fours * 42_949_672_960_001L >>> 32;
    }
}
