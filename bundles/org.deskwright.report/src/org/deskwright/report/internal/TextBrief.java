package org.deskwright.report.internal;

import java.io.IOException;

import org.deskwright.core.intake.ReadProblem;
import org.deskwright.core.report.OutcomeKind;
import org.deskwright.core.report.Report;
import org.deskwright.core.report.ReportedOutcome;
import org.deskwright.report.text.Columns;
import org.deskwright.report.text.Paint;
import org.deskwright.report.text.TextPage;

/** A line for each finding that counts, each check that broke and each thing that was not read; never wrapped. */
public final class TextBrief {
    private static final int WORD = 9;
    private final TextPage page;

    public TextBrief(TextPage page) {
        this.page = page;
    }

    public void write(Report report) throws IOException {
        page.blank();
        for (FindingGroup group : FindingGroup.of(report)) {
            for (ReportedOutcome outcome : group.outcomes()) {
                page.line(Columns.pad(Wording.importance(group.importance()), WORD),
                        TextFindings.paint(group.importance()),
                        Wording.prose(outcome.summary(), report.zone()) + " [" + outcome.check() + "]");
            }
        }
        for (ReportedOutcome outcome : report.outcomes()) {
            if (outcome.kind() == OutcomeKind.FAILED) {
                page.line(Columns.pad("Failed", WORD), Paint.PLAIN, outcome.summary() + " [" + outcome.check() + "]");
            }
        }
        for (ReadProblem problem : report.problems()) {
            page.line(Columns.pad("Not read", WORD), Paint.PLAIN, problem.line());
        }
    }
}
