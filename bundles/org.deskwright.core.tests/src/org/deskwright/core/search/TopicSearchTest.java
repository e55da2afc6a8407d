package org.deskwright.core.search;

import static org.deskwright.core.topic.SmallCatalogue.topic;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;

import org.deskwright.core.search.TopicMatch.Place;
import org.deskwright.core.search.TopicMatch.Span;
import org.deskwright.core.topic.Topic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TopicSearchTest {
    private static final TopicSearch SEARCH = new TopicSearch(
            List.of(topic("net", "The network is away", List.of(), List.of("cable", "Café connection")),
                    topic("dns_unavailable", "Name servers do not answer",
                            List.of("DNS unavailable (TCP port 53) for IP: "), List.of("network", "resolver")),
                    topic("throttled", "Too many calls", List.of("ThrottlingException"), List.of()),
                    topic("loading_screen", "It stays on the first screen", List.of("Loading..."), List.of("grey")),
                    topic("general", "A general message", List.of("DNS unavailable"), List.of()),
                    topic("denied", "This client may not",
                            List.of("This device is not authorized to access the WorkSpace."),
                            List.of("network zone"))));

    private static List<String> found(String query) {
        return SEARCH.find(query).stream().map(m -> m.topic().id()).toList();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            network            | net dns_unavailable denied
            NETWORK away       | net
            netw cable         | net
            cafe               | net
            CAFÉ               | net
            dns_unavailable    | dns_unavailable general
            resolver names     | dns_unavailable
            resolver answer    | dns_unavailable
            throttling         | throttled
            loading            | loading_screen
            zebra              | -
            network zebra      | -
            """)
    void everyWordHasToOccurSomewhere(String query, String ids) {
        assertEquals(ids == null ? List.of() : List.of(ids.split(" ")), found(query));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            netwrok            | net dns_unavailable denied
            resolvr            | dns_unavailable
            autorised device   | denied
            servre name        | dns_unavailable
            grye               | loading_screen
            throtlingexeption  | throttled
            """)
    void slipsOfTheKeyboardAreForgiven(String query, String ids) {
        assertEquals(List.of(ids.split(" ")), found(query));
    }

    @Test
    void aWordThatExistsIsNotTakenForAnother() {
        TopicSearch search = new TopicSearch(List.of(topic("mouse", "The mouse is gone", List.of(), List.of()),
                topic("house", "The house is gone", List.of(), List.of())));
        assertEquals(List.of("house"), search.find("house").stream().map(m -> m.topic().id()).toList());
    }

    @Test
    void endingsAndLittleWordsDoNotMatter() {
        assertEquals(List.of("net"), found("when the networks are away"));
        assertEquals(List.of("throttled"), found("I have too many call"));
        assertEquals(Set.of("net", "loading_screen", "denied"), Set.copyOf(found("the")));
    }

    @Test
    void whereNoTopicHasAllWordsThoseWithMostAreGiven() {
        TopicMatch match = SEARCH.find("resolver names broken").getFirst();
        assertEquals("dns_unavailable", match.topic().id());
        assertFalse(match.whole());
        assertTrue(SEARCH.find("resolver names").getFirst().whole());
    }

    @Test
    void titlesComeBeforeSynonymsAndMessagesBeforeTitles() {
        assertEquals(List.of("net", "dns_unavailable", "denied"), found("network"));
        TopicSearch search = new TopicSearch(List.of(topic("a", "Other", List.of(), List.of("lost")),
                topic("b", "All is lost", List.of(), List.of()),
                topic("c", "Other", List.of("Connection lost"), List.of())));
        assertEquals(List.of("c", "b", "a"), search.find("lost").stream().map(m -> m.topic().id()).toList());
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
    void ofTwoTopicsWithOneMessageTheOneThatSaysNothingElseComesFirst() {
        String message = "The supplied certificate is invalid due to timestamp";
        TopicSearch search = new TopicSearch(
                List.of(topic("many", "Many", List.of("Something else is wrong here", message), List.of()),
                        topic("one", "One", List.of(message), List.of())));
        assertEquals(List.of("one", "many"), search.find(message).stream().map(m -> m.topic().id()).toList());
        assertEquals(List.of("many"),
                search.find("Something else is wrong here").stream().map(m -> m.topic().id()).toList());
    }

    @Test
    void aMessageQuotedFromMemoryIsFoundAndSaidToBeIncomplete() {
        TopicMatch match = SEARCH.find("""
                It told me something like
                Device not authorised to acess WorkSpace""").getFirst();
        assertEquals("denied", match.topic().id());
        assertEquals(Place.MESSAGE, match.place());
        assertFalse(match.whole());
    }

    @Test
    void aMatchTellsWhichTextItWasAndWhere() {
        TopicMatch match = SEARCH.find("12:01:33 This DEVICE is not\nauthorized to access the WorkSpace").getFirst();
        assertEquals(Place.MESSAGE, match.place());
        assertEquals("This device is not authorized to access the WorkSpace.", match.text());
        assertEquals(List.of(new Span(0, 53)), match.marks());
        TopicMatch zone = SEARCH.find("zone netw").getFirst();
        assertEquals(Place.SYNONYM, zone.place());
        assertEquals("network zone", zone.text());
        assertEquals(List.of(new Span(0, 4), new Span(8, 12)), zone.marks());
        TopicMatch title = SEARCH.find("away").getFirst();
        assertEquals(Place.TITLE, title.place());
        assertEquals(List.of(new Span(15, 19)), title.titleMarks());
        assertEquals(Place.SEVERAL, SEARCH.find("café away").getFirst().place());
        assertEquals(Place.ID, SEARCH.find("dns_unavailable").getFirst().place());
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
        assertEquals(Place.EVERYWHERE, SEARCH.find("").getFirst().place());
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
    void whateverIsGivenEachHitShowsWordsThatAreThere() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int i = 0; i < 2_000; i++) {
            String query = noise(random);
            for (TopicMatch match : SEARCH.find(query)) {
                boolean shown = match.place() == Place.EVERYWHERE || match.place() == Place.ID
                        || !match.marks().isEmpty();
                assertTrue(shown && match.marks().stream().allMatch(m -> m.end() <= match.text().length()),
                        () -> "seed " + seed + ": " + query);
            }
        }
    }

    @Test
    void aTextWithoutEndIsLookedThroughInATick() {
        String text = "word and WORD, this device is away 4711\n".repeat(100_000) + "DNS unavailable";
        long begin = System.nanoTime();
        List<Topic> topics = SEARCH.find(text).stream().map(TopicMatch::topic).toList();
        assertTrue(topics.size() < 6);
        assertTrue(System.nanoTime() - begin < 5_000_000_000L, "it took seconds");
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
