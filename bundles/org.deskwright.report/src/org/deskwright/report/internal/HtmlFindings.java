package org.deskwright.report.internal;

import java.io.IOException;
import java.time.ZoneId;
import java.util.List;

import org.deskwright.core.evidence.Scope;
import org.deskwright.core.report.OutcomeKind;
import org.deskwright.core.report.Report;
import org.deskwright.core.report.ReportedOutcome;
import org.deskwright.report.CatalogueWords;

/** The findings: an article for each sort of finding, with a table of its subjects. */
final class HtmlFindings {
    /** A page with more rows than this is of no use to a browser or its reader; JSON has them all. */
    private static final int ROWS = 1000;
    /** Up to so many subjects have their own commands spelled out. */
    private static final int OWN_REMEDIES = 100;
    private final Markup html;
    private final CatalogueWords words;

    HtmlFindings(Markup html, CatalogueWords words) {
        this.html = html;
        this.words = words;
    }

    void write(Report report) throws IOException {
        html.open("section", "aria-labelledby", "findings").leaf("h2", "Findings", "id", "findings");
        List<FindingGroup> groups = FindingGroup.of(report);
        if (groups.isEmpty()) {
            html.leaf("p", "Nothing was found in what could be looked at.");
        }
        for (FindingGroup group : groups) {
            write(group, report.zone());
        }
        setAside(report);
        html.close();
    }

    private void write(FindingGroup group, ZoneId zone) throws IOException {
        html.open("article").open("h3")
                .leaf("span", Wording.importance(group.importance()), "class", "badge " + group.importance().id())
                .text(" " + group.title()).close();
        html.leaf("p",
                group.check() + "; topics: "
                        + String.join(", ", group.topics().stream().map(t -> words.title(t) + " [" + t + "]").toList()),
                "class", "faint");
        html.open("table").leaf("caption", Wording.count(group.outcomes().size(), "finding"));
        head("Subject", "Account / Region", "What was found", "Seen in");
        html.open("tbody");
        boolean own = !group.sameRemedies() && group.outcomes().size() <= OWN_REMEDIES;
        for (ReportedOutcome outcome : group.outcomes().subList(0, Math.min(ROWS, group.outcomes().size()))) {
            html.open("tr");
            subject(outcome);
            html.open("td").open("bdi").text(Wording.prose(outcome.summary(), zone)).close();
            if (own) {
                new HtmlRemedies(html).write(outcome.remedies());
            }
            html.close();
            html.leaf("td", Wording.references(outcome.evidence()), "class", "faint");
            html.close();
        }
        html.close().close();
        if (group.outcomes().size() > ROWS) {
            html.leaf("p", "And " + (group.outcomes().size() - ROWS) + " more; the JSON report lists all of them.");
        }
        if (!own) {
            new HtmlRemedies(html).write(group.remedies());
        }
        if (!own && !group.sameRemedies()) {
            html.leaf("p",
                    "These commands name the first subject; the others take the same steps with their own ids, and "
                            + "the JSON report spells them out.",
                    "class", "faint");
        }
        html.close();
    }

    private void setAside(Report report) throws IOException {
        List<ReportedOutcome> outcomes = report.outcomes().stream()
                .filter(o -> o.kind() == OutcomeKind.FINDING && !o.counts()).toList();
        if (outcomes.isEmpty()) {
            return;
        }
        ZoneId zone = report.zone();
        html.leaf("h3", "Set aside").open("table");
        head("Subject", "Account / Region", "What was found", "Why it does not count");
        html.open("tbody");
        for (ReportedOutcome outcome : outcomes) {
            html.open("tr");
            subject(outcome);
            html.leaf("td", Wording.prose(outcome.summary(), zone));
            html.leaf("td", outcome.suppression().map(s -> Wording.suppression(s, zone)).orElse(""));
            html.close();
        }
        html.close().close();
    }

    private void subject(ReportedOutcome outcome) throws IOException {
        Scope scope = outcome.subject().scope();
        html.open("th", "scope", "row").open("bdi").text(Wording.named(outcome.subject())).close().close();
        // An account number that is broken in the middle cannot be read or searched for.
        html.leaf("td", scope.equals(Scope.UNKNOWN) ? "" : Wording.scope(scope), "class", "whole");
    }

    private void head(String... columns) throws IOException {
        html.open("thead").open("tr");
        for (String column : columns) {
            html.leaf("th", column, "scope", "col");
        }
        html.close().close();
    }
}
