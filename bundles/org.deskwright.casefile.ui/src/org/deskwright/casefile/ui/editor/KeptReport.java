package org.deskwright.casefile.ui.editor;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.Function;

import org.deskwright.core.casefile.Case;
import org.deskwright.core.casefile.CaseException;
import org.deskwright.core.intake.SourceFile;
import org.deskwright.core.report.Report;
import org.deskwright.core.report.ReportComparison;
import org.deskwright.ui.icons.Icon;
import org.deskwright.ui.text.Moments;
import org.deskwright.ui.text.Texts;
import org.eclipse.core.runtime.IProgressMonitor;

/**
 * A kept report, or why it cannot be read.
 *
 * @param since what has changed from it to the present report, when there is one
 * @param problem empty when it could be read
 */
record KeptReport(SourceFile file, Optional<Report> report, Optional<ReportComparison> since, String problem) {
    private static final Texts TEXTS = Texts.beside(KeptReport.class);

    /** Reads them, the latest first; not on the display thread. */
    static List<KeptReport> read(List<SourceFile> kept, Optional<Report> present, IProgressMonitor monitor) {
        List<KeptReport> read = new ArrayList<>();
        for (SourceFile file : kept.reversed()) {
            if (monitor.isCanceled()) {
                throw new CancellationException();
            }
            monitor.subTask(TEXTS.get("history.step", read.size() + 1, kept.size()));
            read.add(read(file, present));
        }
        return read;
    }

    private static KeptReport read(SourceFile file, Optional<Report> present) {
        try {
            Report report = Case.report(file);
            return new KeptReport(file, Optional.of(report), present.map(p -> ReportComparison.of(report, p)), "");
        } catch (CaseException e) {
            return new KeptReport(file, Optional.empty(), Optional.empty(), e.problem().reason());
        }
    }

    Optional<Instant> asOf() {
        return report.map(Report::asOf);
    }

    String moment() {
        return report.map(r -> Moments.in(r.zone(), r.asOf())).orElse(file.name());
    }

    Optional<Integer> findings() {
        return report.map(r -> r.findings().size());
    }

    Optional<Integer> count(Function<ReportComparison, List<?>> part) {
        return since.map(c -> part.apply(c).size());
    }

    Icon icon() {
        return report.isEmpty() ? Icon.FAILED : Icon.REPORT;
    }
}
