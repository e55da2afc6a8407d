package org.deskwright.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

/**
 * Secrets of all kinds that are known stand in logs, in evidence and in notes, and go through all that lets something
 * out. None of them is in a byte of it, and what stands around them is.
 */
class PlantedSecretsTest {
    private static final List<PlantedSecret> ALL = PlantedSecret.all();
    private static final String HEAD = "2026-02-03 04:05:06,789012 [  1:1  ] INFO  frontend - ";
    /** Secrets in one ticket: of many more, reports tell how many there are. */
    private static final int TOGETHER = 20;
    private static final List<String> FORMATS = List.of("text", "json", "html", "markdown", "junit");
    /** What left, by the way it went. */
    private static final Map<String, Left> WAYS = new HashMap<>();

    @TempDir
    static Path folder;

    /**
     * What left.
     *
     * @param all of it, unpacked
     * @param letters its letters and digits alone, as each form has other signs around and breaks lines elsewhere
     */
    private record Left(String all, String letters) {
        Left(String all) {
            this(all, PlantedSecretsTest.letters(all));
        }
    }

    @BeforeAll
    static void plant() throws IOException {
        System.setProperty("deskwright.home", folder.resolve("home").toString());
        Files.createDirectories(folder.resolve("logs"));
        for (int i = 0; i < ALL.size(); i += TOGETHER) {
            plant(folder.resolve("case" + i), ALL.subList(i, Math.min(ALL.size(), i + TOGETHER)));
            leave("case" + i);
        }
        leave();
    }

    private static void plant(Path ticket, List<PlantedSecret> some) throws IOException {
        Files.createDirectories(ticket.resolve("evidence"));
        JsonArray workspaces = new JsonArray();
        StringBuilder notes = new StringBuilder("# Notes\n");
        for (PlantedSecret each : some) {
            String log = HEAD + "of " + each.id() + '\n' + each.plain() + '\n';
            Files.writeString(folder.resolve("logs/" + each.id() + ".log"), log);
            Files.writeString(ticket.resolve("evidence/" + each.id() + ".log"), log);
            notes.append("\n## Of ").append(each.id()).append("\n\n").append(each.plain())
                    .append("\n\nThat\nis\nall\nof\nit.\n");
            workspaces.add(workspace(workspaces.size(), each.plain()));
        }
        JsonObject answer = new JsonObject();
        answer.add("Workspaces", workspaces);
        Files.writeString(ticket.resolve("evidence/describe-workspaces.json"), answer.toString());
        Files.writeString(ticket.resolve("case.json"), "{\"schema\":\"deskwright.case/1\",\"title\":\"Planted\"}");
        Files.writeString(ticket.resolve("notes.md"), notes);
    }

    @AfterAll
    static void homeAsBefore() {
        System.clearProperty("deskwright.home");
        WAYS.clear();
    }

    /** Whose user, computer and fault are called so; findings tell all of that. */
    private static JsonObject workspace(int number, String text) {
        JsonObject workspace = new JsonObject();
        workspace.addProperty("WorkspaceId", "ws-01234%04d".formatted(number));
        workspace.addProperty("DirectoryId", "d-9067012345");
        workspace.addProperty("State", "ERROR");
        workspace.addProperty("BundleId", "wsb-0123456789");
        List.of("UserName", "ComputerName", "ErrorMessage", "ErrorCode")
                .forEach(name -> workspace.addProperty(name, text));
        return workspace;
    }

    private static void leave() throws IOException {
        for (String format : List.of("csv", "jsonl", "parquet")) {
            run("logs", "export", "logs", "--format", format, "--output", "out." + format);
            byte[] file = Files.readAllBytes(folder.resolve("out." + format));
            left("export as " + format, format.equals("parquet") ? pages(file) : text(format, file));
        }
        left("search", run("logs", "search", "/./", "logs").out());
        left("search as json", text("json", run("logs", "search", "/./", "logs", "--format", "json").out()));
        run("logs", "collect", "--output", "logs.zip", "logs");
        left("collect", content(folder.resolve("logs.zip")));
    }

    private static void leave(String ticket) throws IOException {
        for (String format : FORMATS) {
            left("report as " + format, text(format, run("diagnose", ticket, "--format", format).out()));
        }
        run("diagnose", ticket, "--save-case", ticket + ".dwcase", "--format", "json");
        left("case", content(folder.resolve(ticket + ".dwcase")));
        left("report of the case", text("html", run("report", ticket + ".dwcase", "--format", "html").out()));
    }

    private static Session run(String... words) {
        Session session = Session.run(folder, words);
        left("told beside", session.err());
        return session;
    }

    private static void left(String way, String all) {
        WAYS.merge(way, new Left(all), (some, more) -> new Left(some.all() + more.all()));
    }

    private static String letters(String text) {
        return text.replaceAll("[^\\p{L}\\p{N}]", "");
    }

