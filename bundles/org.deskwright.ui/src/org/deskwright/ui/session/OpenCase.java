package org.deskwright.ui.session;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.deskwright.core.evidence.Answers;
import org.deskwright.core.evidence.Evidence;
import org.deskwright.core.intake.ReadProblem;
import org.deskwright.core.report.Report;
import org.deskwright.core.report.ReportedOutcome;

/**
 * What is open, at one moment.
 *
 * @param title of the case, else the name of what was opened
 * @param paths what was opened; where a file of the evidence is looked for
 * @param evidence present once everything is read
 * @param report present once all checks are through
 * @param outcomes of the report, or those that are there so far
 * @param problems what could not be read
 * @param progress while it runs
 * @param note why it failed, in one line; else empty
 */
public record OpenCase(CaseState state, String title, List<Path> paths, Optional<Evidence> evidence,
        Optional<Report> report, List<ReportedOutcome> outcomes, List<ReadProblem> problems, Progress progress,
        String note) {
    public static final OpenCase NOTHING = new OpenCase(CaseState.NONE, "", List.of(), Optional.empty(),
            Optional.empty(), List.of(), List.of(), Progress.NONE, "");

    public OpenCase {
        paths = List.copyOf(paths);
        outcomes = List.copyOf(outcomes);
        problems = List.copyOf(problems);
    }

    /**
     * How much is done.
     *
     * @param what the file or check at hand
     * @param of 0 when it is not known
     */
    public record Progress(String what, long done, long of) {
        public static final Progress NONE = new Progress("", 0, 0);

        /** 0 to 100. */
        public int percent() {
            return of <= 0 ? 0 : (int) Math.clamp(done * 100 / of, 0, 100);
        }
    }

    /** A case about to be read. */
    public static OpenCase loading(String title, List<Path> paths) {
        return new OpenCase(CaseState.LOADING, title, paths, Optional.empty(), Optional.empty(), List.of(), List.of(),
                Progress.NONE, "");
    }

    public boolean isOpen() {
        return state != CaseState.NONE;
    }

    /** What the admin answered. */
    public Answers answers() {
        return evidence.map(Evidence::answers).orElse(Answers.NONE);
    }

    public OpenCase progressing(Progress step) {
        return new OpenCase(state, title, paths, evidence, report, outcomes, problems, step, note);
    }

    /** All files are read and the checks begin; outcomes of an earlier run may be shown until they are replaced. */
    public OpenCase checking(String caseTitle, Evidence read, List<ReadProblem> unread, List<ReportedOutcome> earlier) {
        return new OpenCase(CaseState.CHECKING, caseTitle, paths, Optional.of(read), Optional.empty(), earlier, unread,
                Progress.NONE, "");
    }

    public OpenCase with(List<ReportedOutcome> soFar, Progress step) {
        return new OpenCase(state, title, paths, evidence, report, soFar, problems, step, note);
    }

    public OpenCase finished(Report result) {
        return new OpenCase(result.cancelled() ? CaseState.CANCELLED : CaseState.DONE, title, paths, evidence,
                Optional.of(result), result.outcomes(), problems, Progress.NONE, "");
    }

    public OpenCase ended(CaseState end, String why) {
        return new OpenCase(end, title, paths, evidence, report, outcomes, problems, Progress.NONE, why);
    }
}
