package org.deskwright.core.casefile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.deskwright.core.intake.SourceFile;

/** Writes single files completely, down to the medium. */
final class FileDrafts {
    private final Disk disk;
    private final Copying copying;

    FileDrafts(Disk disk, Copying copying) {
        this.disk = disk;
        this.copying = copying;
    }

    void createFolders(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            createFolders(folder.getParent());
            disk.createFolder(folder);
        }
    }

    /** A part of the case; see below. */
    void write(String part, SourceFile source, Path file) throws IOException, CaseException {
        write(source, file, out -> copying.copy(part, source, out));
    }

    /** The copy is as old as the original: readers take a file's age for the time of its state. */
    void write(SourceFile source, Path file) throws IOException, CaseException {
        write(source, file, out -> Copying.copy(source, out));
    }

    private interface Content {
        void writeTo(Disk.Output out) throws IOException, CaseException;
    }

    private void write(SourceFile source, Path file, Content content) throws IOException, CaseException {
        try (Disk.Output out = disk.open(file)) {
            content.writeTo(out);
            out.sync();
        }
        if (source.modified().isPresent()) {
            disk.setModified(file, source.modified().get());
        }
    }
}
