package org.deskwright.core.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordQueryTest {
    private static final Map<String, String> ROW = Map.of(WordQuery.ANYWHERE,
            "Nobody can connect to d-1: ports 53, 88 are shut\n111122223333/eu-west-1\nProblem", "account",
            "111122223333", "importance", "Problem");

    private static boolean matches(String typed) {
        return WordQuery.of(typed, Set.of("account", "importance")).matches(f -> ROW.getOrDefault(f, ""));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            nobody CONNECT            | true
            nobody disconnects        | false
            importance:problem        | true
            importance:prob ports     | true
            importance:warning        | false
            importance:warning,problem| true
            account:1111 -warning     | true
            -importance:problem       | false
            -nobody                   | false
            "can connect"             | true
            "connect can"             | false
            "53, 88"                  | true
            "can conn                 | true
            d-1:                      | true
            -importance:              | true
            importance:               | true
            -                         | true
            """)
    void allWordsHaveToHold(String typed, boolean matches) {
        assertEquals(matches, matches(typed));
    }

    @Test
    void nothingAsksNothing() {
        assertTrue(WordQuery.of("  ", Set.of()).isEmpty());
        assertTrue(matches(""));
    }
}
