package org.deskwright.report.internal;

import java.io.IOException;
import java.util.List;

import org.deskwright.core.intake.ReadProblem;
import org.deskwright.core.report.OutcomeKind;
import org.deskwright.core.report.Report;
import org.deskwright.core.report.ReportedOutcome;
import org.deskwright.core.report.ReportedOutcome.Need;
import org.deskwright.report.CatalogueWords;
import org.deskwright.report.text.Paint;
import org.deskwright.report.text.TextPage;

/** What a report could not decide: what is missing and how to get it, checks that broke, files that were not read. */
public final class TextUnsettled {
    private final TextPage page;
    private final CatalogueWords words;

    public TextUnsettled(TextPage page, CatalogueWords words) {
        this.page = page;
        this.words = words;
    }

    public void write(Report report) throws IOException {
        missing(NeedGroup.of(report));
        failed(report.outcomes().stream().filter(o -> o.kind() == OutcomeKind.FAILED).toList());
        unread(report.problems());
    }

    private void missing(List<NeedGroup> groups) throws IOException {
        if (groups.isEmpty()) {
            return;
        }
        page.blank();
        page.heading(Paint.BOLD, "CANNOT TELL");
        String heading = "";
        for (NeedGroup group : groups) {
            if (!group.heading().equals(heading)) {
                heading = group.heading();
                page.blank();
                page.block("  ", Paint.BOLD, heading);
            }
            page.blank();
            write(group);
        }
    }

    private void write(NeedGroup group) throws IOException {
        Need need = group.need();
        page.block("    ", Paint.BOLD, group.title());
        if (!need.how().isEmpty()) {
            page.block("      ", need.how());
        }
        if (group.isAnswer()) {
            page.verbatim("      ", Paint.COMMAND, words.answerOption(need.detail()));
        } else if (!need.command().isEmpty()) {
            page.verbatim("      ", Paint.COMMAND, need.command());
        }
        page.block(group.decides() ? "      settles: " : "      about: ", Paint.DIM,
                String.join("; ", group.questions()));
    }

    private void failed(List<ReportedOutcome> outcomes) throws IOException {
        if (outcomes.isEmpty()) {
            return;
        }
        page.blank();
        page.heading(Paint.BOLD, "FAILED");
        for (ReportedOutcome outcome : outcomes) {
            page.block("  " + outcome.check() + ": ", outcome.summary());
        }
    }

    private void unread(List<ReadProblem> problems) throws IOException {
        if (problems.isEmpty()) {
            return;
        }
        page.blank();
        page.heading(Paint.BOLD, "NOT READ");
        for (ReadProblem problem : problems) {
            page.block("  ", problem.line());
        }
    }
}
