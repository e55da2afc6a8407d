package org.deskwright.core.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.deskwright.core.evidence.Answers;
import org.junit.jupiter.api.Test;

class IntakeTest extends IntakeFixture {
    @Test
    void aFolderIsReadToTheBottomInTheOrderOfNames() throws IOException {
        write("b/deep/er/two", "note:2");
        write("a", "note:1");
        write("c.gz", TextSourceTest.gzip("note:3".getBytes(StandardCharsets.UTF_8)));
        write("d.txt", "\uFEFFnote:4".getBytes(StandardCharsets.UTF_16LE));
        IntakeResult result = read(root);
        assertEquals(List.of(), lines(result));
        assertEquals(List.of("a", "b/deep/er/two", "c.gz", "d.txt"), List.copyOf(notes(result).keySet()));
        assertEquals(4, result.filesRead());
    }

    @Test
    void hiddenAndEverydayFilesArePassedOverInAFolderButNotWhenNamed() throws IOException {
        for (String name : List.of(".hidden", "README.md", "Thumbs.db", ".git/config", ".DS_Store")) {
            write(name, "nothing");
        }
        assertEquals(List.of(), lines(read(root)));
        assertTrue(lines(read(root.resolve("README.md"))).getFirst().startsWith("README.md: is text that no reader"));
        assertTrue(lines(read(root.resolve(".DS_Store"))).getFirst().startsWith(".DS_Store: is text that no reader"));
    }

    @Test
    void whatNobodyKnowsIsToldOnceWithTheKindOfThing() throws IOException {
        write("empty", "");
        write("blank", "  \n");
        write("binary", new byte[]{1, 2, 0, 0, 0, 9, 8});
        write("other.json", "{\"a\":1}");
        write("prose", "Dear admin");
        write("zip", "PK\u0003\u0004......");
        write("empty.gz", TextSourceTest.gzip(new byte[0]));
        assertEquals(
                List.of("binary: is binary", "blank: is empty", "empty: is empty", "empty.gz: is empty",
                        "other.json: is JSON of a kind that no reader knows", "prose: is text that no reader knows",
                        "zip: is a zip archive"),
                lines(read(root)).stream().map(l -> l.replaceAll("[;,].*", "")).toList());
    }

    /** Both begin with a bracket. */
    @Test
    void aSectionOfSettingsIsNotTakenForJson() throws IOException {
        write("a.ini", "[Startup]\r\n0CmdLine=x.cmd\r\n");
        write("b.ini", "\uFEFF\r\n[Folder_Redirection] \r\n".getBytes(StandardCharsets.UTF_16LE));
        write("c.ini", "[{FDD39AD0-238F-46AF-ADB4-6C85480369C7}]\na=b");
        write("d.json", "[{\"a\":");
        write("e.json", "[true]");
        write("f.json", "[Startup, ");
        write("g.json", "[12]\n");
        write("h.json", "[\n]");
        assertEquals(
                List.of("a.ini: is text", "b.ini: is text", "c.ini: is text", "d.json: is JSON", "e.json: is JSON",
                        "f.json: is JSON", "g.json: is JSON", "h.json: is JSON"),
                lines(read(root)).stream().map(line -> line.replaceAll("( is \\w+).*", "$1")).toList());
    }

    @Test
    void aMissingPathIsAProblemAndTheRestIsRead() throws IOException {
        write("a", "note:1");
        IntakeResult result = read(root, root.resolve("gone"));
        assertEquals(1, result.filesRead());
        assertEquals(List.of(root.resolve("gone") + ": does not exist; check the path"), lines(result));
    }

    @Test
    void aFileGivenTwiceIsReadOnce() throws IOException {
        write("sub/a", "note:1");
        Files.createSymbolicLink(root.resolve("link"), root.resolve("sub"));
        IntakeResult result = read(root, root.resolve("sub/a"), root.resolve("sub"), root);
        assertEquals(1, result.filesRead());
        assertEquals(List.of(), lines(result));
    }

