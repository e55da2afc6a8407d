package org.deskwright.logs.signature;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.math.BigDecimal;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Tells of most numbers that they are not above a bound without reading them: the first eight bytes of one are compared
 * with those of the bound, as two numbers with as many digits before the point stand in the order of their letters.
 */
final class NumberGlance {
    private static final VarHandle EIGHT = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long BLANKS = 0x2020202020202020L;
    private static final long ZEROS = 0x3030303030303030L;
    private static final long LOW_BITS = 0x7f7f7f7f7f7f7f7fL;
    private static final long HIGH_BITS = 0x8080808080808080L;
    /** What makes of anything above nine a high bit. */
    private static final long ABOVE_NINE = 0x7676767676767676L;
    private static final double MOST = 1e7;

    private NumberGlance() {
    }

    /** A {@link #key} below that of each number that is not below the bound; 0 where none is known to be below it. */
    static long key(double bound) {
        String text = bound >= 0 && bound < MOST ? BigDecimal.valueOf(bound).stripTrailingZeros().toPlainString() : "";
        int point = text.indexOf('.');
        byte[] letters = Arrays.copyOf(text.getBytes(StandardCharsets.US_ASCII), Long.BYTES);
        return key(eight(letters, 0), point < 0 ? text.length() : point);
    }

    /** Eight bytes, the first in the lowest bits. */
    static long eight(byte[] bytes, int at) {
        return (long) EIGHT.get(bytes, at);
    }

    /** How many of eight bytes are blanks before anything else. */
    static int blanks(long eight) {
        return place(eight ^ BLANKS);
    }

    /** How many digits eight bytes begin with; eight where all of them are some. */
    static int digits(long eight) {
        return place(others(eight));
    }

    /**
     * How many bytes the number has that eight begin with; 0 where they do not tell. With branches only for what is
     * rare: whether it has a point would be guessed wrongly each other time.
     *
     * @param digits as {@link #digits} tells them
     */
    static int length(long eight, int digits) {
        long others = others(eight);
        long letter = eight >>> Byte.SIZE * digits & 0xff;
        // all bits where a point stands behind the digits
        long point = (letter ^ '.') - 1 >> Long.SIZE - 1;
        int length = place(others & (others - 1 | ~point));
        return digits == 0 || length == Long.BYTES || length == digits + 1 ? 0 : length;
    }

    /**
     * Of a number that eight bytes begin with: what is less than the key of a bound is below it. Of two numbers that
     * with fewer digits before the point is less, and of those with as many the one whose letters come first.
     *
     * @param digits as {@link #digits} tells them, not 0
     */
    static long key(long eight, int digits) {
        return (long) digits << Long.SIZE - Byte.SIZE | Long.reverseBytes(eight) >>> Byte.SIZE;
    }

    /** A high bit for each byte that is no digit. */
    private static long others(long eight) {
        long digits = eight ^ ZEROS;
        return ((digits & LOW_BITS) + ABOVE_NINE | digits) & HIGH_BITS;
    }

    /** Of the first byte that is not 0. */
    private static int place(long eight) {
        return Long.numberOfTrailingZeros(eight) >>> 3;
    }
}
