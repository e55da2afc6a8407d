package org.deskwright.core.casefile;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;

import org.deskwright.core.evidence.Answers;
import org.deskwright.core.intake.IntakeResult;
import org.deskwright.core.intake.ReadProblem;
import org.deskwright.core.intake.SourceFile;
import org.deskwright.core.report.Report;
import org.deskwright.core.report.Suppression;

/**
 * An investigation that can be saved, passed on and opened again. Immutable: the {@code with} methods give a changed
 * copy, and {@link CaseWriter} saves one. Evidence and reports are not held in memory but read from where they lie.
 */
public final class Case {
    public static final String INFO_FILE = "case.json";
    public static final String ANSWERS_FILE = "answers.json";
    public static final String SUPPRESSIONS_FILE = "suppressions.json";
    public static final String PROGRESS_FILE = "progress.json";
    public static final String MARKS_FILE = "marks.json";
    public static final String NOTES_FILE = "notes.md";
    public static final String EVIDENCE_FOLDER = "evidence";
    public static final String REPORTS_FOLDER = "reports";
    /** What the name of a case archive ends with. */
    public static final String ARCHIVE_SUFFIX = ".dwcase";

    private final Parts parts;
    private final Optional<Path> place;
    private final boolean sound;

    /** What is saved. */
    record Parts(CaseInfo info, Answers answers, List<Suppression> suppressions, RemedyProgress progress,
            List<LogMark> marks, String notes, List<SourceFile> evidence, List<SourceFile> reports, AsOpened opened) {
        Parts {
            Objects.requireNonNull(info, "info");
            Objects.requireNonNull(answers, "answers");
            Objects.requireNonNull(progress, "progress");
            Objects.requireNonNull(notes, "notes");
            suppressions = List.copyOf(suppressions);
            marks = List.copyOf(marks);
            evidence = List.copyOf(evidence);
            reports = List.copyOf(reports);
        }
    }

    Case(Parts parts, Optional<Path> place, boolean sound) {
        this.parts = parts;
        this.place = place;
        this.sound = sound;
    }

    /** Whether this is a folder with a {@code case.json}, or a case archive. */
    public static boolean isCase(Path path) {
        return CaseReader.isCase(path);
    }

    /**
     * Opens a case folder or archive.
     *
     * @throws CaseException when it is none, was written by a newer major version, or one of its documents is broken
     */
    public static Case open(Path folderOrArchive) throws CaseException {
        return CaseReader.open(folderOrArchive);
    }

    /**
     * Opens what is sound of a case and tells the rest; empty when it cannot be opened at all. Where a document was
     * broken, {@link #sound()} is false and the case must not be saved over the original.
     */
    public static Optional<Case> salvage(Path folderOrArchive, Consumer<ReadProblem> problems) {
        return CaseReader.salvage(folderOrArchive, problems);
    }

    /** A new case, not saved yet. */
    public static Case begin(CaseInfo info) {
        return new Case(new Parts(info, Answers.NONE, List.of(), RemedyProgress.NONE, List.of(), "", List.of(),
                List.of(), AsOpened.NOTHING), Optional.empty(), true);
    }

    /** A new case of what was read from loose files, speaking about the same moment. */
    public static Case of(IntakeResult result, String title, Instant now) {
        CaseInfo info = new CaseInfo(title, now, now, Optional.of(result.evidence().asOf()),
                Optional.of(result.evidence().zone()));
        return begin(info).withAnswers(result.evidence().answers()).withSuppressions(result.suppressions())
                .withEvidence(result.sources());
    }

    public CaseInfo info() {
        return parts.info;
    }

    public Answers answers() {
        return parts.answers;
    }

    public List<Suppression> suppressions() {
        return parts.suppressions;
    }

    /** Which steps of remedies are done. */
    public RemedyProgress progress() {
        return parts.progress;
    }

    /** Places in logs that people marked, in the order in which they did. */
    public List<LogMark> marks() {
        return parts.marks;
    }

    /** Markdown, as the admin wrote it. */
    public String notes() {
        return parts.notes;
    }

    /** Named relative to {@code evidence/}, sorted by name. */
    public List<SourceFile> evidence() {
        return parts.evidence;
    }

    /** Kept reports (deskwright.report), the latest last. */
    public List<SourceFile> reports() {
        return parts.reports;
    }

