package org.deskwright.core.topic;

import static org.deskwright.core.topic.SmallCatalogue.topic;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TopicSearchTest {
    private static final TopicCatalogue CATALOGUE = SmallCatalogue
            .of(topic("net", "The network is away", List.of(), List.of("cable", "Café connection")),
                    topic("dns_unavailable", "Name servers do not answer",
                            List.of("DNS unavailable (TCP port 53) for IP: "), List.of("network", "resolver")),
                    topic("throttled", "Too many calls", List.of("ThrottlingException"), List.of()),
                    topic("loading_screen", "It stays on the first screen", List.of("Loading..."), List.of("grey")),
                    topic("general", "A general message", List.of("DNS unavailable"), List.of()),
                    topic("denied", "This client may not",
                            List.of("This device is not authorized to access the WorkSpace."),
                            List.of("network zone")));

    private static List<String> found(String query) {
        return CATALOGUE.search(query).stream().map(Topic::id).toList();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            network            | net dns_unavailable denied
            NETWORK away       | net
            netw cable         | net
            cafe               | net
            CAFÉ               | net
            dns_unavailable    | dns_unavailable general
            resolver names     | -
            resolver answer    | dns_unavailable
            throttling         | throttled
            loading            | loading_screen
            zebra              | -
            network zebra      | -
            """)
    void everyWordHasToOccurSomewhere(String query, String ids) {
        assertEquals(ids == null ? List.of() : List.of(ids.split(" ")), found(query));
    }

    @Test
    void titlesComeBeforeSynonymsAndMessagesBeforeTitles() {
        assertEquals(List.of("net", "dns_unavailable", "denied"), found("network"));
        TopicCatalogue catalogue = SmallCatalogue.of(topic("a", "Other", List.of(), List.of("lost")),
                topic("b", "All is lost", List.of(), List.of()),
                topic("c", "Other", List.of("Connection lost"), List.of()));
        assertEquals(List.of("c", "b", "a"), catalogue.search("lost").stream().map(Topic::id).toList());
    }

    @Test
    void aPastedErrorTextFindsItsTopicFirstAndTheLongestMessageWins() {
        String pasted = """
                [2026-03-01 10:00] ERROR connector: dns   UNAVAILABLE (tcp port 53) for ip: 10.0.0.10
                the network cable is plugged in, loading profile""";
        assertEquals(List.of("dns_unavailable", "general"), found(pasted));
        assertEquals(List.of("denied"),
                found("User says: «This device is not authorized to access the WorkSpace. Please ask»"));
        assertEquals(List.of("throttled"), found("botocore: An error occurred (ThrottlingException) when calling"));
    }

    @Test
    void aMessageOfOneCommonWordIsNotSeenInEveryLog() {
        assertEquals(List.of(), found("error while loading the profile of the user"));
        assertEquals(List.of("loading_screen"), found("Loading…"));
    }

    @Test
    void nothingToLookForIsEverything() {
        assertEquals(6, found("").size());
        assertEquals(6, found(" … ").size());
    }

    @Test
    void caseAndSurroundingsOfAMessageDoNotMatter() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int i = 0; i < 2_000; i++) {
            String message = "DNS unavailable (TCP port 53) for IP: ";
            String cased = random.nextBoolean() ? message.toUpperCase(Locale.ROOT) : message.toLowerCase(Locale.ROOT);
            String query = noise(random) + "\n" + cased.replace(" ", " ".repeat(1 + random.nextInt(3))) + "\n"
                    + noise(random);
            assertEquals("dns_unavailable", found(query).getFirst(), () -> "seed " + seed + ": " + query);
        }
    }

    @Test
    void eachHitHoldsEachWordOrIsPasted() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int i = 0; i < 2_000; i++) {
            String query = noise(random);
            for (Topic topic : CATALOGUE.search(query)) {
                String all = PlainWords.of(topic.toString()).text();
                boolean pasted = topic.messages().stream()
                        .anyMatch(m -> PlainWords.of(query).hasPhrase(PlainWords.of(m)));
                assertTrue(pasted || PlainWords.of(query).words().stream().allMatch(all::contains),
                        () -> "seed " + seed + ": " + query);
            }
        }
    }

    private static String noise(Random random) {
        String alphabet = "abc dns NET é ß İ ı Σ 漢 \u0301 \uD83D\uDE00 .,:()_-";
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(30); i > 0; i--) {
            text.append(alphabet.charAt(random.nextInt(alphabet.length())));
        }
        return text.toString();
    }
}
