package org.deskwright.report.internal;

import java.io.IOException;
import java.time.ZoneId;
import java.util.List;

import org.deskwright.core.report.ReportComparison;
import org.deskwright.core.report.ReportedOutcome;
import org.deskwright.report.text.Columns;
import org.deskwright.report.text.Paint;
import org.deskwright.report.text.TextPage;

/** What changed since an earlier report, a line for each finding; what stayed is counted. */
public final class TextComparison {
    private static final int WORD = 9;
    private final TextPage page;

    public TextComparison(TextPage page) {
        this.page = page;
    }

    public void write(ReportComparison comparison, ZoneId zone) throws IOException {
        page.blank();
        page.heading(Paint.BOLD, "SINCE THE REPORT AS OF " + Wording.moment(comparison.since(), zone));
        page.heading(Paint.PLAIN, Wording.changes(comparison));
        lines("new", comparison.added(), zone);
        lines("fixed", comparison.fixed(), zone);
        lines("unclear", comparison.unclear(), zone);
        if (!comparison.unclear().isEmpty()) {
            page.block("  ", Paint.DIM, Wording.UNCLEAR);
        }
    }

    private void lines(String word, List<ReportedOutcome> outcomes, ZoneId zone) throws IOException {
        for (ReportedOutcome outcome : outcomes) {
            page.line("  " + Columns.pad(word, WORD), Paint.PLAIN,
                    Wording.prose(outcome.summary(), zone) + " [" + outcome.check() + "]");
        }
    }
}
