package org.deskwright.core.casefile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import org.deskwright.core.intake.DiskFile;
import org.deskwright.core.intake.ReadProblem;
import org.deskwright.core.intake.SourceFile;
import org.deskwright.core.internal.files.DiskFolders;
import org.deskwright.core.internal.files.FileWalk;

/** A case that is a folder. */
record FolderStore(Path folder) implements CaseStore {
    @Override
    public String name() {
        return DiskFolders.name(folder);
    }

    @Override
    public Optional<SourceFile> file(String name) throws IOException {
        Path file = folder.resolve(name);
        return Files.isRegularFile(file) ? Optional.of(DiskFile.of(file)) : Optional.empty();
    }

    @Override
    public List<SourceFile> evidence(Consumer<ReadProblem> problems) {
        Path evidence = folder.resolve(Case.EVIDENCE_FOLDER);
        return Files.isDirectory(evidence)
                ? FileWalk.enclosedFolder(evidence, FileWalk.Limits.USUAL, problems)
                : List.of();
    }

    @Override
    public List<SourceFile> reports(Consumer<ReadProblem> problems) {
        Path reports = folder.resolve(Case.REPORTS_FOLDER);
        return Files.isDirectory(reports)
                ? FileWalk.enclosedFolder(reports, FileWalk.Limits.USUAL, problems).stream()
                        .filter(f -> KeptReports.isReport(f.name())).toList()
                : List.of();
    }
}
