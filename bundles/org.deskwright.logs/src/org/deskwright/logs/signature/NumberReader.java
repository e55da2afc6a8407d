package org.deskwright.logs.signature;

import java.io.Serializable;
import java.nio.charset.StandardCharsets;

/** Reads numbers by a rule from the bytes of a line. Immutable, shared by threads. */
final class NumberReader implements Serializable {
    /** A number ends before so many bytes, with the blanks before it. */
    private static final int MOST = 64;
    private static final int EXACT_DIGITS = 15;
    private static final double[] POWERS = {1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13,
            1e14, 1e15};
    private static final long serialVersionUID = 1;

    private final byte[] behind;
    private final byte[] between;
    private final int part;
    /** How many are looked at. */
    private final int parts;
    private final double above;
    private final double atMost;

    NumberReader(NumberRule rule) {
        behind = rule.behind().getBytes(StandardCharsets.UTF_8);
        between = rule.between().getBytes(StandardCharsets.UTF_8);
        part = rule.part();
        parts = parts(rule);
        above = rule.above();
        atMost = rule.atMost();
    }

    /** How many numbers are looked at. */
    static int parts(NumberRule rule) {
        return rule.between().isEmpty() ? 1 : rule.part() == 0 ? NumberRule.MOST_PARTS : rule.part();
    }

    /**
     * Whether a number counts.
     *
     * @param number from 1
     */
    static boolean asksFor(NumberRule rule, int number) {
        return number <= parts(rule) && (rule.part() == 0 || rule.part() == number);
    }

    /** How many bytes behind the text have to be known to tell what stands there. */
    int reach() {
        return parts * (MOST + between.length) + 1;
    }

    /** The first number in some bytes that is as the rule wants it; none where it is not a number itself. */
    double in(byte[] bytes, int from, int to) {
        for (int at = ByteText.find(behind, bytes, from, to); at >= 0; at = ByteText.find(behind, bytes, at + 1, to)) {
            double value = standing(bytes, at + behind.length, to);
            if (!Double.isNaN(value)) {
                return value;
            }
        }
        return Double.NaN;
    }

    /** That behind the first place of the text, as the rule wants it; none where it is not a number itself. */
    double first(byte[] bytes, int from, int to) {
        int at = ByteText.find(behind, bytes, from, to);
        return at < 0 ? Double.NaN : standing(bytes, at + behind.length, to);
    }

    /** That which stands there, or behind it; none where it is not a number itself. */
    double standing(byte[] bytes, int from, int to) {
        int at = from;
        for (int number = 1; number <= parts; number++) {
            int begin = at;
            int end = Math.min(to, at + MOST + 1); // a digit behind a point that is the last is seen, too
            while (begin < end && bytes[begin] == ' ') {
                begin++;
            }
            int behindNumber = behindNumber(bytes, begin, end);
            if (behindNumber < 0 || behindNumber >= at + MOST) {
                break;
            }
            if (part == 0 || part == number) {
                double value = value(bytes, begin, behindNumber);
                if (value > above && value <= atMost) {
                    return value;
                }
            }
            at = behindNumber + between.length;
            if (!ByteText.isAt(between, bytes, behindNumber, to)) {
                break;
            }
        }
        return Double.NaN;
    }

    /** Where the number ends that begins there; negative where none does. */
    private static int behindNumber(byte[] bytes, int begin, int end) {
        int at = digits(bytes, begin, end);
        if (at == begin) {
            return -1;
        }
        if (at < end && bytes[at] == '.') {
            int fraction = digits(bytes, at + 1, end);
            return fraction == at + 1 ? at : fraction;
        }
        return at;
    }

    private static int digits(byte[] bytes, int begin, int end) {
        int at = begin;
        while (at < end && bytes[at] >= '0' && bytes[at] <= '9') {
            at++;
        }
        return at;
    }

    private static double value(byte[] bytes, int begin, int end) {
        if (end - begin > EXACT_DIGITS) {
            return Double.parseDouble(new String(bytes, begin, end - begin, StandardCharsets.US_ASCII));
        }
        long digits = 0;
        int fraction = 0;
        for (int at = begin; at < end; at++) {
            if (bytes[at] == '.') {
                fraction = end - at - 1;
            } else {
                digits = digits * 10 + bytes[at] - '0';
            }
        }
        // both are exact, so that the quotient is what the library reads
        return digits / POWERS[fraction];
    }
}
