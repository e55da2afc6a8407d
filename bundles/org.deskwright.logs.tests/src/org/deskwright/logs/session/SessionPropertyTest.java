package org.deskwright.logs.session;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;

import org.deskwright.logs.archive.Spool;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is rebuilt does not depend on how logs are cut, in which order they come, or what fits into memory. */
class SessionPropertyTest {
    private static final int ROUNDS = 40;
    private static final List<String> TEXTS = List.of("AGENT :Received hello command!",
            "AGENT :Received authenticate-password command.", "COMMON :-- pcoip_server begins.",
            "MGMT_SYS :SESSION ACTIVE", "MGMT_PCOIP_DATA :x (data manager ping timer expired)",
            "SERVER :server main: exiting", "AGENT :something else");
    private final long seed = Long.getLong("deskwright.seed", ThreadLocalRandom.current().nextLong());

    @TempDir
    Path folder;

    /** A line of a log. */
    private record Made(int seconds, int session, int text) {
        String line() {
            String time = Instant.parse("2026-02-03T00:00:00Z").plus(seconds, ChronoUnit.SECONDS).toString();
            return time.replace("Z", ".000Z") + " 0a1b2c3d-1111-1038-a745-00000000000" + session + " > LVL:2 RC:   0 "
                    + TEXTS.get(text) + "\n";
        }
    }

    @Test
    void sessionsThatTellTheirIdAreThoseOfASimpleOracle() throws IOException {
        Random random = new Random(seed);
        for (int round = 0; round < ROUNDS; round++) {
            Map<String, List<Made>> logs = logs(random);
            Map<String, String> texts = new LinkedHashMap<>();
            List<String> names = new ArrayList<>(logs.keySet());
            Collections.shuffle(names, random);
            names.forEach(name -> {
                StringBuilder text = new StringBuilder();
                logs.get(name).forEach(made -> text.append(made.line()));
                texts.put(name, text.toString());
            });
            String why = "seed " + seed + ", round " + round;
            assertEquals(expected(logs), told(Rebuilt.of(texts)), why);
            try (Spool spool = Spool.open(folder, 1L << 30)) {
                LogSessions sessions = new LogSessions(SessionRules.bundled(), spool, 1 + random.nextInt(4));
                assertEquals(expected(logs), told(Rebuilt.of(texts, sessions, 1 + random.nextInt(300))),
                        why + ", on disk");
            }
        }
    }

    private static Map<String, List<Made>> logs(Random random) {
        Map<String, List<Made>> logs = new TreeMap<>();
        for (int log = random.nextInt(3); log >= 0; log--) {
            List<Made> lines = new ArrayList<>();
            int seconds = random.nextInt(100);
            for (int i = random.nextInt(40); i > 0; i--) {
                lines.add(new Made(seconds, 1 + random.nextInt(4), random.nextInt(TEXTS.size())));
                seconds += random.nextInt(30);
            }
            Set<String> begun = new HashSet<>(); // a second time it would be another session
            lines.removeIf(made -> TEXTS.get(made.text).endsWith(" begins.")
                    && !begun.add(made.session + TEXTS.get(made.text)));
            logs.put(log + ".log", lines);
        }
        return logs;
    }

    /** Of each session its id, when it began and ended, and how many lines tell of it. */
    private static List<String> expected(Map<String, List<Made>> logs) {
        List<String> all = new ArrayList<>();
        for (int session = 1; session <= 4; session++) {
            int begin = Integer.MAX_VALUE;
            int last = -1;
            int lines = 0;
            for (List<Made> log : logs.values()) {
                for (Made made : log) {
                    if (made.session == session && made.text < TEXTS.size() - 1) {
                        begin = Math.min(begin, made.seconds);
                        last = Math.max(last, made.seconds);
                        lines++;
                    }
                }
            }
            if (lines > 0) {
                all.add(session + " from " + begin + " to at most " + last + ": " + lines);
            }
        }
        return all;
    }

