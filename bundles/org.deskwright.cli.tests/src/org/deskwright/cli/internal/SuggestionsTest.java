package org.deskwright.cli.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;

import org.junit.jupiter.api.Test;

class SuggestionsTest {
    private static final List<String> TOPICS = List.of("no_internet", "no_network", "unhealthy",
            "unhealthy_cant_connect");

    @Test
    void theNearestComeFirst() {
        assertEquals(List.of("unhealthy", "unhealthy_cant_connect"),
                Suggestions.near("unhealthy", TOPICS).stream().sorted().toList());
        assertEquals(List.of("no_internet"), Suggestions.near("no-internt", TOPICS));
    }

    @Test
    void nothingIsSuggestedForWhatIsFarOff() {
        assertEquals(List.of(), Suggestions.near("banana", TOPICS));
        assertEquals("", Suggestions.hint("x".repeat(10_000), TOPICS));
    }
}
