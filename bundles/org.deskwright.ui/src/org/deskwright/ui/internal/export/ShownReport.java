package org.deskwright.ui.internal.export;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.deskwright.core.casefile.Case;
import org.deskwright.core.report.Report;
import org.deskwright.core.report.ReportComparison;
import org.deskwright.core.report.ReportedOutcome;
import org.deskwright.report.ReportContext;
import org.deskwright.ui.session.OpenCase;

/** The report on what is open, with all that stands beside it: just what the command line writes of the same case. */
record ShownReport(Report report, ReportContext context) {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("uuuu-MM-dd", Locale.ROOT);
    private static final int LONGEST_NAME = 80;

    /** Empty while there is none. */
    static Optional<ShownReport> of(OpenCase open) {
        return open.report().map(report -> new ShownReport(report, context(open, report)));
    }

    private static ReportContext context(OpenCase open, Report report) {
        ReportContext known = open.document().map(ReportContext::of).orElse(ReportContext.NONE);
        if (open.document().filter(document -> isCase(open, document)).isEmpty()) {
            known = new ReportContext("", known.comparison(), known.progress());
        }
        ReportContext titled = known;
        return open.comparison().map(before -> titled.with(ReportComparison.of(before, report))).orElse(titled);
    }

    /** Loose files are called after the first of them until the user gives them a title, and reports need none. */
    private static boolean isCase(OpenCase open, Case document) {
        return document.place().isPresent() || open.origin().sample()
                || !document.info().title().equals(open.origin().title());
    }

    /** The same with these outcomes alone. */
    ShownReport only(List<ReportedOutcome> outcomes) {
        return new ShownReport(report.withOutcomes(outcomes), context);
    }

    /** What a file of it would be called, without its ending. */
    String fileName() {
        String title = context.title().replaceAll("[^\\p{L}\\p{N}]+", "-").replaceAll("^-|-$", "");
        String name = title.isEmpty() ? "deskwright" : title;
        return name.substring(0, Math.min(LONGEST_NAME, name.length())) + "-"
                + DAY.format(report.asOf().atOffset(ZoneOffset.UTC));
    }
}
