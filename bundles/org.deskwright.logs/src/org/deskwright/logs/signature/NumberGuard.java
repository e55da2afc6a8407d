package org.deskwright.logs.signature;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;

import org.deskwright.logs.kernel.HitGuard;

/**
 * What some rules want of the numbers behind one literal: it is enough that one of them gets it. Most numbers are
 * ordinary, which a glance at all of them tells; only others are read, rule by rule. Immutable.
 */
final class NumberGuard implements HitGuard {
    private static final long serialVersionUID = 1;

    private final NumberReader[] readers;
    /** How many bytes have to be known to read numbers, and to glance at them. */
    private final int reach;
    private final int glance;
    private final byte[] between;
    private final long betweenMask;
    private final long betweenBegin;
    /** By number, keys below which no rule wants it. Empty where rules disagree on what stands between numbers. */
    private final long[] glances;

    NumberGuard(List<NumberRule> rules) {
        readers = rules.stream().map(NumberReader::new).toArray(NumberReader[]::new);
        List<String> texts = rules.stream().map(NumberRule::between).filter(text -> !text.isEmpty()).distinct()
                .toList();
        between = texts.isEmpty() ? new byte[0] : texts.getFirst().getBytes(StandardCharsets.UTF_8);
        glances = texts.size() > 1 ? new long[0] : glances(rules);
        reach = Arrays.stream(readers).mapToInt(NumberReader::reach).max().orElse(0);
        // eight bytes behind a number that fills eight
        glance = glances.length * (2 * Long.BYTES + between.length) + Long.BYTES;
        int begin = Math.min(between.length, Long.BYTES);
        betweenMask = begin == 0 ? 0 : -1L >>> Long.SIZE - Byte.SIZE * begin;
        betweenBegin = NumberGlance.eight(Arrays.copyOf(between, Math.max(between.length, Long.BYTES)), 0)
                & betweenMask;
    }

    private static long[] glances(List<NumberRule> rules) {
        long[] glances = new long[rules.stream().mapToInt(NumberReader::parts).max().orElse(0)];
        for (int number = 1; number <= glances.length; number++) {
            int at = number;
            OptionalDouble least = rules.stream().filter(rule -> NumberReader.asksFor(rule, at))
                    .mapToDouble(NumberRule::above).min();
            glances[at - 1] = least.isPresent() ? NumberGlance.key(least.getAsDouble()) : Long.MAX_VALUE;
        }
        return glances;
    }

    @Override
    public boolean mayBe(byte[] bytes, int at, int end) {
        if (end - at >= glance && isOrdinary(bytes, at)) {
            return false;
        }
        return end - at < reach || isAsTold(bytes, at, end);
    }

    /** Whether a glance at each number tells that no rule wants it. */
    private boolean isOrdinary(byte[] bytes, int from) {
        int at = from;
        for (long glance : glances) {
            long eight = NumberGlance.eight(bytes, at);
            if ((byte) eight == ' ') {
                at += NumberGlance.blanks(eight);
                eight = NumberGlance.eight(bytes, at);
            }
            int digits = NumberGlance.digits(eight);
            int length = NumberGlance.length(eight, digits);
            if (length == 0 || NumberGlance.key(eight, digits) >= glance) {
                return false;
            }
            at += length;
            if (((NumberGlance.eight(bytes, at) ^ betweenBegin) & betweenMask) != 0) {
                return true;
            }
            at += between.length;
        }
        return glances.length > 0;
    }

    private boolean isAsTold(byte[] bytes, int at, int end) {
        for (NumberReader reader : readers) {
            if (!Double.isNaN(reader.standing(bytes, at, end))) {
                return true;
            }
        }
        return false;
    }
}
