package org.deskwright.estate.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.ZoneId;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QueryTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final QueryClock CLOCK = new QueryClock(Instant.parse("2026-03-31T12:00:00Z"), BERLIN);

    private record Desk(String name, String user, String state, String connection, List<String> protocols,
            String address, long size, Optional<Instant> seen, String directory, String directoryId) {}

    private static final List<Desk> DESKS = List.of(
            new Desk("A", "anna", "AVAILABLE", "CONNECTED", List.of("PCOIP", "WSP"), "10.0.0.4", 80,
                    seen("2026-03-31T11:00:00Z"), "corp.example.com", "d-1"),
            new Desk("B", "Anna.Smith", "STOPPED", "DISCONNECTED", List.of("WSP"), "10.0.1.9", 175,
                    seen("2026-02-01T09:00:00Z"), "corp.example.com", "d-1"),
            new Desk("C", "bob", "AVAILABLE", "DISCONNECTED", List.of("PCOIP"), "10.0.0.10", 80, Optional.empty(), "",
                    "d-2"),
            new Desk("D", "", "ERROR", "", List.of(), "", Attribute.UNKNOWN, Optional.empty(), "lab", "d-3"));

    private static final Vocabulary<Desk> VOCABULARY = new Vocabulary<>(List.of(Attribute.text("name", Desk::name),
            Attribute.text("user", Desk::user), Attribute.text("state", Desk::state),
            Attribute.text("connection", Desk::connection), Attribute.list("protocols", Desk::protocols, "protocol"),
            Attribute.address("address", Desk::address, "ip"), Attribute.number("root-volume", Desk::size, "root"),
            Attribute.moment("last-seen", BERLIN, Desk::seen), Attribute.text("directory", Desk::directory),
            Attribute.text("directory-id", Desk::directoryId, "directory")));

    private static final Sheet<Desk> SHEET = new Sheet<>(DESKS, VOCABULARY);

    private static Optional<Instant> seen(String at) {
        return Optional.of(Instant.parse(at));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            ``                                | ABCD
            anna                              | AB
            ANNA                              | AB
            nna.s                             | B
            anna smith                        | B
            "anna smith"                      |
            ann*                              | AB
            80                                |
            state:AVAILABLE                   | AC
            state:avail                       | AC
            State:available,error             | ACD
            -state:AVAILABLE                  | BD
            NOT state:AVAILABLE               | BD
            --bob                             | C
            connection:connected              | A
            connection:*connected             | ABC
            connection:?????????              | A
            user:anna*                        | AB
            user=anna                         | A
            user!=anna                        | BCD
            user:smith                        | B
            user:mith                         |
            user:""                           | D
            -user:""                          | ABC
            user:*                            | ABC
            user:"anna*"                      |
            protocol=PCOIP                    | AC
            protocol=wsp protocol=pcoip       | A
            -protocol:pcoip                   | BD
            state:AVAILABLE user:bob          | C
            user:bob OR state:STOPPED         | BC
            state:AVAILABLE AND user:bob      | C
            (user:bob OR user:anna) root:80   | AC
            user:bob OR anna root:175         | BC
            -(user:bob OR user:anna*)         | D
            root:80                           | AC
            root=80,175                       | ABC
            root>80                           | B
            root>=80                          | ABC
            root<100                          | AC
            root<=175                         | ABC
            root:50..100                      | AC
            root:>100                         | B
            -root>80                          | ACD
            "last seen">30d                   | B
            lastseen>2w                       | B
            Last_Seen<2h                      | A
            last-seen<60m                     |
            last-seen<=60m                    | A
            last-seen>=1h                     | AB
            last-seen<2026-02-01              |
            last-seen<=2026-02-01             | B
            last-seen>2026-02-01              | A
            last-seen>=2026-02-01             | AB
            last-seen>2026-03-31T12:59        | A
            last-seen>2026-03-31T10:59Z       | A
            last-seen>"2026-03-31 13:00"      |
            last-seen:2026-02                 | B
            last-seen:""                      | CD
            address:10.0.0.0/24               | AC
            ip:10.0.0.4                       | A
            ip:10.0.0.                        | AC
            ip:10.0.0.1                       |
            directory:corp                    | AB
            directory:d-2                     | C
            directory:""                      | C
            """)
    void aQueryFindsTheRowsThatItDescribes(String query, String expected) throws QueryException {
        assertEquals(expected == null ? "" : expected, names(find(query)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            colour:red           | 0  | 6 | nothing here is called 'colour'
            anna sate:STOPPED    | 5  | 4 | did you mean state
            stat:STOPPED         | 0  | 4 | did you mean state
            arn:aws:kms          | 0  | 3 | put all of it in quotes
            :STOPPED             | 0  | 1 | before ':' comes what to look at
            state:               | 6  | 0 | a value is missing after 'state:'
            state:A,             | 8  | 0 | a value is missing
            state: A             | 6  | 0 | a value is missing
            state>A              | 0  | 7 | 'state' is a text
            root:big             | 5  | 3 | 'big' is no whole number
            root>50..80          | 5  | 6 | no whole number
            root>99999999999999999999 | 5 | 20 | no whole number
            last-seen>soon       | 10 | 4 | no age or date
            last-seen>2026-02-30 | 10 | 10 | no age or date
            last-seen>999999999d | 10 | 10 | no age or date
            anna "last se        | 5  | 1 | this quote is not closed
            anna ""              | 5  | 2 | nothing between these quotes
            (anna OR bob         | 0  | 1 | this bracket is not closed
            anna)                | 4  | 1 | nothing is open here
            anna -               | 5  | 1 | what rows must not have
            - anna               | 0  | 1 | what rows must not have
            anna NOT             | 5  | 3 | what rows must not have
            OR anna              | 0  | 2 | something has to stand before OR
            anna OR              | 5  | 2 | something has to stand after OR
            """)
    void aMistakeIsToldWithItsPlace(String query, int position, int length, String message) {
        QueryException mistake = assertThrows(QueryException.class, () -> find(query));
        assertEquals(position, mistake.position(), mistake.getMessage());
        assertEquals(length, mistake.length(), mistake.getMessage());
        assertTrue(mistake.getMessage().contains(message), mistake.getMessage());
    }

    @ParameterizedTest
    @ValueSource(strings = {"(", "-", "a OR ", "\"\" ", "user: ", "root>"})
    void nothingThatIsPastedBringsTheParserDown(String piece) {
        assertThrows(QueryException.class, () -> find(piece.repeat(600)));
        assertThrows(QueryException.class, () -> find(piece.repeat(4001)));
    }

    @Test
    void aPatternOfManyStarsTakesNoTimeWorthTelling() throws QueryException {
        Sheet<String> sheet = new Sheet<>(List.of("a".repeat(20_000)),
                new Vocabulary<>(List.of(Attribute.text("text", text -> text))));
        assertTrue(sheet.find(QueryParser.parse("a*".repeat(500) + "b", sheet.vocabulary(), CLOCK)).isEmpty());
    }

    @Test
    void rowsAreSortedByWhatTheirTextsStandForAndTheUnknownComeLast() {
        assertEquals("ACBD", sorted("address"));
        assertEquals("ABCD", sorted("user"));
        assertEquals("ACBD", sorted("root-volume"));
        assertEquals("BACD", sorted("last-seen"));
    }

    @Test
    void whatStayedAsItWasIsNotWorkedOutAgain() {
        Facet before = SHEET.facet("user");
        Sheet<Desk> changed = SHEET.with(new Vocabulary<>(
                List.of(VOCABULARY.attribute("user").orElseThrow(), Attribute.text("name", desk -> "other"))));
        assertEquals(before, changed.facet("user"));
        assertEquals("other", changed.facet("name").text(0));
    }

    private static BitSet find(String query) throws QueryException {
        return SHEET.find(QueryParser.parse(query, VOCABULARY, CLOCK));
    }

    private static String sorted(String attribute) {
        Ranking ranking = SHEET.ranking(attribute, String.CASE_INSENSITIVE_ORDER);
        return SHEET.places().stream().sorted((one, other) -> ranking.compare(one.place(), other.place()))
                .map(row -> row.item().name()).collect(Collectors.joining());
    }

    private static String names(BitSet places) {
        return places.stream().mapToObj(place -> DESKS.get(place).name()).collect(Collectors.joining());
    }

    /** Many rows are searched in halves, and a longer word among those that hold its beginning. */
    @Test
    void manyRowsAreFoundAsFewAre() throws QueryException {
        List<String> names = IntStream.range(0, 50_000).mapToObj(i -> "ws-" + Integer.toString(i * 7919, 36)).toList();
        Vocabulary<String> words = new Vocabulary<>(
                List.of(Attribute.text("name", n -> n), Attribute.text("half", n -> n.substring(n.length() / 2))));
        Sheet<String> sheet = new Sheet<>(names, words);
        for (String typed : List.of("w", "ws-1", "ws-12", "12", "2", "-2", "name:ws-3", "-name:*a", "ws-1 OR zz", "")) {
            Query query = QueryParser.parse(typed, words, CLOCK);
            BitSet oneByOne = new BitSet();
            for (int row = 0; row < names.size(); row++) {
                if (!new Sheet<>(List.of(names.get(row)), words).find(query).isEmpty()) {
                    oneByOne.set(row);
                }
            }
            assertEquals(oneByOne, sheet.find(query), typed);
        }
    }
}
