package org.deskwright.core.casefile;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import org.deskwright.core.intake.ExpansionLimits;
import org.deskwright.core.intake.ReadProblem;
import org.deskwright.core.intake.SourceFile;
import org.deskwright.core.intake.UnreadableException;
import org.deskwright.core.internal.files.ArchiveFolder;
import org.deskwright.core.internal.files.DiskFolders;
import org.deskwright.core.internal.files.FileWalk;
import org.deskwright.core.internal.files.ZipArchive;

/** A case that is one archive. */
final class ArchiveStore implements CaseStore {
    private final ZipArchive archive;
    private final String root;

    private ArchiveStore(ZipArchive archive, String root) {
        this.archive = archive;
        this.root = root;
    }

    static ArchiveStore open(Path file, Consumer<ReadProblem> problems) throws IOException {
        ZipArchive archive = ZipArchive.open(file, ExpansionLimits.ARCHIVE, FileWalk.Limits.USUAL.files(), problems);
        String root = root(archive).orElseThrow(() -> new UnreadableException(-1,
                "is not a case: it holds no " + Case.INFO_FILE, "open a .dwcase file that Deskwright saved"));
        return new ArchiveStore(archive, root);
    }

    /** Whether it is an archive at all and there is a case in it. */
    static boolean holdsCase(Path file) {
        try {
            return root(ZipArchive.open(file, ExpansionLimits.ARCHIVE, FileWalk.Limits.USUAL.files(), problem -> {
                // told when it is opened for good
            })).isPresent();
        } catch (IOException e) {
            return false;
        }
    }

    /** The folder in the archive that is the case: the archive itself, or the one folder that somebody zipped. */
    private static Optional<String> root(ZipArchive archive) {
        if (archive.names().contains(Case.INFO_FILE)) {
            return Optional.of("");
        }
        List<String> infos = archive.names().stream().filter(n -> n.indexOf('/') == n.lastIndexOf('/'))
                .filter(n -> n.endsWith("/" + Case.INFO_FILE)).toList();
        return infos.size() == 1
                ? Optional.of(infos.getFirst().substring(0, infos.getFirst().length() - Case.INFO_FILE.length()))
                : Optional.empty();
    }

    @Override
    public String name() {
        return DiskFolders.name(archive.path());
    }

    @Override
    public Optional<SourceFile> file(String name) {
        return new ArchiveFolder(archive, root, problem -> {
            // no manifest is asked for here
        }).find(name).map(SourceFile.class::cast);
    }

    @Override
    public List<SourceFile> evidence(Consumer<ReadProblem> problems) {
        return new ArchiveFolder(archive, root + Case.EVIDENCE_FOLDER + "/", problems).files();
    }

    @Override
    public List<SourceFile> reports(Consumer<ReadProblem> problems) {
        return new ArchiveFolder(archive, root + Case.REPORTS_FOLDER + "/", problems).files().stream()
                .filter(f -> KeptReports.isReport(f.name())).toList();
    }
}
