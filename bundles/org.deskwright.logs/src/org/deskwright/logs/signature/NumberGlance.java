package org.deskwright.logs.signature;

import java.io.Serializable;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.math.BigDecimal;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/**
 * Tells of most numbers that they are not above a bound without reading them: the first eight bytes of one are compared
 * with those of the bound, as two numbers with as many digits before the point stand in the order of their letters.
 */
final class NumberGlance implements Serializable {
    private static final VarHandle EIGHT = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long BLANKS = 0x2020202020202020L;
    private static final long ZEROS = 0x3030303030303030L;
    private static final long LOW_BITS = 0x7f7f7f7f7f7f7f7fL;
    private static final long HIGH_BITS = 0x8080808080808080L;
    /** What makes of anything above nine a high bit. */
    private static final long ABOVE_NINE = 0x7676767676767676L;
    private static final double MOST = 1e7;
    private static final long serialVersionUID = 1;

    /** Digits of the bound before its point; 0 where nothing is known to be below it. */
    private final int whole;
    private final int shift;
    /** The letters of the bound, the first in the highest bits. */
    private final long letters;

    NumberGlance(double bound) {
        String text = bound >= 0 && bound < MOST ? BigDecimal.valueOf(bound).stripTrailingZeros().toPlainString() : "";
        byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
        int point = text.indexOf('.');
        int known = Math.min(bytes.length, Long.BYTES);
        long word = 0;
        for (int i = 0; i < known; i++) {
            word = word << Byte.SIZE | bytes[i];
        }
        whole = point < 0 ? text.length() : point;
        shift = Long.SIZE - Byte.SIZE * known;
        letters = word;
    }

    /** Eight bytes, the first in the lowest bits. */
    static long eight(byte[] bytes, int at) {
        return (long) EIGHT.get(bytes, at);
    }

    /** How many of eight bytes are blanks before anything else. */
    static int blanks(long eight) {
        return place(eight ^ BLANKS);
    }

    /**
     * How many bytes the number has that eight begin with; 0 where they do not tell. Without a branch, as this one, by
     * the two kinds of numbers that logs have, would be guessed wrongly each other time.
     */
    static int length(long eight) {
        long others = others(eight);
        int end = place(others);
        int digits = end & Long.BYTES - 1;
        int behindFraction = place(others & others - 1);
        int point = isZero((int) (eight >>> Byte.SIZE * digits & 0xff ^ '.')) & ~isZero(digits);
        // a fraction may begin behind the eight bytes
        int bare = isZero(behindFraction - end - 1) & ~isZero(behindFraction - Long.BYTES);
        int fraction = bare & digits | ~bare & behindFraction & Long.BYTES - 1;
        return point & fraction | ~point & digits;
    }

    /** Whether the number that eight bytes begin with is certain not to be above the bound; a number it must be. */
    boolean isNotAbove(long eight) {
        int digits = place(others(eight)) - whole;
        long less = (Long.reverseBytes(eight) >>> shift) - letters >> Long.SIZE - 1;
        return (digits >> Integer.SIZE - 1 | isZero(digits) & (int) less) != 0;
    }

    /** All bits where it is, and none where not. */
    private static int isZero(int number) {
        return ~(number | -number) >> Integer.SIZE - 1;
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
