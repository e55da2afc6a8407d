package org.deskwright.report.internal;

import java.io.IOException;
import java.util.List;

import org.deskwright.core.check.Importance;
import org.deskwright.core.report.OutcomeKind;
import org.deskwright.core.report.Report;
import org.deskwright.report.ReportContext;

/** The head of the page: what it is about, and the totals as large figures that lead to their places. */
final class HtmlSummary {
    private final Markup html;

    HtmlSummary(Markup html) {
        this.html = html;
    }

    void write(Report report, ReportContext context, String title) throws IOException {
        Tally tally = Tally.of(report);
        html.open("header").open("div", "class", "banner").leaf("h1", title);
        html.leaf("p", "As of " + Wording.moment(report.asOf(), report.zone()));
        if (report.cancelled()) {
            html.open("p").leaf("strong", "Cut short: this is only a part of the diagnosis.").close();
        }
        html.leaf("p", tally.line() + ".");
        String progress = Wording.progress(report, context.done());
        if (!progress.isEmpty()) {
            html.leaf("p", progress);
        }
        html.close().open("ul", "class", "totals");
        for (Importance importance : List.of(Importance.PROBLEM, Importance.WARNING, Importance.INFO)) {
            int n = tally.of(importance);
            String word = importance == Importance.INFO ? "info" : n == 1 ? importance.id() : importance.id() + "s";
            total(HtmlIcon.of(importance), n, word, importance.id(), n > 0 ? Wording.anchor(importance) : "findings");
        }
        int unclear = tally.of(OutcomeKind.MISSING_EVIDENCE);
        total(HtmlIcon.CANNOT_TELL, unclear, "cannot tell", OutcomeKind.MISSING_EVIDENCE.id(),
                unclear > 0 ? "missing" : "overview");
        if (tally.of(OutcomeKind.FAILED) > 0) {
            total(HtmlIcon.FAILED, tally.of(OutcomeKind.FAILED), "failed", OutcomeKind.FAILED.id(), "failed");
        }
        if (tally.unread() > 0) {
            total(HtmlIcon.FAILED, tally.unread(), "not read", OutcomeKind.FAILED.id(), "unread");
        }
        int passed = tally.of(OutcomeKind.PASSED);
        total(HtmlIcon.PASSED, passed, "passed", OutcomeKind.PASSED.id(), passed > 0 ? "passed" : "overview");
        html.close().close();
    }

    private void total(HtmlIcon icon, int n, String word, String style, String anchor) throws IOException {
        html.open("li", "class", style).open("a", "href", "#" + anchor);
        icon.write(html);
        html.leaf("strong", "" + n).text(" " + word).close().close();
    }
}
