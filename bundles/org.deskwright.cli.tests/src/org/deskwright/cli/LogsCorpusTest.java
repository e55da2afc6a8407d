package org.deskwright.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

/**
 * What {@code logs scan} and {@code logs sessions} make of real lines that were published: ids, numbers and times in
 * {@code golden/corpus-logs.txt}, and no words. With {@code -Ddeskwright.golden.update=true} it is written; look at
 * what changed.
 */
class LogsCorpusTest {
    private static final Path PROJECT = Path.of(System.getProperty("deskwright.project", "."));

    @TempDir
    Path folder;

    @BeforeEach
    void nothingOfTheUser() {
        System.setProperty("deskwright.home", folder.resolve("home").toString());
    }

    @AfterEach
    void homeAsBefore() {
        System.clearProperty("deskwright.home");
    }

    @Test
    void realLogsAreTakenForWhatTheyAre() throws IOException {
        Path logs = PROJECT.resolve("../../../shared/corpus/logs").normalize().toAbsolutePath();
        assumeTrue(Files.isDirectory(logs), "real lines of logs are not here: " + logs);
        List<String> found = new ArrayList<>();
        JsonObject scan = JsonParser.parseString(run("logs", "scan", logs.toString(), "--format", "json"))
                .getAsJsonObject();
        objects(scan, "logs").stream().sorted(Comparator.comparing(LogsCorpusTest::name))
                .forEach(log -> found.addAll(scanned(log)));
        run("logs", "sessions", logs.toString(), "--format", "json").lines()
                .map(line -> JsonParser.parseString(line).getAsJsonObject())
                .filter(event -> event.get("event").getAsString().equals("session")).map(LogsCorpusTest::session)
                .forEach(found::add);
        Path golden = PROJECT.resolve("golden/corpus-logs.txt");
        if (Boolean.getBoolean("deskwright.golden.update")) {
            Files.createDirectories(golden.getParent());
            Files.write(golden, found);
        }
        assertEquals(String.join("\n", Files.readAllLines(golden)), String.join("\n", found));
    }

    private String run(String... args) {
        Session session = Session.run(folder, args);
        assertEquals(0, session.exit(), session.err());
        return session.out();
    }

    private static List<String> scanned(JsonObject log) {
        List<String> lines = new ArrayList<>();
        lines.add("%s %s, %s bytes, %s lines, %s records, %s without year".formatted(name(log), text(log, "encoding"),
                text(log, "bytes"), text(log, "lines"), text(log, "records"), text(log, "recordsWithoutYear")));
        objects(log, "formats")
                .forEach(format -> lines.add("  format %s%s %s, %s without zone".formatted(text(format, "id"),
                        format.get("generic").getAsBoolean() ? " (generic)" : "", text(format, "records"),
                        text(format, "recordsWithoutZone"))));
        objects(log, "times").forEach(times -> lines.add("  times %s from %s to %s".formatted(text(times, "records"),
                text(times, "earliest"), text(times, "latest"))));
        log.getAsJsonObject("levels").entrySet()
                .forEach(level -> lines.add("  level " + level.getKey() + " " + level.getValue()));
        objects(log, "signatures")
                .forEach(signature -> lines.add("  signature %s %s, lines %s to %s".formatted(text(signature, "id"),
                        text(signature, "times"), text(signature.getAsJsonObject("first"), "line"),
                        text(signature.getAsJsonObject("last"), "line"))));
        lines.add("  sessions " + text(log, "sessionCount"));
        return lines;
    }

    private static String session(JsonObject session) {
        JsonObject cause = session.getAsJsonObject("cause");
        return "session %s %s %s from %s to %s: %s %s; %s; %s".formatted(
                session.get("id").getAsString().isEmpty() ? "-" : text(session, "id"), text(session, "link"),
                strings(session.getAsJsonArray("programs")), text(session, "begin"), text(session, "end"),
                text(cause, "kind"), text(cause, "code"),
                objects(session, "phases").stream().map(phase -> text(phase, "stage") + " " + text(phase, "seconds"))
                        .collect(Collectors.joining(", ")),
                objects(session, "events").stream().map(
                        event -> text(event, "marker") + " " + name(text(event, "log")) + ":" + text(event, "line"))
                        .collect(Collectors.joining(", ")));
    }

    private static String name(JsonObject log) {
        return name(text(log, "file"));
    }

    private static String name(String path) {
        return path.substring(path.replace('\\', '/').lastIndexOf('/') + 1);
    }

    private static String text(JsonObject object, String member) {
        return object.has(member) ? object.get(member).getAsString() : "-";
    }

    private static String strings(JsonArray all) {
        return StreamSupport.stream(all.spliterator(), false).map(JsonElement::getAsString)
                .collect(Collectors.joining("+"));
    }

    private static List<JsonObject> objects(JsonObject from, String member) {
        return StreamSupport.stream(from.getAsJsonArray(member).spliterator(), false).map(JsonElement::getAsJsonObject)
                .toList();
    }
}
