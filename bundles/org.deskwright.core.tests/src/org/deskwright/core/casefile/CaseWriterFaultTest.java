package org.deskwright.core.casefile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;

import org.deskwright.core.casefile.FaultyDisk.Fault;
import org.deskwright.core.intake.Manifest;
import org.deskwright.core.intake.SourceFile;
import org.deskwright.core.redaction.FileForms;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Saving is broken off at every single step, in every way. */
class CaseWriterFaultTest {
    @TempDir
    Path temp;
    private Path folder;
    private Path archive;

    private interface Save {
        void to(Disk disk) throws CaseException;
    }

    @BeforeEach
    void nameThePlaces() {
        folder = temp.resolve("c");
        archive = temp.resolve("c.dwcase");
    }

    @Test
    void aNewFolderIsThereWholeOrNotAtAll() throws Exception {
        Save save = disk -> CaseWriter.saveFolder(Cases.small(), folder, disk,
                new Copying(SaveListener.NONE, FileForms.NONE));
        for (Fault fault : Fault.values()) {
            int steps = breakOff(fault, save, () -> {
                assertFalse(Files.exists(folder));
                if (fault != Fault.KILLED) {
                    assertEquals(Map.of(), Cases.tree(temp));
                }
            });
            assertTrue(steps > 20, "steps " + steps);
            deleteAll(folder);
            assertThrows(FaultyDisk.Killed.class, () -> save.to(new FaultyDisk(Fault.KILLED, 12)));
            age(temp); // what a killed save left does not hinder the next one, and goes when it is old
            save.to(Disk.REAL);
            assertEquals(Cases.evidence(Cases.small()), Cases.evidence(Case.open(folder)));
            assertEquals(List.of("c"), topLevel());
            deleteAll(folder);
        }
    }

    @Test
    void anArchiveIsTheOldOneOrTheNewOne() throws Exception {
        Case old = CaseWriter.saveArchive(Cases.small(), archive);
        Map<String, String> before = Cases.tree(temp);
        byte[] bytes = Files.readAllBytes(archive);
        Case changed = old.withNotes("new").withEvidence(List.of(Cases.file("z.json", "{\"z\":26}")));
        Save save = disk -> CaseWriter.saveArchive(changed, archive, disk,
                new Copying(SaveListener.NONE, FileForms.NONE));
        for (Fault fault : Fault.values()) {
            breakOff(fault, save, () -> {
                Map<String, String> after = Cases.tree(temp);
                assertEquals(before.get("c.dwcase"), after.get("c.dwcase"));
                if (fault != Fault.KILLED) {
                    assertEquals(before.keySet(), after.keySet());
                }
            });
            assertEquals("new", Case.open(archive).notes());
            Files.write(archive, bytes);
        }
        age(temp);
        save.to(Disk.REAL);
        assertEquals("new", Case.open(archive).notes());
        assertEquals(List.of("c.dwcase"), topLevel());
    }

    @Test
    void aFolderThatIsSavedAgainIsAsBeforeWhenAStepFails() throws Exception {
        Case old = CaseWriter.saveFolder(Cases.small(), folder);
        Map<String, String> before = Cases.tree(temp);
        for (Fault fault : List.of(Fault.STEP_FAILS, Fault.DISK_STAYS_FULL)) {
            breakOff(fault, disk -> CaseWriter.saveFolder(changed(old), folder, disk,
                    new Copying(SaveListener.NONE, FileForms.NONE)), () -> {
                        assertEquals(before, Cases.tree(temp));
                    });
            deleteAll(folder);
            CaseWriter.saveFolder(Cases.small(), folder);
        }
    }

    @Test
    void aFolderWhoseSavingWasKilledHasEachDocumentOldOrNew() throws Exception {
        Case old = CaseWriter.saveFolder(Cases.small(), folder);
        breakOff(Fault.KILLED, disk -> CaseWriter.saveFolder(changed(old), folder, disk,
                new Copying(SaveListener.NONE, FileForms.NONE)), () -> {
                    Case found = Case.open(folder);
                    assertTrue(List.of(old.notes(), "new").contains(found.notes()));
                    assertTrue(List.of("Grey screen", "New").contains(found.info().title()));
                    assertEquals("{\"a\":1}", Cases.text(found.evidence().getFirst()));
                });
        Case saved = CaseWriter.saveFolder(changed(Case.open(folder)), folder);
        assertEquals("New", saved.info().title());
    }

