package org.deskwright.report.internal;

import static org.deskwright.report.text.Markdown.code;
import static org.deskwright.report.text.Markdown.text;

import java.io.IOException;
import java.io.Writer;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.deskwright.core.check.Importance;
import org.deskwright.core.evidence.Figure;
import org.deskwright.core.report.OutcomeKind;
import org.deskwright.core.report.Report;
import org.deskwright.core.report.ReportComparison;
import org.deskwright.core.report.ReportedOutcome;
import org.deskwright.report.CatalogueWords;
import org.deskwright.report.CommandLegend;
import org.deskwright.report.ReportContext;
import org.deskwright.report.internal.Breakdown.Bar;
import org.deskwright.report.text.Markdown;

/** The whole report as Markdown, from the heading to how it came about. */
public final class MarkdownReport {
    private static final int ROWS = 100;
    private final MarkdownPage page;
    private final CatalogueWords words;

    public MarkdownReport(Writer out, CatalogueWords words) {
        this.page = new MarkdownPage(out);
        this.words = words;
    }

    public void write(Report report, ReportContext context) throws IOException {
        page.heading(1, text(context.title().isEmpty() ? "Deskwright diagnosis" : "Diagnosis of " + context.title()));
        Tally tally = Tally.of(report);
        page.paragraph(text("As of " + Wording.moment(report.asOf(), report.zone()) + ": " + tally.line() + "."));
        if (report.cancelled()) {
            page.paragraph("**Cut short: this is only a part of the diagnosis.**");
        }
        String progress = Wording.progress(report, context.done());
        if (!progress.isEmpty()) {
            page.paragraph(text(progress));
        }
        totals(tally);
        if (context.comparison().isPresent()) {
            comparison(context.comparison().get(), report.zone());
        }
        new MarkdownFindings(page, words, context).write(report);
        new MarkdownUnsettled(page, words).write(report);
        page.heading(2, "Figures");
        breakdown(Breakdown.scopes(report));
        for (Figure figure : report.figures()) {
            breakdown(Breakdown.of(figure));
        }
        breakdown(Breakdown.topics(report, words));
        circumstances(report);
    }

    private void totals(Tally tally) throws IOException {
        page.table(">Problems", ">Warnings", ">Info", ">Cannot tell", ">Failed", ">Passed", ">Not applicable",
                ">Set aside");
        page.row("" + tally.of(Importance.PROBLEM), "" + tally.of(Importance.WARNING), "" + tally.of(Importance.INFO),
                "" + tally.of(OutcomeKind.MISSING_EVIDENCE), "" + tally.of(OutcomeKind.FAILED),
                "" + tally.of(OutcomeKind.PASSED), "" + tally.of(OutcomeKind.NOT_APPLICABLE), "" + tally.setAside());
    }

    private void comparison(ReportComparison comparison, ZoneId zone) throws IOException {
        page.heading(2, "What changed");
        page.paragraph(text("Since the report as of " + Wording.moment(comparison.since(), zone) + ": "
                + Wording.changes(comparison) + "."));
        if (comparison.added().size() + comparison.fixed().size() + comparison.unclear().size() > 0) {
            page.table("Change", "Subject", "What was found", "Check");
            rows("**New**", comparison.added(), zone);
            rows("Fixed", comparison.fixed(), zone);
            rows("Unclear", comparison.unclear(), zone);
        }
        if (!comparison.unclear().isEmpty()) {
            page.paragraph(Wording.UNCLEAR);
        }
    }

    private void rows(String word, List<ReportedOutcome> outcomes, ZoneId zone) throws IOException {
        for (ReportedOutcome outcome : outcomes.stream().limit(ROWS).toList()) {
            page.row(word, text(Wording.subject(outcome.subject())), text(Wording.prose(outcome.summary(), zone)),
                    Markdown.codeCell(outcome.check()));
        }
        if (outcomes.size() > ROWS) {
            page.row(word, "", "and " + (outcomes.size() - ROWS) + " more; the JSON report lists all of them", "");
        }
    }

    private void breakdown(Breakdown breakdown) throws IOException {
        if (breakdown.bars().isEmpty()) {
            return;
        }
        page.heading(3, text(breakdown.title()));
        List<String> columns = new ArrayList<>(List.of(text(breakdown.about())));
        breakdown.parts().forEach(part -> columns.add(">" + (breakdown.isStacked() ? Wording.capital(part) : "Count")));
        page.table(columns.toArray(String[]::new));
        for (Bar bar : breakdown.bars().stream().limit(ROWS).toList()) {
            List<String> cells = new ArrayList<>(List.of(text(bar.label())));
            breakdown.parts().forEach(part -> cells.add("" + bar.counts().get(part)));
            page.row(cells.toArray(String[]::new));
        }
        if (breakdown.bars().size() > ROWS) {
            page.paragraph("And " + (breakdown.bars().size() - ROWS) + " more.");
        }
    }

    private void circumstances(Report report) throws IOException {
        List<String> lines = CommandLegend.of(report);
        if (!lines.isEmpty()) {
            page.heading(2, "About the commands");
        }
        for (String line : lines) {
            page.paragraph(text(line));
        }
        page.heading(2, "How this came about");
        page.block("- Deskwright " + text(report.tool()), "- Evidence (SHA-256) " + code(report.fingerprint()),
                "- " + Wording.count(report.topics().size(), "topic") + " asked for");
        for (Map.Entry<String, String> answer : report.answers().asMap().entrySet()) {
            page.lines(0, "- Answer " + code(answer.getKey()) + ": " + text(answer.getValue()));
        }
        for (Map.Entry<String, Map<String, String>> check : report.parameters().entrySet()) {
            for (Map.Entry<String, String> parameter : check.getValue().entrySet()) {
                page.lines(0, "- Parameter " + code(check.getKey() + "." + parameter.getKey()) + ": "
                        + text(parameter.getValue()));
            }
        }
        for (String check : report.disabled()) {
            page.lines(0, "- Check turned off: " + code(check));
        }
    }
}