    private static List<String> told(List<Session> sessions) {
        return sessions.stream().map(session -> {
            long last = session.events().stream().mapToLong(event -> event.when().micros()).max().orElseThrow();
            assertEquals(true, session.end().micros() <= last && session.end().compareTo(session.begin()) >= 0);
            return session.id().charAt(session.id().length() - 1) + " from " + seconds(session.begin().micros())
                    + " to at most " + seconds(last) + ": " + (session.events().size() + session.left());
        }).sorted().toList();
    }

    private static long seconds(long micros) {
        return micros / 1_000_000 - Instant.parse("2026-02-03T00:00:00Z").getEpochSecond();
    }

    @Test
    void everythingThatIsToldIsTheSameInWhateverOrderLogsAreRead() throws IOException {
        Random random = new Random(seed);
        for (int round = 0; round < ROUNDS; round++) {
            Map<String, String> texts = mixed(random);
            List<String> names = new ArrayList<>(texts.keySet());
            List<Session> first = Rebuilt.of(texts);
            Collections.shuffle(names, random);
            Map<String, String> shuffled = new LinkedHashMap<>();
            names.forEach(name -> shuffled.put(name, texts.get(name)));
            try (Spool spool = Spool.open(folder, 1L << 30)) {
                assertEquals(first, Rebuilt.of(shuffled,
                        new LogSessions(SessionRules.bundled(), spool, 1 + random.nextInt(4)), 1 + random.nextInt(300)),
                        "seed " + seed + ", round " + round);
            }
        }
    }

    /** Logs of which some tell no session and some no zone, with clocks that are set back. */
    private static Map<String, String> mixed(Random random) {
        Map<String, String> texts = new LinkedHashMap<>();
        for (int log = 0; log < 4; log++) {
            StringBuilder text = new StringBuilder();
            int seconds = random.nextInt(300);
            for (int i = random.nextInt(30); i > 0; i--) {
                int session = random.nextInt(3);
                String line = new Made(seconds, session, random.nextInt(TEXTS.size())).line();
                text.append(log == 3
                        ? "02/03/2026, " + line.substring(11, 23) + "> " + line.substring(line.indexOf("LVL"))
                        : session == 0 ? line.replace("0a1b2c3d-1111-1038-a745", "00000000-0000-0000-0000") : line);
                seconds = Math.max(0, seconds + random.nextInt(60) - 5);
            }
            texts.put(log + ".log", text.toString());
        }
        return texts;
    }

    @Test
    void moreSessionsThanFitIntoMemoryComeInTheOrderOfTheirBeginnings() throws IOException {
        Marker begins = marker("pcoip.server-begins");
        Marker exits = marker("pcoip.server-exits");
        int count = 20_000;
        List<Integer> numbers = new ArrayList<>(IntStream.range(0, count).boxed().toList());
        Collections.shuffle(numbers, new Random(seed));
        try (Spool spool = Spool.open(folder, 1L << 30)) {
            LogSessions sessions = new LogSessions(SessionRules.bundled(), spool, 150);
            for (Marker marker : List.of(exits, begins)) {
                LogSessions.OneLog log = sessions.log();
                for (int number : numbers) {
                    When when = new When(When.Clock.MOMENT, number * 1_000_000L + (marker == exits ? 500_000 : 0));
                    log.event(new Event(marker, new Place(marker.id(), number, 0, when), "s" + number, Map.of()));
                }
                log.end();
            }
            List<Session> all = new ArrayList<>();
            sessions.drain(all::add);
            assertEquals(count, all.size());
            for (int number = 0; number < count; number++) {
                assertEquals("s" + number, all.get(number).id(), "seed " + seed);
                assertEquals(2, all.get(number).events().size());
            }
        }
    }

    private static Marker marker(String id) {
        return SessionRules.bundled().markers().stream().filter(marker -> marker.id().equals(id)).findFirst()
                .orElseThrow();
    }
}
