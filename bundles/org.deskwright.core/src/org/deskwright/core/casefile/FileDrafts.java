package org.deskwright.core.casefile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.deskwright.core.intake.SourceFile;

/** Writes single files completely, down to the medium. */
final class FileDrafts {
    private final Disk disk;

    FileDrafts(Disk disk) {
        this.disk = disk;
    }

    void createFolders(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            createFolders(folder.getParent());
            disk.createFolder(folder);
        }
    }

    /** The copy is as old as the original: readers take a file's age for the time of its state. */
    void write(SourceFile source, Path file) throws IOException, CaseException {
        try (Disk.Output out = disk.open(file)) {
            CaseParts.copy(source, out);
            out.sync();
        }
        if (source.modified().isPresent()) {
            disk.setModified(file, source.modified().get());
        }
    }
}
