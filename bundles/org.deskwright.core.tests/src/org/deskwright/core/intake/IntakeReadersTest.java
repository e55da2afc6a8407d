package org.deskwright.core.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

import org.deskwright.core.evidence.Evidence;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Readers that vie for a file, and readers that break. */
class IntakeReadersTest extends IntakeFixture {
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
    void nobodyIsAskedAfterOneThatIsCertain() throws IOException {
        write("a", "note:1");
        EvidenceReader asked = new BrokenReader("b.asked", BrokenReader.Step.RECOGNISES,
                () -> new AssertionError("asked"));
        assertEquals("[a.sure]", takers(taker("a.sure", Recognition.CERTAIN), asked));
        assertTrue(takers(taker("a.unsure", Recognition.POSSIBLE), asked).contains("(AssertionError: asked)"));
    }

    @Test
    void aMarkIsAskedForBeforeAnythingElse() throws IOException {
        write("a", "note:1");
        EvidenceReader sure = taker("a.sure", Recognition.CERTAIN);
        assertEquals("[c.marked]", takers(sure, taker("c.marked", Recognition.NO, true)));
        EvidenceReader asked = new BrokenReader("b.asked", BrokenReader.Step.RECOGNISES,
                () -> new AssertionError("asked"));
        assertEquals("[c.marked]", takers(asked, taker("c.marked", Recognition.NO, true)));
    }

    /** Of a small one the head is all there is; whoever keeps the file for later reads it from where it lies. */
    @Test
    void aSmallFileThatWasKeptIsReadAgainFromTheDisk() throws IOException {
        write("a", "note:1");
        List<SourceFile> kept = new ArrayList<>();
        assertEquals("[a]", takers(taker("a", Recognition.CERTAIN, false, kept::add)));
        write("a", "note:other");
        try (InputStream in = kept.getFirst().open()) {
            assertEquals("note:other", new String(in.readAllBytes(), StandardCharsets.UTF_8));
        }
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
        return taker(id, recognition, false);
    }

    private static EvidenceReader taker(String id, Recognition recognition, boolean marked) {
        return taker(id, recognition, marked, file -> {
            // its name tells enough
        });
    }

    private static EvidenceReader taker(String id, Recognition recognition, boolean marked,
            Consumer<SourceFile> taken) {
        return new EvidenceReader() {
            @Override
            public String id() {
                return id;
            }

            @Override
            public Session begin() {
                return new Session() {
                    @Override
                    public boolean isMarked(FileHead head) {
                        return marked;
                    }

                    @Override
                    public Recognition recognises(FileHead head) {
                        return recognition;
                    }

                    @Override
                    public void read(SourceFile file, Consumer<ReadProblem> problems) {
                        taken.accept(file);
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
}
