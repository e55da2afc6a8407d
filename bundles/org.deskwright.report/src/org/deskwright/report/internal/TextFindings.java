package org.deskwright.report.internal;

import java.io.IOException;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.deskwright.core.check.Importance;
import org.deskwright.core.evidence.EvidenceRef;
import org.deskwright.core.report.OutcomeKind;
import org.deskwright.core.report.Report;
import org.deskwright.core.report.ReportedOutcome;
import org.deskwright.core.report.StepsDone;
import org.deskwright.core.topic.Remedy;
import org.deskwright.report.CatalogueWords;
import org.deskwright.report.TextStyle.Grouping;
import org.deskwright.report.text.Paint;
import org.deskwright.report.text.TextPage;

/** The findings of a report as text: a line for each subject, and what helps once for all of a kind. */
public final class TextFindings {
    private final TextPage page;
    private final CatalogueWords words;
    private final StepsDone done;
    private final Set<Set<Remedy>> told = new HashSet<>();

    public TextFindings(TextPage page, CatalogueWords words, StepsDone done) {
        this.page = page;
        this.done = done;
        this.words = words;
    }

    public void write(Report report, Grouping grouping) throws IOException {
        List<FindingGroup> groups = FindingGroup.of(report);
        if (grouping == Grouping.TOPIC) {
            groups = groups.stream().sorted(Comparator.comparing(FindingGroup::mainTopic)).toList();
        }
        String heading = "";
        for (FindingGroup group : groups) {
            String next = grouping == Grouping.TOPIC
                    ? topic(group.mainTopic())
                    : Wording.heading(group.importance()).toUpperCase(Locale.ROOT);
            if (!next.equals(heading)) {
                page.blank();
                page.heading(grouping == Grouping.TOPIC ? Paint.BOLD : paint(group.importance()), next);
                heading = next;
            }
            write(group, report.zone());
        }
        setAside(report);
    }

    private void write(FindingGroup group, ZoneId zone) throws IOException {
        page.blank();
        page.block("  ", Paint.BOLD, group.title());
        page.block("  ", Paint.DIM, group.check() + "; topics: " + String.join(", ", group.topics()));
        for (ReportedOutcome outcome : group.outcomes()) {
            page.block("  " + Wording.importance(group.importance()) + ": ", Wording.prose(outcome.summary(), zone));
            page.block("      ", Paint.DIM, Wording.subject(outcome.subject()) + evidence(outcome.evidence()));
        }
        for (CommonRemedy remedy : CommonRemedy.of(group.outcomes())) {
            if (told.add(remedy.distinct()) || remedy.isBegun(done)) {
                new TextRemedies(page, "    ", done).write(remedy, "What helps: ");
            } else {
                page.block("    What helps: ", Paint.BOLD, remedy.titles().getFirst() + " (the same steps as above)");
            }
        }
    }

    private static String evidence(List<EvidenceRef> evidence) {
        return evidence.isEmpty() ? "" : "; seen in " + Wording.references(evidence);
    }

    private void setAside(Report report) throws IOException {
        List<ReportedOutcome> outcomes = report.outcomes().stream()
                .filter(o -> o.kind() == OutcomeKind.FINDING && !o.counts()).toList();
        if (outcomes.isEmpty()) {
            return;
        }
        ZoneId zone = report.zone();
        page.blank();
        page.heading(Paint.BOLD, "SET ASIDE");
        for (ReportedOutcome outcome : outcomes) {
            page.block("  ", Wording.prose(outcome.summary(), zone));
            page.block("      ", Paint.DIM, Wording.subject(outcome.subject()) + "; "
                    + outcome.suppression().map(s -> Wording.suppression(s, zone)).orElse(""));
        }
    }

    private String topic(String id) {
        return id.isEmpty() ? "Other" : words.title(id) + " [" + id + "]";
    }

    static Paint paint(Importance importance) {
        return switch (importance) {
            case PROBLEM -> Paint.PROBLEM;
            case WARNING -> Paint.WARNING;
            case INFO -> Paint.INFO;
        };
    }
}
