package org.deskwright.directory.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.deskwright.policy.live.UnreadFiles;
import org.deskwright.policy.live.UnreadFiles.Entry;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderCopyTest {
    @TempDir
    private Path place;
    private Path folder;
    private OldTemplates templates;
    private FolderCopy copy;

    @BeforeEach
    void begin() {
        folder = place.resolve("gpo");
        templates = new OldTemplates();
        copy = copy(folder);
    }

    private FolderCopy copy(Path to) {
        return new FolderCopy(to, "GPO 'Banner'", templates, _ -> {});
    }

    private List<Entry> noted() throws IOException {
        copy.close();
        return UnreadFiles.read(Files.readAllBytes(folder.resolve(UnreadFiles.FILE))).entries();
    }

    @Test
    void whatIsWholeHasNoNote() throws IOException {
        copy.reading(() -> copy.file("GPT.INI", new byte[1]));
        copy.close();
        assertTrue(copy.isWhole() && copy.hasIni());
        assertFalse(Files.exists(folder.resolve(UnreadFiles.FILE)));
    }

    @Test
    void aConnectionThatIsCutLeavesTheRestOpen() throws IOException {
        copy.reading(() -> {
            copy.file("Machine/Registry.pol", new byte[1]);
            throw new IOException("the socket\nwas closed");
        });
        assertEquals(List.of(new Entry("", "the rest cannot be read: the socket was closed (GPO 'Banner')")), noted());
        assertTrue(Files.exists(folder.resolve("Machine/Registry.pol")));
    }

    @Test
    void aNameThatLeadsOutOfTheFolderIsNotKept() throws IOException {
        copy.reading(() -> copy.file("../other/Registry.pol", new byte[1]));
        assertEquals("../other/Registry.pol", noted().getFirst().path());
        assertFalse(Files.exists(place.resolve("other")));
    }

    @Test
    void theSameTemplateOfSeveralGposIsReadOnce() throws IOException {
        assertTrue(copy.needs("Adm/pcoip.adm", 5));
        FolderCopy other = copy(place.resolve("other"));
        assertFalse(other.needs("Adm/PCoIP.adm", 5));
        assertTrue(other.needs("Adm/PCoIP.adm", 6), "a newer one");
        assertTrue(other.needs("Machine/Registry.pol", 5));
        assertTrue(other.isWhole());
        assertFalse(copy.needs("Adm/large.adm", 64L << 20));
        Entry large = noted().getFirst();
        assertTrue(large.mayBeTemplate() && !large.maySet(), large::toString);
    }

    @Test
    void ofAGreatManyTheFirstAreNamed() throws IOException {
        for (int i = 0; i < 300; i++) {
            copy.problem("Machine/" + i + ".xml", "cannot be read");
        }
        List<Entry> noted = noted();
        assertEquals(101, noted.size());
        assertEquals(new Entry("", "200 more files could not be read"), noted.getLast());
    }
}
