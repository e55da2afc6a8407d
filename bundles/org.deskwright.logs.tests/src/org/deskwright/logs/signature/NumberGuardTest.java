package org.deskwright.logs.signature;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;

/** What a glance at numbers says is held against a reader that knows nothing of bytes. */
class NumberGuardTest {
    private static final Pattern NUMBER = Pattern.compile("\\d+(?:\\.\\d+)?");
    private static final int ROUNDS = 200_000;
    private static final List<String> BETWEEN = List.of("", "/", "%/", ", variance = ");
    private final long seed = Long.getLong("deskwright.seed", ThreadLocalRandom.current().nextLong());
    private final Random random = new Random(seed);

    /** With few digits, and those near each other, so that bounds are met. */
    private String number() {
        StringBuilder number = new StringBuilder();
        for (int i = random.nextInt(random.nextInt(12) == 0 ? 20 : 5); i >= 0; i--) {
            number.append("0012459".charAt(random.nextInt(7)));
        }
        if (random.nextInt(3) == 0) {
            number.append('.');
            for (int i = random.nextInt(random.nextInt(12) == 0 ? 12 : 3); i > 0; i--) {
                number.append("01259".charAt(random.nextInt(5)));
            }
        }
        return number.toString();
    }

    private double bound() {
        return switch (random.nextInt(8)) {
            case 0 -> 0;
            case 1 -> Double.NEGATIVE_INFINITY;
            case 2 -> -random.nextInt(10);
            case 3 -> Math.pow(10, random.nextInt(9));
            default -> new BigDecimal(number().replaceAll("\\.$", "")).doubleValue();
        };
    }

    private static int length(String text) {
        long eight = eight(text);
        return NumberGlance.length(eight, NumberGlance.digits(eight));
    }

    private static boolean isBelow(double bound, String text) {
        long eight = eight(text);
        return NumberGlance.key(eight, NumberGlance.digits(eight)) < NumberGlance.key(bound);
    }

    private static long eight(String text) {
        return NumberGlance.eight((text + " ".repeat(Long.BYTES)).getBytes(StandardCharsets.US_ASCII), 0);
    }

    @Test
    void blanksAreCounted() {
        for (int blanks = 0; blanks <= Long.BYTES; blanks++) {
            assertEquals(blanks, NumberGlance.blanks(eight(" ".repeat(blanks) + "xxxxxxxx")));
        }
    }

    @Test
    void theLengthOfANumberIsToldOnlyWhereEightBytesTellIt() {
        for (int round = 0; round < ROUNDS; round++) {
            String text = number() + List.of("", "x", ".", " ", "%/", ".x").get(random.nextInt(6)) + number();
            String seen = text.substring(0, Math.min(Long.BYTES, text.length())) + " ".repeat(Long.BYTES);
            String where = "seed " + seed + ": " + text;
            int length = length(seen);
            if (length != 0) {
                Matcher matcher = NUMBER.matcher(text);
                assertTrue(matcher.lookingAt(), where);
                assertEquals(matcher.end(), length, where);
            }
        }
        assertEquals(3, length("250 x"));
        assertEquals(5, length("12.50,x"));
        assertEquals(0, length("12.x"), "a point with nothing behind it ends a sentence, which is seldom");
        assertEquals(0, length("x12"));
        assertEquals(0, length("12345678"), "it may go on");
    }

    @Test
    void whatIsCertainNotToBeAboveIsNot() {
        int certain = 0;
        for (int round = 0; round < ROUNDS; round++) {
            double bound = bound();
            String text = number() + List.of(" ", "x", "%", ",").get(random.nextInt(4));
            Matcher matcher = NUMBER.matcher(text);
            assertTrue(matcher.lookingAt());
            if (length(text) != 0 && isBelow(bound, text)) {
                certain++;
                assertTrue(new BigDecimal(matcher.group()).doubleValue() <= bound,
                        "seed " + seed + ": " + text + " and " + bound);
            }
        }
        assertTrue(certain > ROUNDS / 20, "a glance that is never certain is of no use: " + certain);
        assertTrue(isBelow(250, "99 "));
        assertTrue(isBelow(250, "249.9 "));
        assertFalse(isBelow(250, "251 "));
        assertFalse(isBelow(1e9, "1 "), "of so high a bound nothing is told");
    }

