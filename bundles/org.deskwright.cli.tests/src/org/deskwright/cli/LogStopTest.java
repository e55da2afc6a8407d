package org.deskwright.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

/** Ctrl+C in the middle of a log: what was found so far is told as a part. */
@Timeout(120)
class LogStopTest {
    private static final int SIZE = 24 << 20;
    /** With the hole behind the lines: nobody is through with that before it is told how far it is. */
    private static final long LARGE = 8L << 30;

    @TempDir
    Path folder;
    private final Interrupting out = new Interrupting();
    private final Interrupting err = new Interrupting();

    /** Interrupts who runs the command, when a text comes. */
    private static final class Interrupting extends ByteArrayOutputStream {
        private final Thread caller = Thread.currentThread();
        private String text;

        @Override
        public synchronized void write(byte[] bytes, int from, int length) {
            super.write(bytes, from, length);
            if (text != null && new String(bytes, from, length, StandardCharsets.UTF_8).contains(text)) {
                caller.interrupt();
            }
        }

        String text() {
            return toString(StandardCharsets.UTF_8);
        }
    }

    @BeforeEach
    void aSmallLogAndALargeOne() throws IOException {
        System.setProperty("deskwright.home", folder.resolve("home").toString());
        Files.writeString(folder.resolve("a.log"), "lost at once\n");
        Files.writeString(folder.resolve("b.log"), "lost\n" + ("x".repeat(99) + "\n").repeat(SIZE / 100));
        try (RandomAccessFile file = new RandomAccessFile(folder.resolve("b.log").toFile(), "rw")) {
            file.setLength(LARGE);
        }
    }

    @AfterEach
    void homeAsBefore() {
        System.clearProperty("deskwright.home");
    }

    private void stopped(String... args) {
        Console console = new Console(out, new PrintStream(err, true, StandardCharsets.UTF_8), false, true, 90, false,
                folder, InstantSource.system(), false);
        int exit = DeskwrightCommand.run(args, console, Toolbox.of("1.0.0", List.of(), List.of()));
        Thread.interrupted();
        assertEquals(130, exit, err.text());
        assertTrue(err.text().contains("deskwright: stopped; "), err.text());
        assertFalse(err.text().contains("should not have happened"), err.text());
    }

    private static JsonObject object(String json) {
        return JsonParser.parseString(json).getAsJsonObject();
    }

    @Test
    void aScanTellsWhatItCameTo() {
        err.text = "b.log";
        stopped("logs", "scan", "a.log", "b.log", "--format", "json");
        JsonObject document = object(out.text());
        assertFalse(document.get("complete").getAsBoolean());
        assertTrue(document.getAsJsonArray("logs").get(0).getAsJsonObject().get("complete").getAsBoolean());
        JsonObject part = document.getAsJsonArray("logs").get(1).getAsJsonObject();
        assertFalse(part.get("complete").getAsBoolean());
        long read = part.get("bytesRead").getAsLong();
        assertTrue(read < part.get("bytes").getAsLong(), part.toString());
        assertTrue(part.get("lines").getAsLong() <= read / 100 + 2, part.toString());
    }

    @Test
    void aScanInJsonLinesHasToldTheLogsBefore() {
        out.text = "a.log";
        stopped("logs", "scan", "a.log", "b.log", "--format", "json-lines");
        List<JsonObject> events = out.text().lines().map(LogStopTest::object).toList();
        assertEquals(List.of("log", "end"), events.stream().map(event -> event.get("event").getAsString()).toList());
        assertEquals(1, events.getFirst().get("lines").getAsInt());
        assertEquals("1 false", events.getLast().get("logs") + " " + events.getLast().get("complete"));
    }

    @Test
    void aSearchTellsThatThereMayBeMore() {
        out.text = "\"line\":1";
        stopped("logs", "search", "lost", "b.log", "--format", "json");
        List<JsonObject> events = out.text().lines().map(LogStopTest::object).toList();
        assertEquals(List.of("line", "end"), events.stream().map(event -> event.get("event").getAsString()).toList());
        assertEquals("1 false", events.getLast().get("hits") + " " + events.getLast().get("complete"));
    }

    @Test
    void anIndexTellsOfTheLogsBefore() {
        err.text = "b.log";
        stopped("logs", "index", "a.log", "b.log", "--format", "json");
        JsonObject document = object(out.text());
        assertFalse(document.get("complete").getAsBoolean());
        assertEquals(1, document.getAsJsonArray("logs").size());
        out.reset();
        err.text = null;
        assertEquals(0, Session.run(folder, "logs", "index", "a.log").exit());
    }
}
