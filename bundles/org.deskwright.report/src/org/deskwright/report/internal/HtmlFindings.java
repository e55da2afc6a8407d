package org.deskwright.report.internal;

import java.io.IOException;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.deskwright.core.check.Importance;
import org.deskwright.core.check.Subject;
import org.deskwright.core.evidence.Scope;
import org.deskwright.core.report.OutcomeKind;
import org.deskwright.core.report.Report;
import org.deskwright.core.report.ReportedOutcome;
import org.deskwright.report.CatalogueWords;
import org.deskwright.report.ReportContext;

/** The findings: an article for each sort of finding, with a table of its subjects. */
final class HtmlFindings {
    /** A page with more rows than this is of no use to a browser or its reader; JSON has them all. */
    private static final int ROWS = 1000;
    private final Markup html;
    private final CatalogueWords words;
    private final ReportContext context;
    private final Set<String> added;

    HtmlFindings(Markup html, CatalogueWords words, ReportContext context) {
        this.html = html;
        this.words = words;
        this.context = context;
        this.added = context.comparison()
                .map(c -> c.added().stream().map(ReportedOutcome::identity).collect(Collectors.toSet()))
                .orElse(Set.of());
    }

    void write(Report report) throws IOException {
        HtmlRemedies remedies = new HtmlRemedies(html, context.done(), report.zone());
        html.section("findings", "Findings");
        List<FindingGroup> groups = FindingGroup.of(report);
        if (groups.isEmpty()) {
            html.leaf("p", "Nothing was found in what could be looked at.");
        }
        Importance shown = null;
        for (FindingGroup group : groups) {
            if (group.importance() != shown) {
                shown = group.importance();
                html.leaf("h3", Wording.heading(shown), "id", Wording.anchor(shown));
            }
            write(group, remedies, report.zone());
        }
        setAside(report);
        html.close();
    }

    private void write(FindingGroup group, HtmlRemedies remedies, ZoneId zone) throws IOException {
        html.open("article", "class", "finding " + group.importance().id()).open("h4");
        html.open("span", "class", "badge " + group.importance().id());
        HtmlIcon.of(group.importance()).write(html);
        html.text(Wording.importance(group.importance())).close().text(" " + group.title()).close();
        html.open("p", "class", "faint").leaf("code", group.check())
                .text(group.topics().isEmpty()
                        ? ""
                        : " \u00b7 " + group.topics().stream().map(t -> Wording.topic(t, words))
                                .collect(Collectors.joining(" \u00b7 ")))
                .close();
        html.open("table", "class", "wide").leaf("caption", Wording.count(group.outcomes().size(), "finding"));
        head("Subject", "Account / Region", "What was found", "Seen in");
        html.open("tbody");
        for (ReportedOutcome outcome : group.outcomes().subList(0, Math.min(ROWS, group.outcomes().size()))) {
            html.open("tr");
            subject(outcome);
            found(outcome, zone);
            html.close();
            html.open("td", "data-label", "Seen in", "class", "faint")
                    .leaf("bdi", Wording.references(outcome.evidence())).close();
            html.close();
        }
        html.close().close();
        if (group.outcomes().size() > ROWS) {
            html.leaf("p", "And " + (group.outcomes().size() - ROWS) + " more; the JSON report lists all of them.");
        }
        for (CommonRemedy remedy : CommonRemedy.of(group.outcomes())) {
            remedies.write(remedy);
        }
        html.close();
    }

    /** Leaves the cell open. */
    private void found(ReportedOutcome outcome, ZoneId zone) throws IOException {
        html.open("td", "data-label", "What was found");
        if (added.contains(outcome.identity())) {
            html.open("span", "class", "badge new");
            HtmlIcon.NEW.write(html);
            html.text("New").close().text(" ");
        }
        html.leaf("bdi", Wording.prose(outcome.summary(), zone));
    }

    private void setAside(Report report) throws IOException {
        List<ReportedOutcome> outcomes = report.outcomes().stream()
                .filter(o -> o.kind() == OutcomeKind.FINDING && !o.counts()).toList();
        if (outcomes.isEmpty()) {
            return;
        }
        ZoneId zone = report.zone();
        html.leaf("h3", "Set aside", "id", "aside").open("table", "class", "wide");
        head("Subject", "Account / Region", "What was found", "Why it does not count");
        html.open("tbody");
        for (ReportedOutcome outcome : outcomes.stream().limit(ROWS).toList()) {
            html.open("tr");
            subject(outcome);
            html.open("td", "data-label", "What was found").leaf("bdi", Wording.prose(outcome.summary(), zone)).close();
            html.open("td", "data-label", "Why it does not count")
                    .leaf("bdi", outcome.suppression().map(s -> Wording.suppression(s, zone)).orElse("")).close();
            html.close();
        }
        html.close().close();
        if (outcomes.size() > ROWS) {
            html.leaf("p", "And " + (outcomes.size() - ROWS) + " more; the JSON report lists all of them.");
        }
    }

    /** The head of a row: the subject, and its name on a line of its own. */
    static void named(Markup html, Subject subject) throws IOException {
        html.open("th", "scope", "row").leaf("bdi", Wording.unnamed(subject));
        if (!Wording.name(subject).isEmpty()) {
            html.text(" ").leaf("span", "(" + Wording.name(subject) + ")", "class", "name");
        }
        html.close();
    }

    private void subject(ReportedOutcome outcome) throws IOException {
        Subject subject = outcome.subject();
        named(html, subject);
        html.open("td", "data-label", "Account / Region");
        if (!subject.scope().equals(Scope.UNKNOWN)) {
            // An account number that is broken in the middle cannot be read or searched for.
            String scope = Wording.scope(subject.scope());
            int slash = scope.indexOf('/') + 1;
            html.leaf("span", scope.substring(0, slash), "class", "whole").empty("wbr").leaf("span",
                    scope.substring(slash), "class", "whole");
        }
        html.close();
    }

    private void head(String... columns) throws IOException {
        html.open("thead").open("tr");
        for (String column : columns) {
            html.leaf("th", column, "scope", "col");
        }
        html.close().close();
    }
}