    private NumberRule rule(String between) {
        double above = bound();
        double atMost = random.nextBoolean() ? Double.POSITIVE_INFINITY : above + 1 + random.nextInt(100);
        int parts = between.isEmpty() ? 1 : 4;
        return new NumberRule("x=", between, random.nextInt(parts + 1), Double.isFinite(above) ? above : -1,
                atMost > above ? atMost : Double.POSITIVE_INFINITY);
    }

    private String behind(String between) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(5); i >= 0; i--) {
            text.append(" ".repeat(random.nextInt(8) == 0 ? random.nextInt(25) : random.nextInt(3)));
            text.append(random.nextInt(9) == 0 ? "-" : number());
            text.append(random.nextInt(9) == 0 ? "?" : between);
        }
        return text.toString();
    }

    /** The point is the last of eight bytes, so that nobody knows whether the number goes on. */
    @Test
    void aNumberBehindOneOfSevenDigitsAndAFractionIsNotPassedOver() {
        byte[] bytes = ("1234567.25/300 " + "y".repeat(2000)).getBytes(StandardCharsets.US_ASCII);
        NumberRule second = new NumberRule("x=", "/", 2, 250, Double.POSITIVE_INFINITY);
        assertTrue(new NumberGuard(List.of(second)).mayBe(bytes, 0, bytes.length));
    }

    /** Where so many blanks stand before it that it is too long to be read, no part of it is. */
    @Test
    void aNumberIsReadWithItsFractionOrNotAtAll() {
        NumberRule rule = new NumberRule("x=", "", 0, 249, Double.POSITIVE_INFINITY);
        for (int blanks = 0; blanks < 70; blanks++) {
            byte[] bytes = ("x=" + " ".repeat(blanks) + "250.25 " + "y".repeat(100))
                    .getBytes(StandardCharsets.US_ASCII);
            double read = new NumberReader(rule).in(bytes, 0, bytes.length);
            assertEquals(blanks + "250.25".length() < 64 ? 250.25 : Double.NaN, read, blanks + " blanks");
        }
    }

    /** All that is known of the text behind is given, and enough of it: then the guard tells exactly. */
    @Test
    void aGuardLetsThroughWhatOneOfItsRulesWantsAndNothingElse() {
        int through = 0;
        for (int round = 0; round < ROUNDS / 4; round++) {
            String between = BETWEEN.get(random.nextInt(BETWEEN.size()));
            List<NumberRule> rules = random.nextInt(4) == 0
                    ? List.of(rule(between), rule(BETWEEN.get(random.nextInt(BETWEEN.size()))))
                    : List.of(rule(between));
            String text = behind(between);
            byte[] bytes = (text + "!" + "y".repeat(2000)).getBytes(StandardCharsets.US_ASCII);
            boolean wanted = rules.stream().anyMatch(rule -> holds(rule, text + "!"));
            assertEquals(wanted, new NumberGuard(rules).mayBe(bytes, 0, bytes.length),
                    "seed " + seed + ", " + rules + " of " + text);
            through += wanted ? 1 : 0;
            int known = random.nextInt(text.length() + 1);
            if (wanted) {
                assertTrue(new NumberGuard(rules).mayBe(bytes, 0, known), "too little is known: " + text);
            }
        }
        assertTrue(through > ROUNDS / 100, "seed " + seed + ": " + through);
    }

    private static boolean holds(NumberRule rule, String text) {
        Pattern number = Pattern.compile(" *(\\d+(?:\\.\\d+)?)");
        Matcher matcher = number.matcher(text);
        int most = rule.between().isEmpty() ? 1 : rule.part() == 0 ? 8 : rule.part();
        for (int part = 1; part <= most && matcher.lookingAt() && matcher.group().length() < 64; part++) {
            double value = new BigDecimal(matcher.group(1)).doubleValue();
            if ((rule.part() == 0 || rule.part() == part) && value > rule.above() && value <= rule.atMost()) {
                return true;
            }
            if (!text.startsWith(rule.between(), matcher.end())) {
                return false;
            }
            matcher.region(matcher.end() + rule.between().length(), text.length());
        }
        return false;
    }
}
