package org.deskwright.report;

import java.io.IOException;
import java.io.Writer;
import java.util.List;

import org.deskwright.core.report.Report;
import org.deskwright.report.internal.Tally;
import org.deskwright.report.internal.TextBrief;
import org.deskwright.report.internal.TextComparison;
import org.deskwright.report.internal.TextFindings;
import org.deskwright.report.internal.TextUnsettled;
import org.deskwright.report.internal.Wording;
import org.deskwright.report.text.Paint;
import org.deskwright.report.text.TextPage;

/**
 * Text to be read on a terminal: one line that sums up, findings with what helps, what cannot be told and how to get
 * it, and the first line again, because a terminal shows the end. What passed or does not apply is counted, not listed.
 */
public final class TextRenderer extends ReportRenderer {
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
    void write(Report report, ReportContext context, Writer out) throws IOException {
        TextPage page = new TextPage(out, style.width(), style.colour());
        String of = context.title().isEmpty() ? "" : " of " + context.title();
        page.heading(Paint.BOLD, "Deskwright " + report.tool() + ": diagnosis" + of + " as of "
                + Wording.moment(report.asOf(), report.zone()));
        if (report.cancelled()) {
            page.heading(Paint.WARNING, "Cut short: this is only a part of the diagnosis.");
        }
        String summary = Tally.of(report).line();
        page.heading(Paint.BOLD, summary);
        String progress = Wording.progress(report, context.done());
        if (!progress.isEmpty()) {
            page.heading(Paint.PLAIN, progress);
        }
        if (style.brief()) {
            new TextBrief(page).write(report);
        } else {
            new TextFindings(page, words, context.done()).write(report, style.grouping());
            new TextUnsettled(page, words).write(report);
            legend(page, report);
            turnedOff(page, report);
        }
        if (context.comparison().isPresent()) {
            new TextComparison(page).write(context.comparison().get(), report.zone());
        }
        page.blank();
        page.heading(Paint.BOLD, summary);
        out.flush();
    }

    private static void turnedOff(TextPage page, Report report) throws IOException {
        if (!report.disabled().isEmpty()) {
            page.blank();
            page.heading(Paint.BOLD, "TURNED OFF");
            page.block("  ", "These checks were not run: " + String.join(", ", report.disabled()));
        }
    }

    private static void legend(TextPage page, Report report) throws IOException {
        List<String> lines = CommandLegend.of(report);
        if (!lines.isEmpty()) {
            page.blank();
            page.heading(Paint.BOLD, "ABOUT THE COMMANDS");
        }
        for (String line : lines) {
            page.block("  ", line);
        }
    }
}
