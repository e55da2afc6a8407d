package org.deskwright.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

class LogSearchTest {
    private static final Duration LIMIT = Duration.ofSeconds(60);

    @TempDir
    Path folder;

    @BeforeEach
    void aLog() throws IOException {
        Files.writeString(folder.resolve("a.log"), """
                before all
                2026-02-03 04:05:06,789012 [  1:7  ] WARN  frontend - The  Session was lost
                  at one \u001b[2J
                  at two
                2026-02-03 04:05:07,000000 [  1:8  ] INFO  backend - fine
                2026-02-03 04:05:08,000000 [  1:8  ] ERROR backend - the session again
                """);
    }

    private Session search(int exit, String... args) {
        String[] all = new String[args.length + 2];
        all[0] = "logs";
        all[1] = "search";
        System.arraycopy(args, 0, all, 2, args.length);
        Session session = Session.run(folder, all);
        assertEquals(exit, session.exit(), session.err());
        return session;
    }

    private String out(String... args) {
        return search(0, args).out().replace(folder.toString(), "").replace("/a.log", "a.log").replace("\\a.log",
                "a.log");
    }

    @Test
    void hitsAreToldWithTheirPlaceAndHarmless() {
        assertEquals("a.log:2: 2026-02-03 04:05:06,789012 [  1:7  ] WARN  frontend - The  Session was lost\n",
                out("lost", "a.log"));
        assertEquals("a.log:3:   at one \\u001b[2J\n", out("at level>=warn -two", "a.log"));
        assertEquals("a.log: 2\n", out("session", "a.log", "--ignore-case", "--count"));
    }

    @Test
    void lettersOfLatin1AreFoundAndTold() throws IOException {
        Files.write(folder.resolve("a.log"), "an M\u00fcller\nvon M\u00dcLLER".getBytes(StandardCharsets.ISO_8859_1));
        assertEquals("a.log:1: an M\u00fcller\n", out("M\u00fcller", "a.log"));
        assertEquals("a.log: 1\n", out("M\u00fcller", "a.log", "--word", "--count"));
        assertEquals("a.log: 2\n", out("M\u00fcller", "a.log", "--ignore-case", "--count"));
        assertEquals("a.log: 1\n", out("/von M.LLER/", "a.log", "--count"));
    }

    @Test
    void linesAroundHitsAreToldOnce() {
        assertEquals("""
                a.log-1- before all
                a.log:2: 2026-02-03 04:05:06,789012 [  1:7  ] WARN  frontend - The  Session was lost
                a.log-3-   at one \\u001b[2J
                --
                a.log-5- 2026-02-03 04:05:07,000000 [  1:8  ] INFO  backend - fine
                a.log:6: 2026-02-03 04:05:08,000000 [  1:8  ] ERROR backend - the session again
                """, out("/ession/", "a.log", "--context", "1"));
        assertEquals(6, out("/ession/", "a.log", "--context", "5").lines().count());
    }

    @Test
    void recordsAreToldWithAllTheirLines() {
        assertEquals(List.of("a.log:2:", "a.log:3:", "a.log:4:"),
                out("lost two", "a.log", "--records").lines().map(line -> line.substring(0, 8)).toList());
        search(1, "lost two", "a.log");
    }

    @Test
    void levelTimeAndMostGoWithAnyQuery() {
        assertEquals("a.log: 1\n", out("", "a.log", "--level", "warn", "--since", "2026-02-03T04:05:07", "--count"));
        assertEquals("a.log: 4\n",
                out("", "a.log", "--since", "2026-02-03", "--until", "2026-02-03T04:05:08", "--count"));
        assertEquals(2, out("", "a.log", "--max", "2").lines().count());
        assertEquals("a.log: 1\n", out("--text", "[2J", "a.log", "--count"));
        assertEquals("a.log: 1\n", out("--regex", "^before|\\bfine$", "a.log", "--until", "2027-01-01", "--count"));
    }

    @Test
    void asJsonEachLineIsAnObjectWithItsRecordsFacts() {
        List<JsonObject> events = search(0, "two", "a.log", "--format", "json").out().lines()
                .map(line -> JsonParser.parseString(line).getAsJsonObject()).toList();
        JsonObject line = events.getFirst();
        assertEquals(4, line.get("line").getAsInt());
        assertEquals("warning", line.get("level").getAsString());
        assertEquals("2026-02-03T04:05:06.789012 false",
                line.get("time").getAsString() + " " + line.get("zoneTold").getAsBoolean());
        assertEquals("  at two", line.get("text").getAsString());
        assertEquals("1 6 true", events.getLast().get("hits") + " " + events.getLast().get("lines") + " "
                + events.getLast().get("complete"));
    }

