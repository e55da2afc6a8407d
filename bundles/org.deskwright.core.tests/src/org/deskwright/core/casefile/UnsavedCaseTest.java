package org.deskwright.core.casefile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.deskwright.core.intake.SourceFile.Location;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UnsavedCaseTest {
    @TempDir
    Path temp;

    @Test
    void comesBackAsItWasWritten() throws Exception {
        Case writings = Cases.small().withEvidence(List.of());
        UnsavedCase given = new UnsavedCase(Cases.NOW, List.of(temp.resolve("a"), temp.resolve("\u00fc b")),
                Set.of(new Location(temp.resolve("a/x.json"), ""), new Location(temp.resolve("z.zip"), "in/y.json")),
                true, Optional.of(temp.resolve("p")), Optional.of(Cases.NOW), writings);
        Path file = temp.resolve("u.json");
        given.write(file);
        UnsavedCase read = UnsavedCase.read(file);
        assertTrue(read.writings().hasWritingsOf(writings));
        assertEquals(given, new UnsavedCase(read.written(), read.opened(), read.without(), read.sample(), read.place(),
                read.saved(), writings));
        new UnsavedCase(Cases.NOW, List.of(), Set.of(), false, Optional.empty(), Optional.empty(),
                writings.withNotes("later")).write(file);
        assertEquals("later", UnsavedCase.read(file).writings().notes());
        assertEquals(List.of("u.json"), List.copyOf(Cases.tree(temp).keySet()));
    }

    @Test
    void aFullDiskKeepsTheOldOneAndLeavesNothingBesideIt() throws Exception {
        Path full = Path.of("/dev/full");
        if (!Files.exists(full)) {
            return; // not every system has a device that is always full
        }
        UnsavedCase old = new UnsavedCase(Cases.NOW, List.of(), Set.of(), false, Optional.empty(), Optional.empty(),
                Cases.small().withEvidence(List.of()).withNotes("old"));
        Path file = temp.resolve("u.json");
        old.write(file);
        Files.createSymbolicLink(temp.resolve("u.json.new"), full);
        assertThrows(IOException.class, () -> old.write(file));
        assertEquals("old", UnsavedCase.read(file).writings().notes());
        assertEquals(List.of("u.json"), List.copyOf(Cases.tree(temp).keySet()));
    }

    @Test
    void isRecoveredOverItsCaseUnlessSomebodySavedThereSince() throws Exception {
        Case saved = CaseWriter.saveFolder(Cases.small(), temp.resolve("c"));
        UnsavedCase unsaved = new UnsavedCase(Cases.NOW, List.of(temp.resolve("c")), Set.of(), false, saved.place(),
                Optional.of(saved.info().modified()),
                Case.begin(saved.info().withModified(Instant.MAX)).withNotes("mine"));
        Case recovered = unsaved.recoveredOver(saved);
        assertEquals(saved.place(), recovered.place());
        assertEquals("mine", recovered.notes());
        assertEquals(2, recovered.evidence().size());
        Case theirs = CaseWriter.saveFolder(
                saved.withInfo(saved.info().withModified(Cases.NOW.plusSeconds(9))).withNotes("theirs"),
                temp.resolve("c"));
        assertEquals(Optional.empty(), unsaved.recoveredOver(theirs).place());
        assertEquals("mine", unsaved.recoveredOver(theirs).notes());
    }

    @Test
    void whatIsDamagedIsLeftOutAndTheRestRead() throws Exception {
        Path file = Cases.write(temp.resolve("u.json"), """
                {"schema":"deskwright.unsaved/1","written":"yesterday","opened":["/a",7,"b\\u0000"],"without":[3,{}],
                "answers":{"answers":{"k":"v","l":[]}},"notes":"kept"}""");
        UnsavedCase read = UnsavedCase.read(file);
        assertEquals("kept", read.writings().notes());
        assertEquals(Optional.of("v"), read.writings().answers().find("k"));
        assertEquals(Path.of("/a"), read.opened().getFirst());
        assertFalse(read.sample());
        Files.writeString(file, "{\"schema\":\"deskwright.unsaved/1\",\"no");
        assertThrows(CaseException.class, () -> UnsavedCase.read(file));
        Files.delete(file);
        assertThrows(CaseException.class, () -> UnsavedCase.read(file));
    }
}