    /**
     * The latest of the kept reports; empty when none was kept.
     *
     * @throws CaseException when it is broken or was written by a newer Deskwright; the case is of use all the same
     */
    public Optional<Report> lastReport() throws CaseException {
        return parts.reports.isEmpty() ? Optional.empty() : Optional.of(KeptReports.read(parts.reports.getLast()));
    }

    /** Where it was opened from or saved to. */
    public Optional<Path> place() {
        return place;
    }

    /** When what lies at its place was changed last, as of opening or saving it; empty without a place. */
    public Optional<Instant> savedAt() {
        return place.map(p -> parts.opened.modified());
    }

    /** Whether all of its documents could be read. */
    public boolean sound() {
        return sound;
    }

    Parts parts() {
        return parts;
    }

    public Case withInfo(CaseInfo info) {
        return with(new Parts(info, parts.answers, parts.suppressions, parts.progress, parts.marks, parts.notes,
                parts.evidence, parts.reports, parts.opened));
    }

    public Case withAnswers(Answers answers) {
        return with(new Parts(parts.info, answers, parts.suppressions, parts.progress, parts.marks, parts.notes,
                parts.evidence, parts.reports, parts.opened));
    }

    public Case withSuppressions(List<Suppression> suppressions) {
        return with(new Parts(parts.info, parts.answers, suppressions, parts.progress, parts.marks, parts.notes,
                parts.evidence, parts.reports, parts.opened));
    }

    public Case withProgress(RemedyProgress progress) {
        return with(new Parts(parts.info, parts.answers, parts.suppressions, progress, parts.marks, parts.notes,
                parts.evidence, parts.reports, parts.opened));
    }

    public Case withMarks(List<LogMark> marks) {
        return with(new Parts(parts.info, parts.answers, parts.suppressions, parts.progress, marks, parts.notes,
                parts.evidence, parts.reports, parts.opened));
    }

    public Case withNotes(String notes) {
        return with(new Parts(parts.info, parts.answers, parts.suppressions, parts.progress, parts.marks, notes,
                parts.evidence, parts.reports, parts.opened));
    }

    /** With these files for evidence; they are copied when the case is saved. */
    public Case withEvidence(List<SourceFile> evidence) {
        return with(new Parts(parts.info, parts.answers, parts.suppressions, parts.progress, parts.marks, parts.notes,
                evidence, parts.reports, parts.opened));
    }

    /** With one more report to be kept under {@code reports/}. */
    public Case withReport(Report report) {
        List<SourceFile> reports = new ArrayList<>(parts.reports);
        String name = KeptReports.next(report.asOf(), reports.stream().map(SourceFile::name).toList());
        reports.add(KeptReports.keep(name, report));
        return with(new Parts(parts.info, parts.answers, parts.suppressions, parts.progress, parts.marks, parts.notes,
                parts.evidence, List.copyOf(reports), parts.opened));
    }

    /** As {@link #withReport}, unless the latest kept report says the same, byte for byte. Reads that report. */
    public Case keeping(Report report) {
        boolean kept = !parts.reports.isEmpty() && KeptReports.isSame(parts.reports.getLast(), report);
        return kept ? this : withReport(report);
    }

    /**
     * One of {@link #reports()}.
     *
     * @throws CaseException when it is broken or was written by a newer Deskwright
     */
    public static Report report(SourceFile kept) throws CaseException {
        return KeptReports.read(kept);
    }

    /** The same as a new case that is not saved anywhere yet. */
    public Case withoutPlace() {
        return new Case(parts, Optional.empty(), true);
    }

    /**
     * This evidence and these kept reports, with what people wrote into the other: its title, answers, notes and so on.
     */
    public Case withWritingsOf(Case other) {
        return with(new Parts(other.parts.info, other.parts.answers, other.parts.suppressions, other.parts.progress,
                other.parts.marks, other.parts.notes, parts.evidence, parts.reports, parts.opened));
    }

    /** Whether people wrote the same into both. */
    public boolean hasWritingsOf(Case other) {
        return parts.info.equals(other.parts.info) && parts.answers.equals(other.parts.answers)
                && parts.suppressions.equals(other.parts.suppressions) && parts.progress.equals(other.parts.progress)
                && parts.marks.equals(other.parts.marks) && parts.notes.equals(other.parts.notes);
    }

    private Case with(Parts changed) {
        return new Case(changed, place, sound);
    }
}