    @Test
    void theExitCodeTellsWhatCameOut() {
        search(1, "nowhere", "a.log");
        assertTrue(search(2, "a or", "a.log").errLine().contains("QUERY, column 3: something has to stand after 'or'"));
        assertTrue(search(2, "--regex", "a(", "a.log").errLine().contains("missing closing"));
        assertTrue(search(3, "lost", "a.log", "missing.log").err().contains("missing.log: there is no such file"));
    }

    @Test
    void aVeryLongLineIsToldByItsBeginning() throws IOException {
        Files.writeString(folder.resolve("long.log"), "one\n" + "x".repeat(600_000) + " lost\nlast\n");
        String out = search(0, "lost", "long.log", "--context", "1").out();
        assertEquals(3, out.lines().count());
        assertTrue(out.length() < 20_000 && out.contains(" bytes more\n") && out.contains("-3- last"), out);
        assertTrue(search(1, "/x y|x+ l.st/", "long.log").err().contains("their first 32 KB alone"));
    }

    @Test
    void realLogsAreSearched() {
        Path logs = Path.of(System.getProperty("deskwright.project", ".")).resolve("../../../shared/corpus/logs")
                .normalize();
        assumeTrue(Files.isDirectory(logs), "there are no real logs at " + logs);
        String pcoip = logs.resolve("pcoip-agent-windows-teradici-20.x.log").toString();
        assertTrue(search(0, "session:f684cd80* and component:agent", pcoip).out().contains("Connection COMPLETE"));
        assertTrue(search(0, "level:warn and process:3517", logs.resolve("dcv-server.log").toString()).out()
                .contains("frontend-handler"));
        search(1, "component:nobody", logs.toString());
    }

    /** A search that goes on beside the test. */
    private final class Following implements AutoCloseable {
        private final ByteArrayOutputStream out = new ByteArrayOutputStream();
        private final ByteArrayOutputStream err = new ByteArrayOutputStream();
        private final Thread thread;
        private volatile int exit = -1;

        Following(String... args) {
            Console console = new Console(locked(out), new PrintStream(locked(err), true, StandardCharsets.UTF_8),
                    false, false, 90, false, folder, InstantSource.system(), false);
            thread = Thread.ofPlatform().start(
                    () -> exit = DeskwrightCommand.run(args, console, Toolbox.of("1.0.0", List.of(), List.of())));
        }

        private static OutputStream locked(ByteArrayOutputStream into) {
            return new OutputStream() {
                @Override
                public void write(int b) {
                    into.write(b);
                }

                @Override
                public void write(byte[] bytes, int from, int length) {
                    into.write(bytes, from, length);
                }
            };
        }

        void await(ByteArrayOutputStream in, String text) throws InterruptedException {
            long end = System.nanoTime() + LIMIT.toNanos();
            while (!in.toString(StandardCharsets.UTF_8).contains(text)) {
                assertTrue(System.nanoTime() < end && thread.isAlive(), "no '" + text + "' in: " + out + err);
                Thread.onSpinWait();
                Thread.sleep(5);
            }
        }

        @Override
        public void close() throws InterruptedException {
            thread.interrupt();
            thread.join(LIMIT);
            assertEquals(130, exit, err.toString(StandardCharsets.UTF_8));
        }
    }

