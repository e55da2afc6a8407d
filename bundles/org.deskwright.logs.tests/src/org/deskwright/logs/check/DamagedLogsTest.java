package org.deskwright.logs.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;

import org.deskwright.core.intake.Intake;
import org.deskwright.core.intake.IntakeOptions;
import org.deskwright.core.intake.IntakeResult;
import org.deskwright.core.intake.ReadProblem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Logs that break off, or are written in a way of their own, are evidence as far as they go. */
class DamagedLogsTest {
    private static final String FAILURE = "2026-02-03T04:05:06Z> LVL:2 RC:   0        MGMT_SYS :Session unavailable reason: 0x00001002\n";
    private static final String LINE = "2026-02-03T04:%02d:06Z> LVL:2 RC:   0        MGMT_SYS :line %d of a log\n";

    @TempDir
    Path folder;

    private static byte[] gzip(byte[] text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(bytes)) {
            out.write(text);
        }
        return bytes.toByteArray();
    }

    private static byte[] log(int lines) {
        StringBuilder text = new StringBuilder(FAILURE);
        for (int i = 0; i < lines; i++) {
            text.append(String.format(LINE, i % 60, i * 7919));
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private IntakeResult read() {
        return new Intake(List.of(new LogReader())).read(List.of(folder), IntakeOptions.DEFAULT,
                (file, done, of) -> {});
    }

    private static List<String> found(IntakeResult read) {
        return read.evidence().find(LogFacts.KIND).orElseThrow().facts().stream()
                .map(fact -> fact.log() + " " + fact.signature().id() + " " + fact.first().getFirst().line()).toList();
    }

    @Test
    void ofAPackedLogThatEndsTooEarlyWhatCameBeforeCounts() throws IOException {
        for (int lines : new int[]{200, 5_000}) {
            byte[] packed = gzip(log(lines));
            Files.write(folder.resolve("zero.txt.gz"), Arrays.copyOf(packed, packed.length * 2 / 3));
            IntakeResult read = read();
            assertEquals(List.of("zero.txt.gz pcoip.unavailable-1002 1"), found(read));
            assertEquals(1, read.problems().size());
            ReadProblem problem = read.problems().getFirst();
            assertTrue(problem.offset() > FAILURE.length() && problem.offset() < log(lines).length, problem::line);
            assertEquals("zero.txt.gz: at byte " + problem.offset() + ": the compressed data breaks off here;"
                    + " what came before is read; copy or download it again", problem.line());
        }
    }

    @Test
    void lettersOfOneByteInAPackedLogAreNoDamage() throws IOException {
        Files.write(folder.resolve("zero.txt.gz"),
                gzip((String.format(LINE, 0, 1) + "J\u00f6rg\n" + FAILURE).getBytes(StandardCharsets.ISO_8859_1)));
        IntakeResult read = read();
        assertEquals(List.of(), read.problems());
        assertEquals(List.of("zero.txt.gz pcoip.unavailable-1002 3"), found(read));
    }

    @Test
    void carriageReturnsAloneEndLines() throws IOException {
        String text = (String.format(LINE, 0, 1) + FAILURE).replace('\n', '\r');
        Files.writeString(folder.resolve("zero.txt"), text);
        Files.write(folder.resolve("wide.txt"), ("\ufeff" + text).getBytes(StandardCharsets.UTF_16LE));
        Files.writeString(folder.resolve("marked.txt"), "\ufeff" + text);
        IntakeResult read = read();
        assertEquals(List.of(), read.problems());
        assertEquals(List.of("marked.txt pcoip.unavailable-1002 2", "wide.txt pcoip.unavailable-1002 2",
                "zero.txt pcoip.unavailable-1002 2"), found(read));
    }
}
