package org.deskwright.report.internal;

import java.io.IOException;
import java.util.List;

import org.deskwright.core.check.Importance;
import org.deskwright.core.report.OutcomeKind;
import org.deskwright.core.report.Report;
import org.deskwright.report.CommandLegend;
import org.deskwright.report.ReportContext;

/** Where to find what; only what there is. */
final class HtmlContents {
    private final Markup html;

    HtmlContents(Markup html) {
        this.html = html;
    }

    void write(Report report, ReportContext context) throws IOException {
        Tally tally = Tally.of(report);
        html.open("nav", "aria-label", "Contents").open("ul");
        entry("overview", "Overview", 0);
        if (context.comparison().isPresent()) {
            entry("comparison", "What changed", 0);
        }
        html.open("li").leaf("a", "Findings", "href", "#findings");
        html.open("ul");
        for (Importance importance : List.of(Importance.PROBLEM, Importance.WARNING, Importance.INFO)) {
            some(Wording.anchor(importance), Wording.heading(importance), tally.of(importance));
        }
        some("aside", "Set aside", tally.setAside());
        if (report.findings().isEmpty() && tally.setAside() == 0) {
            html.leaf("li", "none", "class", "faint");
        }
        html.close().close();
        some("missing", "Cannot tell", tally.of(OutcomeKind.MISSING_EVIDENCE));
        some("failed", "Failed", tally.of(OutcomeKind.FAILED));
        some("unread", "Not read", tally.unread());
        if (tally.of(OutcomeKind.PASSED) + tally.of(OutcomeKind.NOT_APPLICABLE) > 0) {
            entry("passed", "Passed", tally.of(OutcomeKind.PASSED));
        }
        if (!CommandLegend.of(report).isEmpty()) {
            entry("commands", "About the commands", 0);
        }
        entry("circumstances", "How this came about", 0);
        html.close().close();
    }

    private void some(String anchor, String title, int count) throws IOException {
        if (count > 0) {
            entry(anchor, title, count);
        }
    }

    private void entry(String anchor, String title, int count) throws IOException {
        html.open("li").leaf("a", title, "href", "#" + anchor);
        if (count > 0) {
            html.text(" ").leaf("span", "" + count, "class", "count");
        }
        html.close();
    }
}
