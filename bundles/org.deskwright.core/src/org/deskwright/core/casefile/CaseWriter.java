package org.deskwright.core.casefile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.deskwright.core.intake.ReadProblem;
import org.deskwright.core.internal.files.DiskFolders;
import org.deskwright.core.redaction.FileForms;

/**
 * Saves cases. Everything is written beside its place and flushed to the medium first, and put into place by renaming
 * last: a failure leaves what was there. Evidence is copied into the case, without the secrets in it. Interrupting the
 * calling thread cancels, with a {@link java.util.concurrent.CancellationException} and nothing changed.
 */
public final class CaseWriter {
    private CaseWriter() {
    }

    /**
     * Saves as a folder: a new or empty one, or the one that the case was opened from. There, what did not change is
     * not written again.
     *
     * @return the case as it is opened from there
     * @throws CaseException when it cannot be saved; what was there is as before
     */
    public static Case saveFolder(Case saved, Path folder) throws CaseException {
        return saveFolder(saved, folder, FileForms.NONE, SaveListener.NONE);
    }

    /**
     * The same, telling how far it is.
     *
     * @param forms in which evidence is looked for secrets with the help of others
     */
    public static Case saveFolder(Case saved, Path folder, FileForms forms, SaveListener listener)
            throws CaseException {
        return saveFolder(saved, folder, Disk.REAL, new Copying(listener, forms));
    }

    /**
     * Saves as one {@code .dwcase} file, replacing a file of that name. Equal cases give equal bytes.
     *
     * @return the case as it is opened from there
     * @throws CaseException when it cannot be saved; what was there is as before
     */
    public static Case saveArchive(Case saved, Path file) throws CaseException {
        return saveArchive(saved, file, FileForms.NONE, SaveListener.NONE);
    }

    /**
     * The same, telling how far it is.
     *
     * @param forms in which evidence is looked for secrets with the help of others
     */
    public static Case saveArchive(Case saved, Path file, FileForms forms, SaveListener listener) throws CaseException {
        return saveArchive(saved, file, Disk.REAL, new Copying(listener, forms));
    }

    static Case saveFolder(Case saved, Path folder, Disk disk, Copying copying) throws CaseException {
        Path target = target(saved, folder);
        try {
            if (isPlaceOf(saved, target)) {
                new FolderUpdate(disk, copying, target).save(saved);
            } else if (isFree(target)) {
                new FolderCreation(disk, copying, target).save(saved);
            } else {
                throw new CaseException(ReadProblem.whole(folder.toString(), "holds something else already",
                        "choose a new or an empty folder"));
            }
            copying.end();
        } catch (IOException e) {
            throw failed(folder, e);
        }
        return Case.open(target);
    }

    static Case saveArchive(Case saved, Path file, Disk disk, Copying copying) throws CaseException {
        Path target = target(saved, file);
        if (Files.isDirectory(target)) {
            throw new CaseException(ReadProblem.whole(file.toString(), "is a folder", "choose the name of a file"));
        }
        try {
            new ArchiveCreation(disk, copying, target).save(saved);
            copying.end();
        } catch (IOException e) {
            throw failed(file, e);
        }
        return Case.open(target);
    }

    private static Path target(Case saved, Path given) throws CaseException {
        Path target = given.toAbsolutePath().normalize();
        if (target.getFileName() == null || !Files.isDirectory(target.getParent())) {
            throw new CaseException(ReadProblem.whole(given.toString(), "has no folder to lie in",
                    "make the folder first or choose another place"));
        }
        if (!saved.sound() && isPlaceOf(saved, target)) {
            throw new CaseException(ReadProblem.whole(given.toString(),
                    "was not read completely; saving would lose what is broken in it", "save to another place"));
        }
        return target;
    }

    private static boolean isPlaceOf(Case saved, Path target) {
        return Files.exists(target)
                && saved.place().filter(p -> DiskFolders.real(p).equals(DiskFolders.real(target))).isPresent();
    }

    private static boolean isFree(Path target) throws IOException {
        return !Files.exists(target) || Files.isDirectory(target) && DiskFolders.list(target).isEmpty();
    }

    private static CaseException failed(Path target, IOException e) {
        String detail = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
        String state = CleanUp.worked(e) ? "nothing was changed" : "some files named .*.saving were left behind";
        return new CaseException(ReadProblem.whole(target.toString(), "was not saved (" + detail + ")",
                state + "; see that the disk has room and can be written, and save again"), e);
    }
}
