package org.deskwright.ui.evidence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;

import org.deskwright.core.evidence.EvidenceRef;
import org.deskwright.core.intake.DiskFile;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExcerptReaderTest {
    @TempDir
    Path folder;

    private static String machine(int number) {
        return """
                {
                  "WorkspaceId": "ws-%d",
                  "Note": "brace } and \\"quote\\" {",
                  "Tags": { "ws-0": "a name, not a value" },
                  "Properties": { "RunningMode": "AUTO_STOP" },
                  "State": "STOPPED"
                }""".formatted(number);
    }

    private static String machines(int count) {
        return IntStream.range(1, count + 1).mapToObj(ExcerptReaderTest::machine)
                .collect(Collectors.joining(",\n", "{\n  \"Workspaces\": [\n", "\n  ]\n}\n"));
    }

    private Excerpt read(String text, String item, String field) throws IOException {
        Path file = Files.writeString(folder.resolve("a.json"), text);
        return ExcerptReader.read(DiskFile.of(file), new EvidenceRef("a.json", "kind", item, field));
    }

    private static String marked(Excerpt excerpt) {
        return excerpt.text().substring(excerpt.mark(), excerpt.mark() + excerpt.length());
    }

    @Test
    void theItemIsMarkedWithoutItsNeighbours() throws IOException {
        String text = machines(3);
        Excerpt excerpt = read(text, "ws-2", "");
        assertEquals(machine(2).strip(), marked(excerpt));
        assertEquals(text, excerpt.text());
        assertEquals(1 + text.substring(0, text.indexOf(machine(2).strip())).chars().filter(c -> c == '\n').count(),
                excerpt.line());
        assertFalse(excerpt.cutBefore() || excerpt.cutAfter());
    }

    /** As the pages of an answer are called. */
    @Test
    void ofSeveralFilesOfANameThatWithTheItemIsRead() throws IOException {
        DiskFile first = DiskFile.of(Files.writeString(folder.resolve("1.json"), machine(1)));
        DiskFile second = DiskFile.of(Files.writeString(folder.resolve("2.json"), machine(2)));
        EvidenceRef there = new EvidenceRef("a.json", "kind", "ws-2", "");
        assertEquals(second, ExcerptReader.read(List.of(first, second), there).file());
        EvidenceRef absent = new EvidenceRef("a.json", "kind", "ws-3", "");
        assertEquals(first, ExcerptReader.read(List.of(first, second), absent).file());
    }

    @Test
    void aFieldIsMarkedWithinItsItemAlone() throws IOException {
        Excerpt excerpt = read(machines(3), "ws-3", "Properties.RunningMode");
        assertEquals("\"RunningMode\": \"AUTO_STOP\" },", marked(excerpt));
        assertTrue(excerpt.mark() > excerpt.text().indexOf("ws-3"));
        assertEquals(machine(3).strip(), marked(read(machines(3), "ws-3", "Absent")));
    }

    @Test
    void ofLargeFilesNoMoreThanThePartAroundThePlaceIsKept() throws IOException {
        String text = machines(40_000);
        Excerpt excerpt = read(text, "ws-39000", "State");
        assertEquals("\"State\": \"STOPPED\"", marked(excerpt));
        assertTrue(excerpt.cutBefore() && excerpt.cutAfter());
        assertTrue(excerpt.text().length() <= ExcerptReader.MOST);
        String all = text.lines().skip(excerpt.line() - 1L).findFirst().orElseThrow();
        assertEquals("\"State\": \"STOPPED\"", all.strip());
        assertTrue(text.lines().skip(excerpt.firstLine() - 1L).findFirst().orElseThrow()
                .equals(excerpt.text().lines().findFirst().orElseThrow()), "lines are numbered rightly");
    }

    @Test
    void oneEndlessLineIsCutAsWell() throws IOException {
        String text = machines(20_000).replaceAll("\\n\\s*", "");
        Excerpt excerpt = read(text, "ws-19000", "State");
        assertTrue(marked(excerpt).startsWith("\"State\": \"STOPPED\""), marked(excerpt));
        assertTrue(excerpt.text().length() <= ExcerptReader.MOST);
        assertEquals(1, excerpt.line());
    }

    @Test
    void whatIsNotThereIsNotMarked() throws IOException {
        Excerpt excerpt = read(machines(3), "ws-7", "State");
        assertFalse(excerpt.isFound());
        assertTrue(excerpt.text().startsWith("{"));
        assertFalse(read(machines(3), "ws-0", "").isFound(), "a name is no value");
        assertFalse(read("", "ws-1", "").isFound());
    }

    @Test
    void aNumberIsALineOfATextAndCompressedFilesAreRead() throws IOException {
        Path file = folder.resolve("client.log.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
            out.write("one\ntwo\nthree\n".getBytes(StandardCharsets.UTF_8));
        }
        Excerpt excerpt = ExcerptReader.read(DiskFile.of(file), new EvidenceRef("client.log.gz", "log", "2", ""));
        assertEquals("two", marked(excerpt));
        assertEquals(2, excerpt.line());
    }

    /** Whatever the text, the scan ends and gives a span within it. */
    @RepeatedTest(50)
    void anyTextIsSurvived(RepetitionInfo repetition) throws IOException {
        Random random = new Random(repetition.getCurrentRepetition());
        StringBuilder text = new StringBuilder();
        random.ints(400, 0, 10).forEach(i -> text.append("{}[]\"\\:,a\n".charAt(i)));
        JsonSpan span = JsonSpan.around("a", new StringReader(text.toString()));
        if (span.isFound()) {
            assertEquals('{', text.charAt((int) span.begin()));
            assertTrue(span.begin() < span.end() && span.end() <= text.length());
        }
        read(text.toString(), "a", "a");
    }
}
