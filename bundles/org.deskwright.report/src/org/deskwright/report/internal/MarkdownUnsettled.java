package org.deskwright.report.internal;

import static org.deskwright.report.text.Markdown.code;
import static org.deskwright.report.text.Markdown.text;

import java.io.IOException;
import java.util.List;

import org.deskwright.core.intake.ReadProblem;
import org.deskwright.core.report.OutcomeKind;
import org.deskwright.core.report.Report;
import org.deskwright.core.report.ReportedOutcome;
import org.deskwright.report.CatalogueWords;
import org.deskwright.report.text.Markdown;

/** What could not be decided and how to get there, and what broke or was not read. */
final class MarkdownUnsettled {
    private static final int ITEMS = 200;
    private final MarkdownPage page;
    private final CatalogueWords words;

    MarkdownUnsettled(MarkdownPage page, CatalogueWords words) {
        this.page = page;
        this.words = words;
    }

    void write(Report report) throws IOException {
        List<NeedGroup> groups = NeedGroup.of(report);
        if (!groups.isEmpty()) {
            page.heading(2, "Cannot tell");
        }
        String heading = "";
        for (NeedGroup group : groups) {
            if (!group.heading().equals(heading)) {
                heading = group.heading();
                page.heading(3, text(heading));
            }
            write(group);
        }
        failed(report);
        unread(report.problems());
    }

    private void write(NeedGroup group) throws IOException {
        page.heading(4, text(group.title()));
        if (!group.need().how().isEmpty()) {
            page.paragraph(text(group.need().how()));
        }
        String command = group.isAnswer() ? words.answerOption(group.need().detail()) : group.need().command();
        if (!command.isEmpty()) {
            page.block(Markdown.block("sh", command));
        }
        page.paragraph((group.decides() ? "Settles: " : "Bears on: ") + text(String.join("; ", group.questions())));
    }

    private void failed(Report report) throws IOException {
        List<ReportedOutcome> outcomes = report.outcomes().stream().filter(o -> o.kind() == OutcomeKind.FAILED)
                .toList();
        if (outcomes.isEmpty()) {
            return;
        }
        page.heading(2, "Failed");
        page.block();
        for (ReportedOutcome outcome : outcomes.stream().limit(ITEMS).toList()) {
            page.lines(0, "- " + code(outcome.check()) + ": " + text(Wording.prose(outcome.summary(), report.zone())));
        }
        more(outcomes.size());
    }

    private void unread(List<ReadProblem> problems) throws IOException {
        if (problems.isEmpty()) {
            return;
        }
        page.heading(2, "Not read");
        page.block();
        for (ReadProblem problem : problems.stream().limit(ITEMS).toList()) {
            page.lines(0, "- " + text(problem.line()));
        }
        more(problems.size());
    }

    private void more(int all) throws IOException {
        if (all > ITEMS) {
            page.paragraph("And " + (all - ITEMS) + " more; the JSON report lists all of them.");
        }
    }
}
