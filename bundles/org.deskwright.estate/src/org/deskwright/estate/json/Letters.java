package org.deskwright.estate.json;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** What letters may stand where. */
final class Letters {
    /** Longer numbers are not refused by JSON, but nobody has them. */
    private static final int LONGEST_NUMBER = 64;
    private static final boolean[] BARE = new boolean[128];

    static {
        for (char c : "+-.0123456789Eaeflnrstu".toCharArray()) {
            BARE[c] = true;
        }
    }

    private Letters() {
    }

    /** Whether it may stand in a number, true, false or null. */
    static boolean isBare(byte b) {
        return b > 0 && BARE[b];
    }

    static boolean isSpace(byte b) {
        return b == ' ' || b == '\n' || b == '\r' || b == '\t';
    }

    /** Whether these letters are one of the values without quotes. */
    static boolean areBare(byte[] b, int from, int to) {
        return switch (b[from]) {
            case 't' -> is("true", b, from, to);
            case 'f' -> is("false", b, from, to);
            case 'n' -> is("null", b, from, to);
            default -> isNumber(b, from, to);
        };
    }

    private static boolean is(String word, byte[] b, int from, int to) {
        boolean same = to - from == word.length();
        for (int i = 1; same && i < word.length(); i++) {
            same = b[from + i] == word.charAt(i);
        }
        return same;
    }

    private static boolean isNumber(byte[] b, int from, int to) {
        int first = b[from] == '-' ? from + 1 : from;
        int i = digits(b, first, to);
        if (i == first || b[first] == '0' && i > first + 1 || to - from > LONGEST_NUMBER) {
            return false;
        }
        if (i < to && b[i] == '.') {
            int fraction = i + 1;
            i = digits(b, fraction, to);
            if (i == fraction) {
                return false;
            }
        }
        if (i < to && (b[i] == 'e' || b[i] == 'E')) {
            int exponent = i + 1 < to && (b[i + 1] == '+' || b[i + 1] == '-') ? i + 2 : i + 1;
            i = digits(b, exponent, to);
            if (i == exponent) {
                return false;
            }
        }
        return i == to;
    }

    private static int digits(byte[] b, int from, int to) {
        int i = from;
        while (i < to && b[i] >= '0' && b[i] <= '9') {
            i++;
        }
        return i;
    }

    /**
     * How many bytes an escape takes, from its backslash on.
     *
     * @return -1 when it is none
     */
    static int escape(byte[] b, int at) {
        return switch (b[at + 1]) {
            case '"', '\\', '/', 'b', 'f', 'n', 'r', 't' -> 2;
            case 'u' -> areHex(b, at + 2) ? 6 : -1;
            default -> -1;
        };
    }

    private static boolean areHex(byte[] b, int from) {
        boolean hex = from + 4 <= b.length;
        for (int i = from; hex && i < from + 4; i++) {
            hex = Character.digit(b[i], 16) >= 0;
        }
        return hex;
    }

    static String utf8(byte[] b, int from, int to) throws UnusualException {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(b, from, to - from)).toString();
        } catch (CharacterCodingException e) {
            throw new UnusualException();
        }
    }
}
