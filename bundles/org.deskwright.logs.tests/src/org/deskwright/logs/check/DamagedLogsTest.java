package org.deskwright.logs.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

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

    /** As NTFS leaves them in a log that was open when the power went. */
    @Test
    void aLogWithZeroesIsEvidenceOnTheRightLineAndAtTheRightTime() throws IOException {
        byte[] before = String.format(LINE, 1, 1).getBytes(StandardCharsets.UTF_8);
        for (int zeroes : new int[]{1, 64, 3000, 100_000}) {
            byte[] log = Arrays.copyOf(before, before.length + zeroes + FAILURE.length());
            System.arraycopy(FAILURE.getBytes(StandardCharsets.UTF_8), 0, log, before.length + zeroes,
                    FAILURE.length());
            Files.write(folder.resolve("zero.txt"), log);
            IntakeResult read = read();
            assertEquals(List.of("zero.txt pcoip.unavailable-1002 2"), found(read), zeroes + " zeroes");
            assertEquals("2026-02-03T04:05:06Z", read.evidence().find(LogFacts.KIND).orElseThrow().facts().getFirst()
                    .first().getFirst().moment().map(Object::toString).orElse("none"));
            assertEquals(List.of(), read.problems());
        }
    }

    @Test
    void whatPowerShellAppendedInAnotherEncodingIsEvidence() throws IOException {
        byte[] log = Arrays.copyOf(log(3), log(3).length + 2 * FAILURE.length());
        System.arraycopy(FAILURE.getBytes(StandardCharsets.UTF_16LE), 0, log, log(3).length, 2 * FAILURE.length());
        Files.write(folder.resolve("zero.txt"), log);
        IntakeResult read = read();
        assertEquals(2, read.evidence().find(LogFacts.KIND).orElseThrow().facts().getFirst().times());
        assertEquals(List.of(), read.problems());
    }

    /** A program or a dump may have a line of a log in it. */
    @Test
    void whatIsNoTextIsNoLog() throws IOException {
        byte[] dump = Arrays.copyOf(log(3), log(3).length + 4096);
        new java.util.Random(5).nextBytes(dump);
        System.arraycopy(log(3), 0, dump, 1000, log(3).length);
        dump[0] = 1;
        Files.write(folder.resolve("dump.bin"), dump);
        IntakeResult read = read();
        assertTrue(read.evidence().find(LogFacts.KIND).isEmpty());
        assertEquals(1, read.problems().size());
    }

    /** As Explorer, Compress-Archive (no moment, but a time) and Go (no time at all) pack. */
    @Test
    void linesWithoutAYearAreOfTheYearInWhichTheyWerePacked() throws IOException {
        String line = "Nov 20 04:05:06 host dcvserver[126]: frontend-handler - Invalid connection request from client '10.0.0.38:2098': unknown session 'x'\n";
        for (LocalDateTime time : List.of(LocalDateTime.of(2026, 11, 28, 3, 4), LocalDateTime.of(1980, 1, 1, 0, 0))) {
            Path file = folder.resolve("a.zip");
            try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
                ZipEntry entry = new ZipEntry("syslog");
                entry.setTimeLocal(time);
                zip.putNextEntry(entry);
                zip.write(line.getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
            Files.setLastModifiedTime(file, FileTime.from(Instant.parse("2026-11-28T06:00:00Z")));
            for (Path opened : List.of(file, folder)) {
                IntakeResult read = new Intake(List.of(new LogReader())).read(List.of(opened), IntakeOptions.DEFAULT,
                        (each, done, of) -> {});
                assertTrue(read.evidence().find(LogFacts.KIND).orElseThrow().facts().getFirst().first().getFirst()
                        .told().startsWith("2026-11-20"), "packed at " + time + ", " + opened);
                assertEquals(2026, read.evidence().asOf().atZone(ZoneOffset.UTC).getYear());
            }
        }
    }
}
