package org.deskwright.ui.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EllipsisTest {
    @ParameterizedTest
    @CsvSource({"Signing in,10,Signing in", "Signing in,9,Signing\u2026", "Signing in,8,Signing\u2026",
            "Signing in,7,Signin\u2026", "Signing in,1,\u2026", "Signing in,0,\u2026"})
    void endsWithAnEllipsisWhereItIsTooLong(String text, int width, String shown) {
        assertEquals(shown, Ellipsis.shortened(text, width, String::length));
    }

    @ParameterizedTest
    @CsvSource({"Signing in (12),15,Signing in (12)", "Signing in (12),14,Signing\u2026 (12)",
            "Signing in (12),9,Sig\u2026 (12)", "Signing in (12),0,\u2026 (12)"})
    void theEndIsKeptWhereItMatters(String text, int width, String shown) {
        assertEquals(shown, Ellipsis.shortened(text, " (12)", width, String::length));
    }

    @Test
    void doesNotCutACharacterInTwo() {
        assertEquals("a\u2026", Ellipsis.shortened("a\ud83d\ude00b", 3, String::length));
    }

    /** Of all beginnings it is the longest that fits, whatever letters are wide. */
    @Test
    void takesAsMuchAsFits() {
        Random random = new Random(5);
        for (int i = 0; i < 500; i++) {
            String text = random.ints(1 + random.nextInt(30), 'a', 'z' + 1)
                    .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
            int width = random.nextInt(200);
            String shown = Ellipsis.shortened(text, width, EllipsisTest::wide);
            if (shown.equals(text)) {
                assertTrue(wide(text) <= width);
            } else {
                int kept = shown.length() - 1;
                assertTrue(kept == 0 || wide(shown) <= width);
                assertTrue(wide(text.substring(0, kept + 1) + '\u2026') > width);
            }
        }
    }

    private static int wide(String text) {
        return text.chars().map(c -> 3 + c % 9).sum();
    }
}