    private void append(String text) throws IOException {
        Files.writeString(folder.resolve("a.log"), text, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    @Test
    void aLogThatGrowsIsFollowed() throws Exception {
        try (Following following = new Following("logs", "search", "lost", "a.log", "--follow")) {
            following.await(following.out, "a.log:2: ");
            append("lost but not");
            append(" at an end\n");
            following.await(following.out, "a.log:7: lost but not at an end\n");
            append("and lost\n");
            following.await(following.out, "a.log:8: and lost\n");
        }
    }

    @Test
    void aFollowedLogMayBeCutOffOrReplaced() throws Exception {
        try (Following following = new Following("logs", "search", "lost", "a.log", "--follow")) {
            following.await(following.out, "a.log:2: ");
            Files.writeString(folder.resolve("a.log"), "lost anew\n");
            following.await(following.err, "cut off");
            following.await(following.out, "a.log:1: lost anew\n");
            append("lost at the end of the old one\n");
            Files.move(folder.resolve("a.log"), folder.resolve("a.log.1"));
            append("lost in the new one\n");
            following.await(following.out, "a.log:1: lost in the new one\n");
            assertTrue(
                    following.out.toString(StandardCharsets.UTF_8)
                            .contains("a.log.1:2: lost at the end of the old one"),
                    following.out.toString(StandardCharsets.UTF_8));
        }
    }

    /** As installers and PowerShell write it: what is told must not depend on where a letter is cut. */
    @Test
    void aFollowedLogMayBeInUtf16() throws Exception {
        Path file = folder.resolve("a.log");
        for (Charset charset : List.of(StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
            Files.write(file, "\uFEFFbefore\nlost \u00fc\n".getBytes(charset));
            try (Following following = new Following("logs", "search", "lost", "a.log", "--follow")) {
                following.await(following.out, "a.log:2: lost \u00fc\n");
                for (byte each : "lost \ud83d\ude00\nlast".getBytes(charset)) {
                    Files.write(file, new byte[]{each}, StandardOpenOption.APPEND);
                    Thread.sleep(10);
                }
                following.await(following.out, "a.log:3: lost \ud83d\ude00\n");
                Files.write(file, " lost\n".getBytes(charset), StandardOpenOption.APPEND);
                following.await(following.out, "a.log:4: last lost\n");
                Files.writeString(file, "\uFEFF2026-02-03 04:05:06,789012 [  1:7  ] WARN  frontend - lost anew\n");
                following.await(following.out, "a.log:1: 2026-02-03 04:05:06,789012");
            }
        }
    }

    @Test
    void theMarkOfAFollowedLogIsNoLetterOfIt() throws Exception {
        Files.writeString(folder.resolve("a.log"), "");
        try (Following following = new Following("logs", "search", "level:warn", "a.log", "--follow")) {
            append("\uFEFF2026-02-03 04:05:06,789012 [  1:7  ] WARN  frontend - lost\n");
            following.await(following.out, "a.log:1: 2026-02-03 04:05:06,789012");
        }
    }

    /** More bytes than are looked at together, and none of them the end of a line. */
    @Test
    void aFollowedLineMayBeVeryLong() throws Exception {
        byte[] piece = "x".repeat(24 << 20).getBytes(StandardCharsets.US_ASCII);
        try (Following following = new Following("logs", "search", "lost", "a.log", "--follow")) {
            following.await(following.out, "a.log:2: ");
            for (int i = 0; i < 3; i++) {
                Files.write(folder.resolve("a.log"), piece, StandardOpenOption.APPEND);
                Thread.sleep(300); // so that it is looked at without its end, which nothing tells
            }
            append(" lost at last\nlost behind it\n");
            following.await(following.out, "a.log:8: lost behind it\n");
            String out = following.out.toString(StandardCharsets.UTF_8);
            assertTrue(out.contains("a.log:7: xxx") && out.contains(" bytes more\n"), out.substring(0, 400));
        }
    }

    /** At any moment, so also between the look at its size and the reading. */
    @Test
    void aFollowedLogMayBeCutOffWhileItIsRead() throws Exception {
        Random random = new Random(7);
        for (String unit : List.of("", "--records")) {
            try (Following following = unit.isEmpty()
                    ? new Following("logs", "search", "lost", "a.log", "--follow")
                    : new Following("logs", "search", "lost", "a.log", "--follow", unit)) {
                following.await(following.out, "a.log:2: ");
                long end = System.nanoTime() + Duration.ofSeconds(2).toNanos();
                while (System.nanoTime() < end) {
                    String text = ("y".repeat(random.nextInt(200)) + "\n").repeat(random.nextInt(9000));
                    if (random.nextInt(3) == 0) {
                        Files.writeString(folder.resolve("a.log"), text);
                    } else {
                        append(text);
                    }
                    Thread.sleep(random.nextInt(20));
                }
                Files.writeString(folder.resolve("a.log"), "2026-02-03 04:05:06 WARN lost at last\n");
                following.await(following.out, "lost at last\n");
                String err = following.err.toString(StandardCharsets.UTF_8);
                assertTrue(!err.contains("should not have"), err);
            }
            aLog();
        }
    }
}
