package org.deskwright.report.internal;

import static org.deskwright.report.text.Markdown.code;
import static org.deskwright.report.text.Markdown.text;

import java.io.IOException;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.deskwright.core.check.Importance;
import org.deskwright.core.evidence.Scope;
import org.deskwright.core.report.OutcomeKind;
import org.deskwright.core.report.Report;
import org.deskwright.core.report.ReportedOutcome;
import org.deskwright.report.CatalogueWords;
import org.deskwright.report.ReportContext;

/** The findings as tables, with what helps below. */
final class MarkdownFindings {
    /** A ticket with more rows than this is of no use; JSON has them all. */
    private static final int ROWS = 100;
    private final MarkdownPage page;
    private final CatalogueWords words;
    private final Set<String> added;
    private final MarkdownRemedies remedies;

    MarkdownFindings(MarkdownPage page, CatalogueWords words, ReportContext context) {
        this.page = page;
        this.words = words;
        this.added = context.comparison()
                .map(c -> c.added().stream().map(ReportedOutcome::identity).collect(Collectors.toSet()))
                .orElse(Set.of());
        this.remedies = new MarkdownRemedies(page, context.done());
    }

    void write(Report report) throws IOException {
        page.heading(2, "Findings");
        List<FindingGroup> groups = FindingGroup.of(report);
        if (groups.isEmpty()) {
            page.paragraph("Nothing was found in what could be looked at.");
        }
        Importance shown = null;
        for (FindingGroup group : groups) {
            if (group.importance() != shown) {
                shown = group.importance();
                page.heading(3, Wording.heading(shown));
            }
            write(group, report.zone());
        }
        setAside(report);
    }

    private void write(FindingGroup group, ZoneId zone) throws IOException {
        page.heading(4, Wording.importance(group.importance()) + ": " + text(group.title()));
        String topics = group.topics().stream().map(t -> text(Wording.topic(t, words)))
                .collect(Collectors.joining(" · "));
        page.paragraph(code(group.check()) + (topics.isEmpty() ? "" : " · " + topics));
        page.table("Subject", "Account / Region", "What was found", "Seen in");
        for (ReportedOutcome outcome : group.outcomes().stream().limit(ROWS).toList()) {
            page.row(text(Wording.named(outcome.subject())), scope(outcome),
                    (added.contains(outcome.identity()) ? "**New:** " : "")
                            + text(Wording.prose(outcome.summary(), zone)),
                    text(Wording.references(outcome.evidence())));
        }
        more(group.outcomes().size());
        for (CommonRemedy remedy : CommonRemedy.of(group.outcomes())) {
            remedies.write(remedy);
        }
    }

    private void setAside(Report report) throws IOException {
        List<ReportedOutcome> outcomes = report.outcomes().stream()
                .filter(o -> o.kind() == OutcomeKind.FINDING && !o.counts()).toList();
        if (outcomes.isEmpty()) {
            return;
        }
        page.heading(3, "Set aside");
        page.table("Subject", "Account / Region", "What was found", "Why it does not count");
        for (ReportedOutcome outcome : outcomes.stream().limit(ROWS).toList()) {
            page.row(text(Wording.named(outcome.subject())), scope(outcome),
                    text(Wording.prose(outcome.summary(), report.zone())),
                    text(outcome.suppression().map(s -> Wording.suppression(s, report.zone())).orElse("")));
        }
        more(outcomes.size());
    }

    private void more(int all) throws IOException {
        if (all > ROWS) {
            page.paragraph("And " + (all - ROWS) + " more; the JSON report lists all of them.");
        }
    }

    private static String scope(ReportedOutcome outcome) {
        Scope scope = outcome.subject().scope();
        return scope.equals(Scope.UNKNOWN) ? "" : text(Wording.scope(scope));
    }
}
