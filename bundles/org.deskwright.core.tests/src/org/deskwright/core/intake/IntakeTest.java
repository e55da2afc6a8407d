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
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;

import org.deskwright.core.evidence.Answers;
import org.deskwright.core.evidence.Evidence;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class IntakeTest {
    private static final Instant NOW = Instant.parse("2026-11-20T08:00:00Z");
    private static final String MANIFEST = "{\"schema\":\"deskwright.manifest/1\",";

    private final Intake intake = new Intake(List.of(new NotesReader()), InstantSource.fixed(NOW));

    @TempDir
    Path temp;
    Path root;

    @BeforeEach
    void nameTheFolder() throws IOException {
        root = Files.createDirectory(temp.resolve("estate"));
    }

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
    void theNearestManifestWinsPartByPartAndManifestsWinOverNames() throws IOException {
        write("deskwright.json", MANIFEST + "\"account\":\"111122223333\",\"readAt\":\"2026-01-02T03:04:05Z\"}");
        write("eu/deskwright.json", MANIFEST + "\"region\":\"eu-west-1\"}");
        write("eu/us-east-1.json", "note:1");
        write("999988887777/ap-south-1/ws", "note:2");
        write("ws_us-gov-west-1.json", "note:3");
        IntakeResult result = read(root);
        assertEquals(Map.of("eu/us-east-1.json", "111122223333/eu-west-1 note:1", //
                "999988887777/ap-south-1/ws", "111122223333/ap-south-1 note:2", //
                "ws_us-gov-west-1.json", "111122223333/us-gov-west-1 note:3"), notes(result));
        assertEquals(Instant.parse("2026-01-02T03:04:05Z"), result.evidence().asOf());
        assertEquals(Map.of("us-east-1.json", "111122223333/eu-west-1 note:1"),
                notes(read(root.resolve("eu/us-east-1.json"))));
    }

    @Test
    void namesOfFoldersAndFilesTellAccountAndRegion() throws IOException {
        write("111122223333/ws~eu-west-1.json", "note:1");
        write("202611200800/eu-central-1-ws.json", "note:2");
        assertEquals(Map.of("111122223333/ws~eu-west-1.json", "111122223333/eu-west-1 note:1",
                "202611200800/eu-central-1-ws.json", "?/? note:2"), notes(read(root)));
    }

    @Test
    void aBrokenManifestIsAProblemAndItsSoundPartsCount() throws IOException {
        write("deskwright.json", MANIFEST + "\"account\":\"12\",\"region\":\"eu-west-1\",\"readAt\":\"today\"}");
        write("bad/deskwright.json", "{\"schema\":");
        write("new/deskwright.json", "{\"schema\":\"deskwright.manifest/2\"}");
        write("a", "note:1");
        write("bad/b", "note:2");
        write("new/c", "note:3");
        IntakeResult result = read(root);
        assertEquals(Map.of("a", "?/eu-west-1 note:1", "bad/b", "?/eu-west-1 note:2", "new/c", "?/eu-west-1 note:3"),
                notes(result));
        assertEquals(4, lines(result).size());
        assertTrue(lines(result).stream().anyMatch(l -> l.startsWith("bad/deskwright.json: at byte 10: ")));
        assertTrue(lines(result).stream().anyMatch(l -> l.contains("(manifest/2); this one reads manifest/1")));
    }

    @Test
    void aReaderThatBreaksOverOneFileKeepsTheOthers() throws IOException {
        write("a", "note:1");
        write("bug", "note:\nfail bug");
        write("deep", "note:\nfail deep");
        write("io", "note:\nfail io");
        write("latin", "note: \u00e4".getBytes(StandardCharsets.ISO_8859_1));
        IntakeResult result = read(root);
        assertEquals(List.of("a"), List.copyOf(notes(result).keySet()));
        List<String> lines = lines(result);
        assertEquals(4, lines.size());
        assertTrue(lines.get(0).contains("IllegalStateException: a bug"), lines.get(0));
        assertTrue(lines.get(1).contains("nested too deeply"), lines.get(1));
        assertTrue(lines.get(2).contains("the disk is gone"), lines.get(2));
        assertTrue(lines.get(3).startsWith("latin: at byte 6: is not valid UTF-8"), lines.get(3));
    }

    @ParameterizedTest
    @EnumSource(BrokenReader.Step.class)
    void aReaderThatBreaksAnywhereIsNamedAndTheRestGoesOn(BrokenReader.Step step) throws IOException {
        write("a", "note:1");
        write("b", "broken:1");
        for (BrokenReader broken : List.of(
                new BrokenReader("a.first", step, () -> new NoClassDefFoundError("org/example/Lost")),
                new BrokenReader("z.last", step, () -> new AssertionError("must not be")))) {
            IntakeResult result = new Intake(List.of(broken, new NotesReader())).read(List.of(root),
                    IntakeOptions.DEFAULT, IntakeListener.NONE);
            assertEquals(List.of("a"), List.copyOf(notes(result).keySet()));
            assertTrue(lines(result).stream().anyMatch(l -> l.contains("the reader " + broken.id() + " failed (")
                    && l.contains(broken.failure().get().getMessage())), lines(result).toString());
        }
    }

    @Test
    void theSurestReaderGetsTheFileAndAmongEqualsTheFirstById() throws IOException {
        write("a", "note:1");
        assertEquals("[b.sure]", takers(taker("a.unsure", Recognition.POSSIBLE), taker("c.sure", Recognition.CERTAIN),
                taker("b.sure", Recognition.CERTAIN), taker("d.no", Recognition.NO)));
        assertEquals("[a.unsure]", takers(taker("b.unsure", Recognition.POSSIBLE), new NotesReader(),
                taker("a.unsure", Recognition.POSSIBLE)));
    }

    @Test
    void twoReadersOfOneKindDoNotOverwriteEachOther() throws IOException {
        write("a", "note:1");
        EvidenceReader other = new EvidenceReader() {
            @Override
            public String id() {
                return "other";
            }

            @Override
            public Session begin() {
                return new NotesReader().begin();
            }
        };
        IntakeResult result = new Intake(List.of(other, new NotesReader())).read(List.of(root), IntakeOptions.DEFAULT,
                IntakeListener.NONE);
        assertEquals(List.of("a"), List.copyOf(notes(result).keySet()));
        assertEquals(1, lines(result).size());
        assertTrue(lines(result).getFirst().contains("the reader other failed")
                && lines(result).getFirst().contains("there is evidence of the kind notes already"));
    }

    private String takers(EvidenceReader... readers) {
        return new Intake(List.of(readers)).read(List.of(root), IntakeOptions.DEFAULT, IntakeListener.NONE).problems()
                .stream().map(ReadProblem::reason).toList().toString();
    }

    /** A reader that tells its name when it gets a file. */
    private static EvidenceReader taker(String id, Recognition recognition) {
        return new EvidenceReader() {
            @Override
            public String id() {
                return id;
            }

            @Override
            public Session begin() {
                return new Session() {
                    @Override
                    public Recognition recognises(FileHead head) {
                        return recognition;
                    }

                    @Override
                    public void read(SourceFile file, Consumer<ReadProblem> problems) {
                        problems.accept(ReadProblem.whole(file.name(), id, ""));
                    }

                    @Override
                    public void finish(Evidence.Builder evidence, Instant asOf, Consumer<ReadProblem> problems) {
                        // nothing was kept
                    }
                };
            }
        };
    }

    @Test
    void lackOfMemoryIsNotHidden() throws IOException {
        write("memory", "note:\nfail memory");
        assertEquals("memory", assertThrows(FileTooLargeError.class, () -> read(root)).file());
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

    private Path write(String name, String text) throws IOException {
        return write(name, text.getBytes(StandardCharsets.UTF_8));
    }

    private Path write(String name, byte[] bytes) throws IOException {
        Path file = root.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.write(file, bytes);
    }

    private IntakeResult read(Path... paths) {
        return intake.read(Arrays.asList(paths), IntakeOptions.DEFAULT, IntakeListener.NONE);
    }

    private static Map<String, String> notes(IntakeResult result) {
        return result.evidence().get(NotesReader.KIND).byName();
    }

    private static List<String> lines(IntakeResult result) {
        return result.problems().stream().map(ReadProblem::line).flatMap(Stream::of).toList();
    }
}
