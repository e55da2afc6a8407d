package org.deskwright.report;

import org.deskwright.core.report.Report;
import org.deskwright.report.internal.Tally;

/** A report in one line, for a status line or the end of a job. */
public final class SummaryLine {
    private SummaryLine() {
    }

    /** How many findings there are of which importance, and how much could not be told. */
    public static String of(Report report) {
        return Tally.of(report).line();
    }
}