    @Test
    void twoSavesAtOnceDoNotWriteIntoEachOther() throws Exception {
        CaseWriter.saveArchive(Cases.small().withNotes("one"), archive,
                new SecondSave(() -> CaseWriter.saveArchive(Cases.small().withNotes("two"), archive)),
                new Copying(SaveListener.NONE, FileForms.NONE));
        assertEquals("one", Case.open(archive).notes());
        Case old = CaseWriter.saveFolder(Cases.small(), folder);
        CaseWriter.saveFolder(old.withNotes("one"), folder,
                new SecondSave(() -> CaseWriter.saveFolder(old.withNotes("two"), folder)),
                new Copying(SaveListener.NONE, FileForms.NONE));
        assertEquals("one", Case.open(folder).notes());
        assertEquals(List.of("c", "c.dwcase"), topLevel());
        assertEquals(List.of(), Cases.tree(folder).keySet().stream().filter(n -> n.contains(".saving")).toList());
    }

    /** Somebody else saves to the same place while the first file is on its way to the medium. */
    private static final class SecondSave extends Disk {
        private final Check other;
        private boolean done;

        SecondSave(Check other) {
            this.other = other;
        }

        @Override
        void move(Path from, Path to) throws IOException {
            if (!done) {
                done = true;
                try {
                    other.run();
                } catch (Exception e) {
                    throw new IOException(e);
                }
            }
            super.move(from, to);
        }
    }

    @Test
    void evidenceThatCannotBeReadIsNamedAndNothingIsSaved() throws Exception {
        SourceFile gone = new Unreadable("gone.json");
        Case given = Cases.small().withEvidence(List.of(Cases.file("a.json", "{}"), gone));
        for (Save save : List.<Save>of(
                disk -> CaseWriter.saveFolder(given, folder, disk, new Copying(SaveListener.NONE, FileForms.NONE)),
                disk -> CaseWriter.saveArchive(given, archive, disk, new Copying(SaveListener.NONE, FileForms.NONE)))) {
            String line = assertThrows(CaseException.class, () -> save.to(Disk.REAL)).getMessage();
            assertTrue(line.startsWith("gone.json: cannot be read (pulled out)"), line);
            assertEquals(Map.of(), Cases.tree(temp));
        }
    }

    @Test
    void interruptingCancelsAndLeavesNothing() throws Exception {
        Thread.currentThread().interrupt();
        assertThrows(CancellationException.class, () -> CaseWriter.saveArchive(Cases.small(), archive));
        assertTrue(Thread.interrupted());
        assertEquals(Map.of(), Cases.tree(temp));
    }

    private static Case changed(Case old) {
        return old.withNotes("new").withInfo(old.info().withTitle("New"))
                .withEvidence(List.of(old.evidence().getFirst(), old.evidence().get(1), Cases.file("n", "1")));
    }

    private interface Check {
        void run() throws Exception;
    }

    /** Breaks the saving off at each step, checks what is left, and ends when the saving goes through. */
    private int breakOff(Fault fault, Save save, Check check) throws Exception {
        for (int at = 1;; at++) {
            FaultyDisk disk = new FaultyDisk(fault, at);
            try {
                save.to(disk);
                return at;
            } catch (FaultyDisk.Killed e) {
                assertEquals(Fault.KILLED, fault);
            } catch (CaseException e) {
                if (e.getMessage().contains("could not be removed")) {
                    continue;
                }
                assertTrue(e.getMessage().contains("nothing was changed"), e.getMessage());
            }
            if (disk.steps() < at) {
                return at;
            }
            try {
                check.run();
            } catch (AssertionError e) {
                throw new AssertionError(fault + " at step " + at, e);
            }
        }
    }

    private static void age(Path folder) throws IOException {
        try (var list = Files.list(folder)) {
            for (Path each : list.filter(p -> p.toString().endsWith(".saving")).toList()) {
                String old = each.getFileName().toString().replaceAll("\\d{10}-", "1500000000-");
                Files.move(each, each.resolveSibling(old));
            }
        }
    }

    private List<String> topLevel() throws IOException {
        try (var list = Files.list(temp)) {
            return list.map(p -> p.getFileName().toString()).sorted().toList();
        }
    }

    private static void deleteAll(Path folder) throws IOException {
        try (var walk = Files.walk(folder)) {
            for (Path each : walk.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        }
    }

    private record Unreadable(String name) implements SourceFile {
        @Override
        public long size() {
            return 5;
        }

        @Override
        public Optional<Instant> modified() {
            return Optional.empty();
        }

        @Override
        public Manifest manifest() {
            return Manifest.NONE;
        }

        @Override
        public InputStream open() throws IOException {
            throw new IOException("pulled out");
        }
    }
}
