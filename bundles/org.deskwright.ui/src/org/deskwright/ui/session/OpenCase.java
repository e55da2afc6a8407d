package org.deskwright.ui.session;

import java.nio.file.Path;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.deskwright.core.casefile.Case;
import org.deskwright.core.evidence.Answers;
import org.deskwright.core.evidence.Evidence;
import org.deskwright.core.intake.ReadProblem;
import org.deskwright.core.intake.SourceFile.Location;
import org.deskwright.core.report.Report;
import org.deskwright.core.report.ReportedOutcome;
import org.deskwright.core.report.Suppression;

/**
 * What is open, at one moment.
 *
 * @param origin which case it is and where it came from
 * @param evidence present once everything is read
 * @param report present once all checks are through
 * @param outcomes of the report, or those that are there so far
 * @param problems what could not be read
 * @param progress while it runs
 * @param notice what is to be said of the last that was asked for
 * @param work what the user makes of it
 */
public record OpenCase(CaseState state, Origin origin, Optional<Evidence> evidence, Optional<Report> report,
        List<ReportedOutcome> outcomes, List<ReadProblem> problems, Progress progress, Note notice, Work work) {
    public static final OpenCase NOTHING = new OpenCase(CaseState.NONE, new Origin(0, "", List.of(), Set.of(), false),
            Optional.empty(), Optional.empty(), List.of(), List.of(), Progress.NONE, Note.NONE, Work.NONE);

    public OpenCase {
        outcomes = List.copyOf(outcomes);
        problems = List.copyOf(problems);
    }

    /**
     * Which case it is.
     *
     * @param number another for each case that is opened, the same when it is read again
     * @param title of the case, else the name of what was opened
     * @param paths what was opened and added since; where a file of the evidence is looked for
     * @param without evidence there that the user took out of the case
     * @param sample whether it is the case that comes with Deskwright
     */
    public record Origin(int number, String title, List<Path> paths, Set<Location> without, boolean sample) {
        public Origin {
            paths = List.copyOf(paths);
            without = Set.copyOf(without);
        }
    }

    /**
     * A word about the last that was asked for.
     *
     * @param problem whether it went wrong: why it failed, why another case was not opened in place of this one, or why
     *     it was not saved
     * @param text a line or a few; empty when there is nothing to say
     */
    public record Note(boolean problem, String text) {
        public static final Note NONE = new Note(false, "");

        public static Note problem(String text) {
            return text.isEmpty() ? NONE : new Note(true, text);
        }

        public static Note news(String text) {
            return new Note(false, text);
        }
    }

    /**
     * How much is done.
     *
     * @param what the file or check at hand
     * @param of 0 when it is not known
     * @param checks how far the checks are
     */
    public record Progress(String what, long done, long of, CheckRuns checks) {
        public static final Progress NONE = new Progress("", 0, 0);

        /** While no check runs. */
        public Progress(String what, long done, long of) {
            this(what, done, of, CheckRuns.NONE);
        }

        public Progress with(CheckRuns now) {
            return new Progress(what, done, of, now);
        }

        /** 0 to 100. */
        public int percent() {
            return of <= 0 ? 0 : (int) Math.clamp(done * 100 / of, 0, 100);
        }
    }

    /**
     * What the user makes of it.
     *
     * @param document the case with all that the user wrote into it; empty until it is read
     * @param changed whether some of it is not saved yet
     * @param comparison an earlier report to compare with, when the user asked for that
     */
    public record Work(Optional<Case> document, boolean changed, Optional<Report> comparison) {
        public static final Work NONE = new Work(Optional.empty(), false, Optional.empty());

        /** A case as it was read. */
        public static Work on(Case document) {
            return new Work(Optional.of(document), false, Optional.empty());
        }

        /** With something changed that is to be saved. */
        public Work changed(Case now) {
            return new Work(Optional.of(now), true, comparison);
        }

        public Work comparedWith(Optional<Report> earlier) {
            return new Work(document, changed, earlier);
        }
    }

    /** A case about to be read while nothing else is open. */
    public static OpenCase loading(Origin origin) {
        return new OpenCase(CaseState.LOADING, origin, Optional.empty(), Optional.empty(), List.of(), List.of(),
                Progress.NONE, Note.NONE, Work.NONE);
    }

    public boolean isOpen() {
        return state != CaseState.NONE;
    }

    /** Whether it is the same case, perhaps further on. */
    public boolean isSameCaseAs(OpenCase other) {
        return origin.number() == other.origin().number();
    }

    /** What is to be said of the last that was asked for; empty for nothing. */
    public String note() {
        return notice.text();
    }

    /** What the user calls it, else the name of what was opened. */
    public String title() {
        return work.document().map(c -> c.info().title()).filter(t -> !t.isBlank()).orElse(origin.title());
    }

    /** The case as it stands, with what is not saved yet; empty while nothing is open or the first is being read. */
    public Optional<Case> document() {
        return work.document();
    }

    /** Whether the document has changes that are not saved. */
    public boolean isChanged() {
        return work.changed();
    }

    /** An earlier report that the present one is to be compared with. */
    public Optional<Report> comparison() {
        return work.comparison();
    }

    public List<Path> paths() {
        return origin.paths();
    }

    /** In which evidence is told of moments; UTC before anything is read. */
    public ZoneId zone() {
        return evidence.map(Evidence::zone).orElse(ZoneOffset.UTC);
    }

    /** What the admin answered. */
    public Answers answers() {
        return work.document().map(Case::answers).orElse(Answers.NONE);
    }

    /** It stays to be looked at while another is read, and until that has turned out to be readable. */
    public OpenCase whileReading(Progress step) {
        return new OpenCase(CaseState.LOADING, origin, evidence, report, outcomes, problems, step, Note.NONE, work);
    }

    public OpenCase progressing(Progress step) {
        return new OpenCase(state, origin, evidence, report, outcomes, problems, step, notice, work);
    }

    /** All files are read and the checks begin; outcomes of an earlier run may be shown until they are replaced. */
    public OpenCase checking(Origin what, Evidence read, List<ReadProblem> unread, List<ReportedOutcome> earlier) {
        return new OpenCase(CaseState.CHECKING, what, Optional.of(read), Optional.empty(), earlier, unread,
                Progress.NONE, Note.NONE, work);
    }

    public OpenCase with(List<ReportedOutcome> soFar, Progress step) {
        return new OpenCase(state, origin, evidence, report, soFar, problems, step, notice, work);
    }

    public OpenCase finished(Report result) {
        return new OpenCase(result.cancelled() ? CaseState.CANCELLED : CaseState.DONE, origin, evidence,
                Optional.of(result), result.outcomes(), problems, Progress.NONE, Note.NONE, work);
    }

    public OpenCase ended(CaseState end, String why) {
        return new OpenCase(end, origin, evidence, report, outcomes, problems, Progress.NONE, Note.problem(why), work);
    }

    /** The same with what the user made of it meanwhile. */
    public OpenCase working(Work now) {
        return new OpenCase(state, origin, evidence, report, outcomes, problems, progress, notice, now);
    }

    /** The same from another place. */
    public OpenCase from(Origin where) {
        return new OpenCase(state, where, evidence, report, outcomes, problems, progress, notice, work);
    }

    /** The same with exactly these findings set aside. */
    public OpenCase under(List<Suppression> suppressions) {
        Optional<Report> now = report.map(r -> r.under(suppressions));
        List<ReportedOutcome> outcomesNow = now.map(Report::outcomes)
                .or(() -> evidence.map(e -> outcomes.stream().map(o -> o.under(suppressions, e.asOf())).toList()))
                .orElse(outcomes);
        return new OpenCase(state, origin, evidence, now, outcomesNow, problems, progress, notice, work);
    }

    /** The same with another note, or without one. */
    public OpenCase noting(Note what) {
        return new OpenCase(state, origin, evidence, report, outcomes, problems, progress, what, work);
    }
}
