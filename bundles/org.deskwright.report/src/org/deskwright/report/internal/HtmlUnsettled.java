package org.deskwright.report.internal;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.deskwright.core.intake.ReadProblem;
import org.deskwright.core.report.OutcomeKind;
import org.deskwright.core.report.Report;
import org.deskwright.core.report.ReportedOutcome;
import org.deskwright.core.report.ReportedOutcome.Need;
import org.deskwright.report.CatalogueWords;

/** What could not be decided and how to get there, and a count of what is in order. */
final class HtmlUnsettled {
    private final Markup html;
    private final CatalogueWords words;

    HtmlUnsettled(Markup html, CatalogueWords words) {
        this.html = html;
        this.words = words;
    }

    void missing(Report report) throws IOException {
        List<NeedGroup> groups = NeedGroup.of(report);
        if (groups.isEmpty()) {
            return;
        }
        html.section("missing", "Cannot tell");
        String heading = "";
        for (NeedGroup group : groups) {
            if (!group.heading().equals(heading)) {
                heading = group.heading();
                html.leaf("h3", heading);
            }
            Need need = group.need();
            html.open("article", "class", "need").leaf("h4", group.title());
            if (!need.how().isEmpty()) {
                html.leaf("p", need.how());
            }
            String command = group.isAnswer() ? words.answerOption(need.detail()) : need.command();
            if (!command.isEmpty()) {
                html.leaf("pre", command);
            }
            html.open("details").leaf("summary",
                    (group.decides() ? "Settles " : "Bears on ") + Wording.count(group.settles().size(), "question"))
                    .open("ul");
            for (String question : group.questions()) {
                html.leaf("li", question);
            }
            html.close().close().close();
        }
        html.close();
    }

    void failed(Report report) throws IOException {
        List<ReportedOutcome> outcomes = report.outcomes().stream().filter(o -> o.kind() == OutcomeKind.FAILED)
                .toList();
        if (!outcomes.isEmpty()) {
            html.section("failed", "Failed").open("ul");
            for (ReportedOutcome outcome : outcomes) {
                html.open("li").leaf("code", outcome.check())
                        .text(": " + Wording.prose(outcome.summary(), report.zone())).close();
            }
            html.close().close();
        }
    }

    void unread(Report report) throws IOException {
        if (!report.problems().isEmpty()) {
            html.section("unread", "Not read").open("ul");
            for (ReadProblem problem : report.problems()) {
                html.leaf("li", problem.line());
            }
            html.close().close();
        }
    }

    /** How often each check passed or did not apply; listing them one by one would bury the rest. */
    void inOrder(Report report) throws IOException {
        Map<String, int[]> counts = new TreeMap<>();
        for (ReportedOutcome outcome : report.outcomes()) {
            if (outcome.kind() == OutcomeKind.PASSED || outcome.kind() == OutcomeKind.NOT_APPLICABLE) {
                counts.computeIfAbsent(outcome.title(),
                        k -> new int[2])[outcome.kind() == OutcomeKind.PASSED ? 0 : 1]++;
            }
        }
        if (counts.isEmpty()) {
            return;
        }
        html.section("passed", "Passed").open("table");
        html.open("thead").open("tr").leaf("th", "Question", "scope", "col")
                .leaf("th", "Passed", "scope", "col", "class", "number")
                .leaf("th", "Not applicable", "scope", "col", "class", "number").close().close().open("tbody");
        for (Map.Entry<String, int[]> entry : counts.entrySet()) {
            html.open("tr").leaf("th", entry.getKey(), "scope", "row")
                    .leaf("td", "" + entry.getValue()[0], "data-label", "Passed", "class", "number")
                    .leaf("td", "" + entry.getValue()[1], "data-label", "Not applicable", "class", "number").close();
        }
        html.close().close().close();
    }
}
