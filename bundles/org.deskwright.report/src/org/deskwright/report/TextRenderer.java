package org.deskwright.report;

import java.io.IOException;
import java.io.Writer;

import org.deskwright.core.report.Report;
import org.deskwright.report.internal.Tally;
import org.deskwright.report.internal.TextFindings;
import org.deskwright.report.internal.TextUnsettled;
import org.deskwright.report.internal.Wording;
import org.deskwright.report.text.Paint;
import org.deskwright.report.text.TextPage;

/**
 * Text to be read on a terminal: findings with what helps, then what cannot be told and how to get it, then one line
 * that sums up. What passed or does not apply is counted, not listed.
 */
public final class TextRenderer implements ReportRenderer {
    private final TextStyle style;
    private final CatalogueWords words;

    public TextRenderer(TextStyle style, CatalogueWords words) {
        this.style = style;
        this.words = words;
    }

    @Override
    public String format() {
        return "text";
    }

    @Override
    public String fileExtension() {
        return "txt";
    }

    @Override
    public void render(Report report, Writer out) throws IOException {
        TextPage page = new TextPage(out, style.width(), style.colour());
        page.heading(Paint.BOLD,
                "Deskwright " + report.tool() + ": diagnosis as of " + Wording.moment(report.asOf(), report.zone()));
        if (report.cancelled()) {
            page.heading(Paint.WARNING, "Cut short: this is only a part of the diagnosis.");
        }
        new TextFindings(page, words).write(report, style.grouping());
        new TextUnsettled(page, words).write(report);
        page.blank();
        page.heading(Paint.BOLD, Tally.of(report).line());
        out.flush();
    }
}
