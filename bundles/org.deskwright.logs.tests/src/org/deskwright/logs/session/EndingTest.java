package org.deskwright.logs.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ThreadLocalRandom;

import org.junit.jupiter.api.Test;

/**
 * A zero client tells how a session ended long after it began, and by no id: only the time in which it was can tell.
 */
class EndingTest {
    private static final Instant EIGHT = Instant.parse("2026-02-03T08:00:00Z");
    private static final String CLIENT = "zero.txt";
    private final long seed = Long.getLong("deskwright.seed", ThreadLocalRandom.current().nextLong());

    /** @param end in seconds, as the begin; the server tells of no end where it is negative */
    private static String server(int number, long begin, long end) {
        String id = " 0a1b2c3d-1111-1038-a745-%012d > LVL:2 RC:   0 ".formatted(number);
        return line(begin, id + "COMMON :-- pcoip_server begins.") + line(begin + 5, id + "MGMT_SYS :SESSION ACTIVE")
                + line(end, id + "MGMT_PCOIP_DATA :x (data manager ping timer expired)")
                + line(end + 1, id + "SERVER :server main: exiting");
    }

    private static String line(long second, String text) {
        return EIGHT.plusSeconds(second).toString().replace("Z", ".000Z") + text + "\n";
    }

    private static String lost(long second) {
        return EIGHT.plusSeconds(second) + "> LVL:2 RC:   0 MGMT_SYS :Session lost!\n" + EIGHT.plusSeconds(second + 3)
                + "> LVL:2 RC:   0 MGMT_SYS :Session unavailable reason: 0x00001000\n";
    }

    private static List<String> told(String... logs) throws IOException {
        return Rebuilt.of(Rebuilt.logs(logs)).stream()
                .map(one -> String.join("+", one.programs()) + " " + one.link() + " " + one.logs()).toList();
    }

    @Test
    void whatAZeroClientTellsOfTheEndIsOfTheSessionThatWasThen() throws IOException {
        assertEquals(List.of("server+zero-client TIME [server.txt, zero.txt]"),
                told("server.txt", server(1, 0, 3600), CLIENT, lost(3590)));
        assertEquals(List.of("server+zero-client TIME [server.txt, zero.txt]"),
                told(CLIENT, lost(3640), "server.txt", server(1, 0, 3600)));
        Session whole = Rebuilt.of(Rebuilt.logs("server.txt", server(1, 0, 3600), CLIENT, lost(3640))).getFirst();
        assertEquals("0a1b2c3d-1111-1038-a745-000000000001", whole.id());
        assertEquals(EIGHT, whole.begin().moment().orElseThrow());
        assertEquals("pcoip.ping-expired", whole.cause().evidence().orElseThrow().marker().id());
    }

    @Test
    void muchLaterOrInTheTimeOfTwoSessionsItIsOfNone() throws IOException {
        assertEquals(List.of("server ID [server.txt]", "zero-client ORDER [zero.txt]"),
                told("server.txt", server(1, 0, 3600), CLIENT, lost(3700)));
        assertEquals(3, told("a.txt", server(1, 0, 3600), "b.txt", server(2, 600, 4000), CLIENT, lost(3000)).size());
    }

    @Test
    void twoZeroClientsInOneSessionMayBothBeOfAnother() throws IOException {
        assertEquals(
                List.of("server ID [server.txt]", "zero-client AMBIGUOUS [one.txt]", "zero-client AMBIGUOUS [two.txt]"),
                told("server.txt", server(1, 0, 3600), "one.txt", lost(1800), "two.txt", lost(2400)));
    }

    private static String shorts(int count) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < count; i++) {
            text.append(server(100 + i, 200 + 60 * i, 230 + 60 * i));
        }
        return text.toString();
    }

    @Test
    void aLongSessionIsStillKnownAfterHundredsOfShortOnes() throws IOException {
        assertTrue(told("long.txt", server(1, 0, 90_000), "short.txt", shorts(500), CLIENT, lost(89_990))
                .contains("server+zero-client TIME [long.txt, zero.txt]"));
    }

    /** The first is given away before the end is read, which may be of that as well as of the last. */
    @Test
    void anEndIsOfNoneWhereTooManySessionsWereInItsTime() throws IOException {
        assertTrue(told("first.txt", server(1, 0, 90_000), "short.txt", shorts(TimeJoin.MOST), "last.txt",
                server(2, 80_000, 90_000), CLIENT, lost(89_990)).contains("zero-client AMBIGUOUS [zero.txt]"));
    }

    /** Sessions of several logs at random, and for each ending an oracle that looks at all of them. */
    @Test
    void endingsAreOfWhatASimpleOracleSaysInWhateverOrderLogsAreRead() throws IOException {
        Random random = new Random(seed);
        for (int round = 0; round < 300; round++) {
            List<long[]> sessions = new ArrayList<>();
            Map<String, String> logs = new LinkedHashMap<>();
            for (int log = random.nextInt(3); log >= 0; log--) {
                StringBuilder text = new StringBuilder();
                long at = random.nextInt(2000);
                for (int i = random.nextInt(4); i >= 0; i--) {
                    long end = at + 600 + random.nextInt(3000);
                    text.append(server(sessions.size(), at, end));
                    sessions.add(new long[]{at, end + 1});
                    at = end + 300 + random.nextInt(2000);
                }
                logs.put("server" + log + ".txt", text.toString());
            }
            long lost = random.nextInt(9000);
            logs.put(random.nextBoolean() ? "a.txt" : "z.txt", lost(lost));
            List<long[]> meant = sessions.stream().filter(one -> one[0] <= lost && lost - one[1] <= 60).toList();
            boolean nearTheBegin = sessions.stream().anyMatch(one -> Math.abs(one[0] - lost) <= 121);
            if (nearTheBegin) {
                continue; // as for all programs
            }
            List<Session> all = Rebuilt.of(logs);
            assertEquals(sessions.size() + (meant.size() == 1 ? 0 : 1), all.size(), "seed " + seed + ", " + logs);
            List<Session> joined = all.stream().filter(one -> one.programs().size() > 1).toList();
            assertEquals(meant.size() == 1 ? 1 : 0, joined.size(), "seed " + seed + ", " + logs);
            if (!joined.isEmpty()) {
                assertEquals(EIGHT.plusSeconds(meant.getFirst()[0]), joined.getFirst().begin().moment().orElseThrow());
            }
            List<Instant> begins = all.stream().map(one -> one.begin().moment().orElseThrow()).toList();
            assertEquals(begins.stream().sorted().toList(), begins, "in the order of their beginnings");
            assertTrue(all.stream().noneMatch(Session::clockSetBack));
        }
    }
}
