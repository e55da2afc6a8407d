package org.deskwright.logs.signature;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.deskwright.logs.signature.PlainRegex.Plain;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the JDK says of a line is what RE2 says. */
class PlainRegexTest {
    private static final int ROUNDS = 30_000;
    private static final List<String> ATOMS = List.of("a", "b", "AB", "0", "\\.", "\\(", "[ab]", "[^ab]", "[a-c0-9_]",
            "[^0-9]", "\\w", "\\W", "\\d", "\\D", " ", ":", "^", "$", "-");
    private static final String LETTERS = "aabbABc0019._(:- \r";
    private final long seed = Long.getLong("deskwright.seed", ThreadLocalRandom.current().nextLong());
    private final Random random = new Random(seed);

    @Test
    void whatIsMadeUpIsFoundWhereRe2FindsIt() {
        int taken = 0;
        int found = 0;
        for (int round = 0; round < ROUNDS; round++) {
            String regex = (random.nextInt(4) == 0 ? "(?i)" : "") + alternatives(2);
            Optional<com.google.re2j.Pattern> program = program(regex);
            Optional<Plain> plain = program.isEmpty() ? Optional.empty() : PlainRegex.of(regex);
            for (int i = 0; i < 5 && plain.isPresent(); i++) {
                String text = text(random.nextInt(12));
                boolean expected = program.get().matcher(text).find();
                Matcher matcher = plain.get().pattern().matcher(text);
                assertEquals(expected, matcher.find(), "seed " + seed + ": " + regex + " in " + text);
                assertTrue(
                        !expected || plain.get().beginnings().stream()
                                .anyMatch(beginning -> text.startsWith(beginning, matcher.start())),
                        "seed " + seed + ": " + regex + " in " + text + " begins with none of "
                                + plain.get().beginnings());
                found += expected ? 1 : 0;
                taken++;
            }
        }
        assertTrue(taken > ROUNDS && found > ROUNDS / 5 && found < taken - ROUNDS / 5, taken + " and " + found);
    }

    private static Optional<com.google.re2j.Pattern> program(String regex) {
        try {
            return Optional.of(LineRules.program(regex));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private String alternatives(int depth) {
        StringBuilder regex = new StringBuilder(sequence(depth));
        for (int i = random.nextInt(3); i > 0; i--) {
            regex.append('|').append(sequence(depth));
        }
        return regex.toString();
    }

    private String sequence(int depth) {
        StringBuilder regex = new StringBuilder();
        for (int i = random.nextInt(4); i >= 0; i--) {
            boolean group = depth > 0 && random.nextInt(5) == 0;
            regex.append(group
                    ? (random.nextBoolean() ? "(" : "(?:") + alternatives(depth - 1) + ")"
                    : ATOMS.get(random.nextInt(ATOMS.size())));
            regex.append(random.nextInt(4) > 0 ? "" : List.of("?", "*", "+", "??").get(random.nextInt(4)));
        }
        return regex.toString();
    }

    private String text(int length) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < length; i++) {
            text.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return text.toString();
    }

    /**
     * All of those that come with Deskwright, on lines of their samples that are whole, cut short, and changed in a
     * letter.
     */
    @Test
    void bundledOnesFindWhatRe2Finds() {
        List<String> lines = SignatureCatalogue.packs().stream().flatMap(pack -> pack.entries().stream())
                .flatMap(entry -> Stream.concat(entry.match().stream(), entry.miss().stream())).flatMap(String::lines)
                .filter(line -> line.chars().allMatch(letter -> letter < 0x80)).toList();
        int plainOnes = 0;
        for (Signature signature : SignatureCatalogue.bundled().signatures()) {
            if (signature.test() instanceof Signature.Line line && !line.regex().isEmpty()) {
                Optional<Pattern> plain = PlainRegex.of(line.regex()).map(Plain::pattern);
                plainOnes += plain.isPresent() ? 1 : 0;
                plain.ifPresent(it -> lines.forEach(text -> compare(line.regex(), it, text)));
            }
        }
        assertTrue(plainOnes >= 40, "only " + plainOnes);
    }

    private void compare(String regex, Pattern plain, String line) {
        com.google.re2j.Pattern program = LineRules.program(regex);
        char[] changed = line.toCharArray();
        changed[random.nextInt(changed.length)] = LETTERS.charAt(random.nextInt(LETTERS.length()));
        for (String text : List.of(line, line.substring(random.nextInt(line.length())),
                line.substring(0, random.nextInt(line.length())), new String(changed))) {
            assertEquals(program.matcher(text).find(), plain.matcher(text).find(),
                    "seed " + seed + ": " + regex + " in " + text);
        }
    }

    /** What both read differently, and what could keep the JDK busy. */
    @ParameterizedTest
    @ValueSource(strings = {"a.b", "a\\s", "a\\b", "(?P<name>a)", "(?s)a", "(?m)^a$", "a(?i)b", "[[:alpha:]]", "[a&&b]",
            "\\pL", "a{2}", "(a|b)*", "(a+)+", "(ab)+", "a*b*", "\\w*a\\w*", "a?a?a?a?a?a?a?", "\\Qa\\E", "\\x41",
            "[\\w]", "[]a]"})
    void ofWhatIsNotSimpleNothingIsSaid(String regex) {
        assertEquals(Optional.empty(), PlainRegex.of(regex));
    }

    @Test
    void textsThatAllBeginsWithAreKnown() {
        assertEquals(List.of("TERA_NONE", "cause (0x"), beginnings("TERA_NONE([^A-Z_]|$)|cause \\(0x0*0\\)"));
        assertEquals(List.of("", "b"), beginnings("a?b|b"));
        assertEquals(List.of(""), beginnings("(?i)abc"), "in either case");
        assertEquals(List.of(""), beginnings("(ab|cd)e"));
    }

    private static List<String> beginnings(String regex) {
        return PlainRegex.of(regex).orElseThrow().beginnings();
    }
}
