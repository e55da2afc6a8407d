package org.deskwright.core.casefile;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;

import com.google.gson.JsonObject;

import org.deskwright.core.evidence.Answers;
import org.deskwright.core.intake.ReadProblem;
import org.deskwright.core.intake.SourceFile;
import org.deskwright.core.internal.files.DiskFolders;
import org.deskwright.core.report.Suppression;

/** Opens cases. */
final class CaseReader {
    private CaseReader() {
    }

    static boolean isCase(Path path) {
        if (Files.isDirectory(path)) {
            return Files.isRegularFile(path.resolve(Case.INFO_FILE));
        }
        return Files.isRegularFile(path)
                && DiskFolders.name(path).toLowerCase(Locale.ROOT).endsWith(Case.ARCHIVE_SUFFIX);
    }

    static Case open(Path path) throws CaseException {
        List<ReadProblem> problems = new ArrayList<>();
        Optional<Case> opened = salvage(path, problems::add);
        if (opened.isEmpty() || !opened.get().sound()) {
            throw new CaseException(problems.getFirst());
        }
        return opened.get();
    }

    static Optional<Case> salvage(Path path, Consumer<ReadProblem> problems) {
        Path place = path.toAbsolutePath().normalize();
        Optional<CaseStore> store = store(place, path.toString(), problems);
        return store.flatMap(s -> read(s, place, problems));
    }

    private static Optional<CaseStore> store(Path place, String asGiven, Consumer<ReadProblem> problems) {
        if (!Files.exists(place)) {
            problems.accept(ReadProblem.whole(asGiven, "does not exist", "check the path"));
            return Optional.empty();
        }
        if (!isCase(place)) {
            problems.accept(ReadProblem.whole(asGiven, "is not a case: it has no case.json",
                    "open a case folder or a .dwcase file"));
            return Optional.empty();
        }
        return Optional.of(new FolderStore(place));
    }

    private static Optional<Case> read(CaseStore store, Path place, Consumer<ReadProblem> problems) {
        CaseDocuments documents = new CaseDocuments(store, problems);
        Optional<JsonObject> info = documents.json(Case.INFO_FILE, CaseInfo.SCHEMA);
        if (documents.newer()) {
            return Optional.empty();
        }
        Optional<JsonObject> answers = documents.json(Case.ANSWERS_FILE, AnswersJson.SCHEMA);
        Optional<JsonObject> suppressions = documents.json(Case.SUPPRESSIONS_FILE, SuppressionsJson.SCHEMA);
        CaseInfo read = info.map(o -> CaseInfoJson.read(o, documents))
                .orElseGet(() -> CaseInfo.begun(store.name(), Instant.EPOCH));
        Answers given = answers.map(o -> AnswersJson.read(o, documents)).orElse(Answers.NONE);
        List<Suppression> aside = suppressions.map(o -> SuppressionsJson.read(o, documents)).orElse(List.of());
        String notes = documents.text(Case.NOTES_FILE);
        // what is refused among evidence and reports is told but does not make the case unsound: it never was part of it
        List<SourceFile> evidence = store.evidence(problems);
        List<SourceFile> reports = store.reports(problems).stream()
                .sorted(Comparator.comparing(SourceFile::name, KeptReports.ORDER)).toList();
        KeptJson kept = new KeptJson(info.orElseGet(JsonObject::new), answers.orElseGet(JsonObject::new),
                suppressions.orElseGet(JsonObject::new));
        return Optional.of(new Case(new Case.Parts(read, given, aside, notes, evidence, reports, kept),
                Optional.of(place), documents.sound()));
    }
}