    @Test
    void linksInACircleArePassedOverAndDeadOnesTold() throws IOException {
        write("sub/a", "note:1");
        Files.createSymbolicLink(root.resolve("sub/up"), root);
        Files.createSymbolicLink(root.resolve("self"), root.resolve("self"));
        assertEquals(List.of(), lines(read(root)));
        Files.createSymbolicLink(root.resolve("dead"), root.resolve("nowhere"));
        assertEquals(List.of("dead: is a link that leads nowhere, or was removed just now; remove or mend it"),
                lines(read(root)));
    }

    @Test
    void pipesAndDevicesAreRefused() throws IOException, InterruptedException {
        write("a", "note:1");
        assertEquals(0, new ProcessBuilder("mkfifo", root.resolve("pipe").toString()).start().waitFor());
        IntakeResult result = read(root, Path.of("/dev/zero"));
        assertEquals(1, result.filesRead());
        assertEquals(List.of("pipe: is a device", "zero: is a device"),
                lines(result).stream().map(l -> l.replaceAll(",.*", "")).toList());
    }

    @Test
    void equalNamesUnderTwoPathsAreToldApartByTheirFolders() throws IOException {
        write("one/x/ws.json", "note:1");
        write("two/x/ws.json", "note:2");
        assertEquals(List.of("one/x/ws.json", "two/x/ws.json"),
                List.copyOf(notes(read(root.resolve("one/x"), root.resolve("two/x"))).keySet()));
    }

    @Test
    void theMomentIsTheOptionElseTheNewestStateElseNow() throws IOException {
        assertEquals(NOW, read(root).evidence().asOf());
        Path file = write("a", "note:1");
        Instant written = Instant.parse("2025-05-05T05:05:05Z");
        Files.setLastModifiedTime(file, FileTime.from(written));
        assertEquals(written, read(root).evidence().asOf());
        Instant wanted = Instant.parse("2024-01-01T00:00:00Z");
        assertEquals(wanted, intake.read(List.of(root), IntakeOptions.DEFAULT.withAsOf(wanted), IntakeListener.NONE)
                .evidence().asOf());
    }

    @Test
    void theFingerprintFollowsNamesContentsAndAnswersAndNothingElse() throws IOException {
        Path file = write("a", "note:1");
        write("b", "note:2");
        String print = read(root).evidence().fingerprint();
        assertEquals(64, print.length());
        Files.setLastModifiedTime(file, FileTime.from(Instant.EPOCH));
        write("prose", "not evidence");
        assertEquals(print, read(root).evidence().fingerprint());
        IntakeOptions answered = IntakeOptions.DEFAULT.withAnswers(new Answers(Map.of("user.name", "eve")));
        String both = intake.read(List.of(root), answered, IntakeListener.NONE).evidence().fingerprint();
        assertNotEquals(print, both);
        assertEquals(both, read(root).evidence().withAnswers(answered.answers()).fingerprint());
        assertEquals(both, read(root).evidence().withAnswers(answered.answers()).withAsOf(NOW).fingerprint());
        write("a", "note:2");
        assertNotEquals(print, read(root).evidence().fingerprint());
    }

    @Test
    void progressRisesToTheTotal() throws IOException {
        write("a", "note:" + "x".repeat(3_000_000));
        write("b", "note:1");
        write("c", "unknown");
        long total = 3_000_005 + 6 + 7;
        long[] last = new long[1];
        intake.read(List.of(root), IntakeOptions.DEFAULT, (name, done, of) -> {
            assertEquals(total, of);
            assertTrue(done >= last[0]);
            last[0] = done;
        });
        assertEquals(total, last[0]);
    }

    @Test
    void interruptingCancelsAndKeepsTheFlag() throws IOException {
        write("a", "note:" + "x".repeat(3_000_000));
        Thread.currentThread().interrupt();
        assertThrows(java.util.concurrent.CancellationException.class, () -> read(root));
        assertTrue(Thread.interrupted());
        Thread caller = Thread.currentThread();
        assertThrows(java.util.concurrent.CancellationException.class,
                () -> intake.read(List.of(root), IntakeOptions.DEFAULT, (name, done, of) -> caller.interrupt()));
        assertTrue(Thread.interrupted());
        assertFalse(Thread.currentThread().isInterrupted());
    }
}