    private static String text(String format, byte[] file) {
        return text(format, new String(file, StandardCharsets.UTF_8));
    }

    /** Without the signs that the format itself puts in. */
    private static String text(String format, String text) {
        return switch (format) {
            case "json" -> text.lines().count() > 1 && text.startsWith("{\"")
                    ? text.lines().map(line -> texts(JsonParser.parseString(line))).collect(Collectors.joining("\n"))
                    : texts(JsonParser.parseString(text));
            case "jsonl" ->
                text.lines().map(line -> texts(JsonParser.parseString(line))).collect(Collectors.joining("\n"));
            case "html" -> unescaped(text.replaceAll("<[^>]*>", " "));
            case "junit", "markdown" -> unescaped(text);
            default -> text;
        };
    }

    private static String unescaped(String text) {
        return text.replaceAll("&#(?:10|13|9|39|34|x[0-9a-fA-F]+);|</?(?:br|span)>", " ").replace("&quot;", "\"")
                .replace("&lt;", "<").replace("&gt;", ">").replace("&apos;", "'").replace("&amp;", "&");
    }

    private static String texts(JsonElement json) {
        if (json.isJsonObject()) {
            return json.getAsJsonObject().entrySet().stream().map(each -> each.getKey() + ' ' + texts(each.getValue()))
                    .collect(Collectors.joining("\n"));
        }
        if (json.isJsonArray()) {
            return json.getAsJsonArray().asList().stream().map(PlantedSecretsTest::texts)
                    .collect(Collectors.joining("\n"));
        }
        return json.isJsonNull() ? "" : json.getAsString();
    }

    /** What is in the columns of a file of Parquet, which are packed page by page. */
    private static String pages(byte[] file) throws IOException {
        StringBuilder pages = new StringBuilder();
        for (int at = 0; at < file.length - 2; at++) {
            if (file[at] == 0x1f && (file[at + 1] & 0xff) == 0x8b && file[at + 2] == 8) {
                InputStream page = new GZIPInputStream(new ByteArrayInputStream(file, at, file.length - at), 64);
                pages.append(new String(page.readNBytes(16 << 20), StandardCharsets.UTF_8)).append('\n');
            }
        }
        return pages.toString();
    }

    /** What is in it, as text; of JSON the texts in that, too. */
    private static String content(Path zip) throws IOException {
        StringBuilder all = new StringBuilder();
        try (InputStream in = Files.newInputStream(zip); ZipInputStream entries = new ZipInputStream(in)) {
            for (ZipEntry entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
                String content = new String(entries.readAllBytes(), StandardCharsets.UTF_8);
                all.append(entry.getName()).append('\n').append(content).append('\n');
                if (entry.getName().endsWith(".json")) {
                    all.append(texts(JsonParser.parseString(content))).append('\n');
                }
            }
        }
        return all.toString();
    }

    static Stream<Arguments> kindsAndWays() {
        return WAYS.keySet().stream().sorted().flatMap(way -> ALL.stream().map(each -> Arguments.of(each, way)));
    }

    @ParameterizedTest
    @MethodSource("kindsAndWays")
    void noneLeavesAndTheRestOfTheLineDoes(PlantedSecret planted, String way) {
        Left left = WAYS.get(way);
        planted.secrets().forEach(secret -> {
            int at = left.all().indexOf(secret);
            assertEquals("", at < 0 ? "" : left.all().substring(Math.max(0, at - 120), at + secret.length()));
        });
        if (!way.startsWith("told")) {
            planted.rest().forEach(part -> assertTrue(left.letters().contains(letters(part)),
                    () -> planted + " by " + way + ": " + part));
        }
    }

    static List<PlantedSecret> kinds() {
        return ALL;
    }

    /** Line by line, with nothing else taken out. */
    @ParameterizedTest
    @MethodSource("kinds")
    void filesThatLeaveAreTheSameButForTheSecrets(PlantedSecret planted) {
        for (String way : List.of("collect", "case")) {
            assertLeft(HEAD + "of " + planted.id() + '\n' + planted.clean() + '\n', way);
        }
        assertLeft("## Of " + planted.id() + "\n\n" + planted.clean() + "\n\nThat\nis\n", "case");
    }

    private static void assertLeft(String expected, String way) {
        String all = WAYS.get(way).all();
        int at = all.indexOf(expected.substring(0, expected.indexOf('\n') + 1));
        assertTrue(at >= 0, expected);
        assertEquals(expected, all.substring(at, Math.min(all.length(), at + expected.length())), way);
    }

    @Test
    void manyKindsArePlantedAndNoneTwice() {
        assertTrue(ALL.size() > 200);
        assertEquals(ALL.size(), ALL.stream().map(PlantedSecret::id).distinct().count());
        assertTrue(ALL.stream().allMatch(each -> each.secrets().findAny().isPresent()));
    }
}
