package org.deskwright.logs.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.ThreadLocalRandom;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
            "\\Qa.b\\E+;[a.]", "abcd?;[abc]", "[abc]def;[def]", "abc.+?;[abc]"})
    void whatMustStandThereIsSeen(String pattern, String required) {
        assertEquals(required, RegexShape.of(pattern).best().toString());
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
