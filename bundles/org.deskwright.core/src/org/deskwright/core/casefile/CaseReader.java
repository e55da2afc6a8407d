package org.deskwright.core.casefile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;

import org.deskwright.core.evidence.Answers;
import org.deskwright.core.intake.ReadProblem;
import org.deskwright.core.intake.SourceFile;
import org.deskwright.core.internal.files.DiskFolders;
import org.deskwright.core.internal.files.FileProblems;
import org.deskwright.core.report.Suppression;

import com.google.gson.JsonObject;

/** Opens cases. */
final class CaseReader {
    private CaseReader() {
    }

    /** A folder with a case.json, what is called .dwcase, or a zip archive that holds a case. */
    static boolean isCase(Path path) {
        if (Files.isDirectory(path)) {
            return Files.isRegularFile(path.resolve(Case.INFO_FILE));
        }
        String name = DiskFolders.name(path).toLowerCase(Locale.ROOT);
        return Files.isRegularFile(path)
                && (name.endsWith(Case.ARCHIVE_SUFFIX) || name.endsWith(".zip") && ArchiveStore.holdsCase(path));
    }

    static Case open(Path path) throws CaseException {
        List<ReadProblem> fatal = new ArrayList<>();
        Optional<Case> opened = read(path, fatal::add, refused -> {
            // refused evidence is told when the evidence is read
        });
        if (!fatal.isEmpty()) {
            throw new CaseException(fatal.getFirst());
        }
        return opened.orElseThrow();
    }

    static Optional<Case> salvage(Path path, Consumer<ReadProblem> problems) {
        return read(path, problems, problems);
    }

    private static Optional<Case> read(Path path, Consumer<ReadProblem> fatal, Consumer<ReadProblem> refused) {
        Path place = path.toAbsolutePath().normalize();
        if (!Files.exists(place)) {
            fatal.accept(ReadProblem.whole(path.toString(), "does not exist", "check the path"));
            return Optional.empty();
        }
        if (!isCase(place)) {
            fatal.accept(ReadProblem.whole(path.toString(), "is not a case: it has no case.json",
                    "open a case folder or a .dwcase file"));
            return Optional.empty();
        }
        if (Files.isDirectory(place)) {
            return read(new FolderStore(place), place, fatal, refused);
        }
        try {
            return read(ArchiveStore.open(place, refused), place, fatal, refused);
        } catch (IOException e) {
            fatal.accept(FileProblems.of(DiskFolders.name(place), e));
            return Optional.empty();
        }
    }

    private static Optional<Case> read(CaseStore store, Path place, Consumer<ReadProblem> fatal,
            Consumer<ReadProblem> refused) {
        CaseDocuments documents = new CaseDocuments(store, fatal);
        Optional<JsonObject> info = documents.json(Case.INFO_FILE, CaseInfo.SCHEMA);
        Optional<JsonObject> answers = documents.json(Case.ANSWERS_FILE, AnswersJson.SCHEMA);
        Optional<JsonObject> suppressions = documents.json(Case.SUPPRESSIONS_FILE, SuppressionsJson.SCHEMA);
        Optional<JsonObject> progress = documents.json(Case.PROGRESS_FILE, ProgressJson.SCHEMA);
        Optional<JsonObject> marks = documents.json(Case.MARKS_FILE, MarksJson.SCHEMA);
        if (documents.newer()) {
            return Optional.empty();
        }
        CaseInfo read = info.map(o -> CaseInfoJson.read(o, documents))
                .orElseGet(() -> CaseInfo.begun(store.name(), Instant.EPOCH));
        Answers given = answers.map(o -> AnswersJson.read(o, documents)).orElse(Answers.NONE);
        List<Suppression> aside = suppressions.map(o -> SuppressionsJson.read(o, documents)).orElse(List.of());
        RemedyProgress done = progress.map(o -> ProgressJson.read(o, documents)).orElse(RemedyProgress.NONE);
        List<LogMark> marked = marks.map(o -> MarksJson.read(o, documents)).orElse(List.of());
        String notes = documents.text(Case.NOTES_FILE);
        List<SourceFile> evidence = store.evidence(refused);
        List<SourceFile> reports = store.reports(refused).stream()
                .sorted(Comparator.comparing(SourceFile::name, KeptReports.ORDER)).toList();
        AsOpened opened = new AsOpened(info.orElseGet(JsonObject::new), answers.orElseGet(JsonObject::new),
                suppressions.orElseGet(JsonObject::new), progress.orElseGet(JsonObject::new),
                marks.orElseGet(JsonObject::new),
                evidence.stream().map(SourceFile::name).collect(Collectors.toUnmodifiableSet()), read.modified());
        return Optional.of(new Case(new Case.Parts(read, given, aside, done, marked, notes, evidence, reports, opened),
                Optional.of(place), documents.sound()));
    }
}
