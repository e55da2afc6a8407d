package org.deskwright.logs.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.ThreadLocalRandom;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;

class RegexShapeTest {
    private static final List<String> PARTS = List.of("a", "b", "ab", "(", ")", "(?:", "|", "*", "+", "?", "+?", "{2}",
            "{0,2}", "{1,}", "{", "}", "[ab]", "[^a]", "[]b]", "[[:alpha:]x]", "[\\]a]", ".", "^", "$", "\\b", "\\.",
            "\\d", "\\x61", "\\x{62}", "\\Qa.\\E", "\\Q(", "\\pL", "\\p{Lu}", "(?P<n>", "(?i:", "\\n", "\\101");
    private final long seed = Long.getLong("deskwright.seed", ThreadLocalRandom.current().nextLong());

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {"round trip time \\(ms\\) = (2[5-9]\\d|[3-9]\\d\\d);[round trip time (ms) = ]",
            "(abc|defg)h;[abch, defgh]", "abc|d*;[]", "x+yy;[yy]", "(?:abc){2,3}z?;[abc]", "a.*longer.*b;[longer]",
            "\\Qa.b\\E+;[a.]", "abcd?;[abc]", ".a(?)*;[]", "ab(?i)(?s){0,2};[]", "[abc]def;[def]", "abc.+?;[abc]"})
    void whatMustStandThereIsSeen(String pattern, String required) {
        assertEquals(required, RegexShape.of(pattern).best().toString());
    }

    /** The library would never come to an end with these; with others it does, however large they are. */
    @ParameterizedTest
    @ValueSource(strings = {"\u1c80", "a\u1c88", "\\x{1C85}", "[\\x{0}-\\x{ffff}]", "[a-\uffff]", "[^0-\uffff]",
            "[x\\x{412}-\\x{1c80}y]", "(?i)[\\d-\uffff]", "[--\uffff]", "[\\--\uffff]", "[\\x41-\uffff]"})
    void lettersWithoutAWayBackAreNotFolded(String pattern) {
        assertThrows(IllegalArgumentException.class, () -> new LogQuery.Regex(pattern, new TextRule(true, false)));
        assertTimeoutPreemptively(Duration.ofSeconds(60), () -> {
            if (!pattern.startsWith("(?i)")) {
                new RegexProgram(new LogQuery.Regex(pattern, TextRule.EXACT));
            }
            new RegexProgram(new LogQuery.Regex("[\\x{1c89}-\\x{10ffff}]", new TextRule(true, false)));
            RegexProgram literal = new RegexProgram(
                    new LogQuery.Literal("\u0434.\u1c80\u0416", new TextRule(true, false)));
            assertTrue(literal.matcher().reset("\u0414.\u1c80\u0436").find());
            assertFalse(literal.matcher().reset("\u0434.\u0432\u0416").find());
        });
    }

    @Test
    void whateverIsFoundHoldsOneOfWhatIsRequired() {
        Random random = new Random(seed);
        int tried = 0;
        for (int round = 0; round < 20_000; round++) {
            StringBuilder pattern = new StringBuilder();
            for (int i = 1 + random.nextInt(8); i > 0; i--) {
                pattern.append(PARTS.get(random.nextInt(PARTS.size())));
            }
            Pattern compiled;
            try {
                compiled = Pattern.compile(pattern.toString());
            } catch (PatternSyntaxException e) {
                RegexShape.of(pattern.toString());
                continue;
            }
            List<String> required = RegexShape.of(pattern.toString()).best();
            boolean ignores = RegexShape.mayIgnoreCase(pattern.toString());
            for (int i = 0; i < 10 && !required.isEmpty(); i++) {
                String text = text(random);
                String folded = ignores ? text.toLowerCase(Locale.ROOT) : text;
                if (compiled.matcher(text).find()) {
                    tried++;
                    assertTrue(required.stream().anyMatch(folded::contains), () -> "seed " + seed + ": '" + pattern
                            + "' is in '" + text + "' without one of " + required);
                }
            }
        }
        assertTrue(tried > 1000, "hardly anything was tried: " + tried);
    }

    private static String text(Random random) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(12); i > 0; i--) {
            text.append("aabbAB.(){},1\n".charAt(random.nextInt(14)));
        }
        return text.toString();
    }
}
