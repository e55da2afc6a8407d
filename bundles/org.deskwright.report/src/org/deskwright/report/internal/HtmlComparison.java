package org.deskwright.report.internal;

import java.io.IOException;
import java.time.ZoneId;
import java.util.List;

import org.deskwright.core.report.ReportComparison;
import org.deskwright.core.report.ReportedOutcome;

/** What changed since an earlier report; what stayed is counted. */
final class HtmlComparison {
    private static final int ROWS = 500;
    private final Markup html;

    HtmlComparison(Markup html) {
        this.html = html;
    }

    void write(ReportComparison comparison, ZoneId zone) throws IOException {
        html.section("comparison", "What changed");
        html.leaf("p", "Since the report as of " + Wording.moment(comparison.since(), zone) + ": "
                + Wording.changes(comparison) + ".");
        if (comparison.added().size() + comparison.fixed().size() + comparison.unclear().size() > 0) {
            html.open("table", "class", "wide").open("thead").open("tr");
            for (String column : List.of("Subject", "Change", "What was found", "Check")) {
                html.leaf("th", column, "scope", "col");
            }
            html.close().close().open("tbody");
            rows("New", "problem", HtmlIcon.NEW, comparison.added(), zone);
            rows("Fixed", "passed", HtmlIcon.PASSED, comparison.fixed(), zone);
            rows("Unclear", "missing-evidence", HtmlIcon.CANNOT_TELL, comparison.unclear(), zone);
            html.close().close();
            more(comparison);
        }
        if (!comparison.unclear().isEmpty()) {
            html.leaf("p", Wording.UNCLEAR, "class", "faint");
        }
        html.close();
    }

    private void rows(String word, String style, HtmlIcon icon, List<ReportedOutcome> outcomes, ZoneId zone)
            throws IOException {
        for (ReportedOutcome outcome : outcomes.stream().limit(ROWS).toList()) {
            html.open("tr");
            HtmlFindings.named(html, outcome.subject());
            html.open("td", "data-label", "Change").open("span", "class", "badge " + style);
            icon.write(html);
            html.text(word).close().close();
            html.open("td", "data-label", "What was found").leaf("bdi", Wording.prose(outcome.summary(), zone)).close();
            html.open("td", "data-label", "Check", "class", "faint").leaf("code", outcome.check()).close().close();
        }
    }

    private void more(ReportComparison comparison) throws IOException {
        long left = List.of(comparison.added(), comparison.fixed(), comparison.unclear()).stream()
                .mapToLong(l -> Math.max(0, l.size() - ROWS)).sum();
        if (left > 0) {
            html.leaf("p", "And " + left + " more; the JSON report lists all of them.");
        }
    }
}
