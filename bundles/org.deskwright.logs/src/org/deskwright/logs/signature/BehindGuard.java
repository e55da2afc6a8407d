package org.deskwright.logs.signature;

import java.nio.charset.StandardCharsets;
import java.util.stream.IntStream;

import org.deskwright.logs.kernel.HitGuard;

/**
 * What some rules want of numbers that stand behind a text further on in the line than the literal: where that text
 * stands soon, they are glanced at. Immutable.
 */
final class BehindGuard implements HitGuard {
    /** Bytes in which the text begins, or it is left to who reads the line. */
    private static final int SOON = 128;
    private static final int MOST = 2 * Long.BYTES;
    private static final long ONES = 0x0101010101010101L;
    private static final long HIGH_BITS = 0x8080808080808080L;
    private static final long serialVersionUID = 1;

    private final int length;
    /** Its first eight bytes and its last, which are all that it has. */
    private final long first;
    private final long last;
    private final long initials;
    private final NumberGuard numbers;

    /**
     * @param behind of from 8 to 16 bytes
     */
    BehindGuard(String behind, NumberGuard numbers) {
        byte[] bytes = behind.getBytes(StandardCharsets.UTF_8);
        length = bytes.length;
        first = NumberGlance.eight(bytes, 0);
        last = NumberGlance.eight(bytes, length - Long.BYTES);
        initials = (bytes[0] & 0xffL) * ONES;
        this.numbers = numbers;
    }

    /**
     * Whether a text can be looked for behind a literal: it does not begin in it, and eight bytes are compared at once.
     */
    static boolean takes(String literal, String behind) {
        int bytes = behind.getBytes(StandardCharsets.UTF_8).length;
        return bytes >= Long.BYTES && bytes <= MOST && !literal.contains(behind) && IntStream.range(1, behind.length())
                .noneMatch(letters -> literal.endsWith(behind.substring(0, letters)));
    }

    @Override
    public boolean mayBe(byte[] bytes, int at, int end) {
        int to = Math.min(at + SOON, end - MOST - Long.BYTES);
        for (int from = at; from < to; from += Long.BYTES) {
            long word = NumberGlance.eight(bytes, from) ^ initials;
            // where there is such a letter; some of those behind it may be other ones
            for (long marks = word - ONES & ~word & HIGH_BITS; marks != 0; marks &= marks - 1) {
                int place = from + (Long.numberOfTrailingZeros(marks) >>> 3);
                if (NumberGlance.eight(bytes, place) == first
                        && NumberGlance.eight(bytes, place + length - Long.BYTES) == last) {
                    return numbers.mayBe(bytes, place + length, end);
                }
            }
        }
        return true;
    }
}
