package org.deskwright.report;

import java.util.Objects;
import java.util.Optional;

import org.deskwright.core.casefile.Case;
import org.deskwright.core.casefile.RemedyProgress;
import org.deskwright.core.report.ReportComparison;
import org.deskwright.core.report.StepsDone;

/**
 * What is known about a report and does not stand in it. Equal reports with equal contexts give equal bytes, so whoever
 * wants the workbench and the command line to agree gives both the same one.
 *
 * @param title of the case that the evidence comes from, or empty
 * @param comparison what changed since an earlier report
 * @param progress which steps of remedies are done
 */
public record ReportContext(String title, Optional<ReportComparison> comparison, RemedyProgress progress) {
    /** For loose files, which have no title. */
    public static final ReportContext NONE = new ReportContext("");

    public ReportContext {
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(comparison, "comparison");
        Objects.requireNonNull(progress, "progress");
    }

    public ReportContext(String title) {
        this(title, Optional.empty(), RemedyProgress.NONE);
    }

    /** What a case tells of reports on it. */
    public static ReportContext of(Case document) {
        return new ReportContext(document.info().title(), Optional.empty(), document.progress());
    }

    public ReportContext with(ReportComparison changes) {
        return new ReportContext(title, Optional.of(changes), progress);
    }

    public ReportContext with(RemedyProgress steps) {
        return new ReportContext(title, comparison, steps);
    }

    /** The progress as reports ask for it. */
    public StepsDone done() {
        return (outcome, remedy, step) -> progress.doneAt(new RemedyProgress.Step(outcome, remedy, step));
    }
}
