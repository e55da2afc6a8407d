package org.deskwright.estate.awscli;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

import org.deskwright.core.intake.ReadProblem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is wrong with a file: the file is named, what stands before is kept, and nothing is taken for complete. */
class BrokenInputTest {
    private static final String TWO = """
            {
                "Workspaces": [
                    {"WorkspaceId": "ws-1", "UserName": "änne"},
                    {"WorkspaceId": "ws-2", "UserName": "bo"}
                ]
            }
            """;

    @ParameterizedTest
    @EnumSource
    void aFileCutOffAtAnyByteIsToldAndNotComplete(AwsCall call) {
        byte[] whole = Imported.sample(call).strip().getBytes(StandardCharsets.UTF_8);
        for (int length = 0; length < whole.length; length++) {
            Imported imported = Imported.of(MemorySource.of("cut.json", Arrays.copyOf(whole, length)));
            assertEquals(1, imported.problems().size(), "at " + length);
            ReadProblem problem = imported.problems().getFirst();
            assertEquals("cut.json", problem.source());
            // a literal that is cut is told by its beginning
            boolean atEnd = problem.offset() <= length && problem.offset() > length - "false".length();
            assertTrue(length == 0 ? problem.offset() == -1 : atEnd, problem::line);
            assertTrue(imported.coverage().entries().stream().noneMatch(entry -> entry.complete()));
        }
        assertTrue(Imported.of(MemorySource.of("whole.json", whole)).isComplete());
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void flippedBitsNeverThrow(long seed) {
        Random random = new Random(seed);
        for (AwsCall call : AwsCall.values()) {
            byte[] whole = Imported.sample(call).getBytes(StandardCharsets.UTF_8);
            for (int i = 0; i < 100; i++) {
                byte[] flipped = whole.clone();
                for (int flips = 1 + random.nextInt(3); flips > 0; flips--) {
                    flipped[random.nextInt(flipped.length)] ^= (byte) (1 << random.nextInt(8));
                }
                assertDoesNotThrow(() -> Imported.of(MemorySource.of("flipped.json", flipped)),
                        () -> "seed " + seed + ": " + new String(flipped, StandardCharsets.ISO_8859_1));
            }
        }
    }

    @Test
    void itemsBeforeTheBreakAreKept() {
        Imported imported = Imported.of(TWO.substring(0, TWO.indexOf("\"bo\"")));
        assertEquals(List.of("änne"), imported.estate().workspaces().stream().map(w -> w.userName()).toList());
        assertFalse(imported.isComplete());
        assertEquals("the text breaks off within $.Workspaces[1].UserName", imported.problems().getFirst().reason());
    }

    @Test
    void theOffsetCountsBytesNotCharacters() {
        String broken = TWO.replace("\"bo\"", "@");
        long expected = broken.substring(0, broken.indexOf('@')).getBytes(StandardCharsets.UTF_8).length;
        assertEquals(expected, Imported.of(broken).problems().getFirst().offset());
    }

    @ParameterizedTest
    @ValueSource(strings = {"NaN", "-Infinity", "True", "'bo'", "01", "\"a\tb\""})
    void whatIsNotJsonEndsTheReading(String value) {
        Imported imported = Imported.of(TWO.replace("\"bo\"", value));
        assertEquals(1, imported.problems().size());
        assertEquals(1, imported.estate().workspaces().size());
        assertFalse(imported.isComplete());
    }

    @ParameterizedTest
    @ValueSource(strings = {"17", "true", "[\"bo\"]", "{\"First\": \"bo\"}"})
    void aFieldOfTheWrongTypeIsLeftEmptyAndTheRestRead(String value) {
        Imported imported = Imported.of(TWO.replace("\"bo\"", value));
        assertEquals(1, imported.problems().size());
        assertTrue(imported.lines().getFirst().contains("$.Workspaces[1].UserName is "), imported.lines().getFirst());
        assertTrue(imported.problems().getFirst().offset() > 0);
        assertEquals(List.of("änne", ""), imported.estate().workspaces().stream().map(w -> w.userName()).toList());
        assertTrue(imported.isComplete());
    }

    @Test
    void anItemThatIsNoObjectIsLeftOut() {
        Imported imported = Imported
                .of("{\"Workspaces\": [\"ws-1\", {\"WorkspaceId\": \"ws-2\"}, {\"UserName\": \"bo\"}]}");
        assertEquals(2, imported.problems().size());
        assertEquals(1, imported.estate().workspaces().size());
        assertFalse(imported.isComplete());
    }

    @Test
    void wrongTypesDeepInAListAreTold() {
        Imported imported = Imported.of("""
                {"RouteTables": [{"RouteTableId": "rtb-1", "Routes": ["x", {"GatewayId": 7, "State": "active"}],
                 "Associations": {"Main": true}}]}
                """);
        assertEquals(3, imported.problems().size(), imported.lines()::toString);
        assertEquals("$.RouteTables[0].Routes[1].GatewayId is not text", imported.problems().get(1).reason());
        assertEquals("active", imported.estate().routeTables().getFirst().routes().getFirst().state());
    }

    @Test
    void nullIsAbsent() {
        Imported imported = Imported.of(TWO.replace("\"bo\"", "null"));
        assertEquals(List.of(), imported.lines());
        assertEquals("", imported.estate().workspaces().getLast().userName());
    }

    @Test
    void aMemberGivenTwiceIsTold() {
        Imported imported = Imported
                .of("{\"Workspaces\": [{\"WorkspaceId\": \"ws-1\", \"UserName\": \"a\", \"UserName\": \"b\","
                        + " \"Tags\": {\"x\": 1, \"x\": 2}}]}");
        assertEquals(2, imported.problems().size());
        assertEquals("b", imported.estate().workspaces().getFirst().userName());
    }

    @Test
    void deepNestingIsBounded() {
        Imported imported = Imported.of(TWO.replace("\"bo\"", "\"bo\", \"Tags\": " + "[".repeat(100_000)));
        assertEquals("nests deeper than 64 levels", imported.problems().getFirst().reason());
        assertEquals(1, imported.estate().workspaces().size());
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "\\\"", "\\u0041"})
    void aHugeStringIsBounded(String unit) {
        Imported imported = Imported.of(TWO.replace("\"bo\"", "\"" + unit.repeat(3_000_000) + "\""));
        assertEquals(1, imported.problems().size());
        assertTrue(imported.lines().getFirst().contains("is longer than 1048576 characters"),
                imported.lines()::getFirst);
        assertEquals(1, imported.estate().workspaces().size());
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e999999999", "1e-999999999", "99999999999", "1.5"})
    void numbersOutOfRangeAreToldAtOnce(String number) {
        Imported imported = Imported
                .of("""
                        {"WorkspacesConnectionStatus": [{"WorkspaceId": "ws-1", "ConnectionStateCheckTimestamp": %1$s, "New": %1$s}],
                         "Subnets": [{"SubnetId": "subnet-1", "AvailableIpAddressCount": %1$s}]}
                        """
                        .formatted(number));
        assertTrue(imported.lines().stream().anyMatch(line -> line.contains("AvailableIpAddressCount")));
        assertEquals(1, imported.estate().subnets().size());
        assertEquals(1, imported.estate().connectionStatuses().size());
    }

    @Test
    void theFirstTenProblemsAreToldAndTheRestCounted() {
        StringBuilder text = new StringBuilder("{\"Workspaces\": [0");
        for (int i = 1; i < 25; i++) {
            text.append(", ").append(i);
        }
        Imported imported = Imported.of(text.append("]}").toString());
        assertEquals(11, imported.problems().size());
        assertEquals("and 15 more problems", imported.problems().getLast().reason());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  \n", "null", "[1, 2]", "\u0000\u0001\u0002", "{\"Workspaces\": {}}", "{}", "[]"})
    void whatHoldsNothingIsTold(String text) {
        Imported imported = Imported.of(text);
        assertFalse(imported.problems().isEmpty());
        assertFalse(imported.isComplete());
    }

    @Test
    void textAfterTheLastDocumentIsTold() {
        Imported imported = Imported.of(TWO + "An error occurred (ThrottlingException)");
        assertEquals(1, imported.problems().size());
        assertEquals(2, imported.estate().workspaces().size());
    }
}
