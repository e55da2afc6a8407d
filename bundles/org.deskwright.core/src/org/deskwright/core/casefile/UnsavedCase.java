package org.deskwright.core.casefile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

import org.deskwright.core.intake.ReadProblem;
import org.deskwright.core.intake.SourceFile;
import org.deskwright.core.internal.files.FileProblems;

/**
 * What a person wrote into a case and did not save yet, in one small file, so that it outlives the program. Evidence is
 * not copied: the file tells where it lies.
 *
 * @param written when
 * @param opened what was opened: loose files and folders, or the case itself
 * @param without evidence that was taken out of it
 * @param sample whether it began with the case that comes with Deskwright, wherever that lies by then
 * @param place where the case is saved; empty for a new one
 * @param saved when the case at that place was changed last; tells whether somebody saved there since
 * @param writings a case without evidence and reports
 */
public record UnsavedCase(Instant written, List<Path> opened, Set<SourceFile.Location> without, boolean sample,
        Optional<Path> place, Optional<Instant> saved, Case writings) {
    private static final long MOST_BYTES = 64 << 20;

    public UnsavedCase {
        Objects.requireNonNull(written, "written");
        Objects.requireNonNull(place, "place");
        Objects.requireNonNull(saved, "saved");
        Objects.requireNonNull(writings, "writings");
        opened = List.copyOf(opened);
        without = Set.copyOf(without);
    }

    /** The title that the person gave, or empty. */
    public String title() {
        return writings.info().title();
    }

    /**
     * What was opened, read again, with what was written since. When somebody saved to its place meanwhile, it comes
     * back as a new case, so that saving it does not undo theirs.
     */
    public Case recoveredOver(Case read) {
        Case written = read.withWritingsOf(writings);
        boolean same = place.equals(read.place()) && saved.equals(read.place().map(p -> read.info().modified()));
        return same ? written : written.withoutPlace();
    }

    /**
     * Writes it whole: what is at the place is the old file or this one.
     *
     * @throws IOException when it was not written; an old one is still there
     */
    public void write(Path file) throws IOException {
        Path draft = file.resolveSibling(file.getFileName() + ".new");
        try (Disk.Output out = Disk.REAL.open(draft)) {
            out.write(UnsavedJson.write(this));
            out.sync();
        } catch (IOException e) {
            Files.deleteIfExists(draft); // as on a full disk, where each byte counts
            throw e;
        }
        Disk.REAL.move(draft, file);
    }

    /**
     * Reads one back. What is damaged in it is left out; it is better than nothing.
     *
     * @throws CaseException when nothing of it can be read
     */
    public static UnsavedCase read(Path file) throws CaseException {
        try {
            if (Files.size(file) > MOST_BYTES) {
                throw new CaseException(ReadProblem.whole(file.toString(), "is larger than 64 MiB", "delete it"));
            }
            return UnsavedJson.read(Files.readAllBytes(file), file.toString());
        } catch (IOException e) {
            throw new CaseException(FileProblems.of(file.toString(), e), e);
        }
    }
}
