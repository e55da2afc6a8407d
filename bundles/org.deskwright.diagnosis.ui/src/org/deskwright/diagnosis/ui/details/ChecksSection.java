package org.deskwright.diagnosis.ui.details;

import java.util.List;

import org.deskwright.core.check.CheckDescriptor;
import org.deskwright.core.report.ReportedOutcome;
import org.deskwright.core.topic.Topic;
import org.deskwright.diagnosis.ui.findings.FindingCounts;
import org.deskwright.ui.icons.Icon;
import org.deskwright.ui.icons.Verdict;
import org.deskwright.ui.page.PageWriter;
import org.deskwright.ui.session.CheckRuns;
import org.deskwright.ui.session.DiagnosisSession;
import org.deskwright.ui.session.OpenCase;
import org.deskwright.ui.text.Texts;

/** The checks that decide a topic: what each asks, how far it is, and what it said. */
final class ChecksSection {
    private static final Texts TEXTS = Texts.beside(ChecksSection.class);

    private final PageWriter page;
    private final DiagnosisSession session;

    ChecksSection(PageWriter page, DiagnosisSession session) {
        this.page = page;
        this.session = session;
    }

    /** How many of the topic's checks are not through. */
    static int pending(Topic topic, OpenCase state) {
        CheckRuns runs = state.progress().checks();
        return (int) topic.checks().stream().filter(id -> runs.of(id) != CheckRuns.State.THROUGH).count();
    }

    void write(Topic topic) {
        OpenCase state = session.current();
        if (topic.checks().isEmpty()) {
            page.heading(TEXTS.get("heading.checks"));
            page.aside(TEXTS.get("checks.none"));
            return;
        }
        int pending = pending(topic, state);
        page.heading(pending == 0
                ? TEXTS.get("heading.checks")
                : TEXTS.get("heading.checks.running", topic.checks().size() - pending, topic.checks().size()));
        topic.checks().forEach(id -> write(id, state));
    }

    private void write(String id, OpenCase state) {
        String title = session.check(id).map(CheckDescriptor::title).orElse(id);
        List<ReportedOutcome> said = state.outcomes().stream().filter(o -> o.check().equals(id)).toList();
        switch (state.progress().checks().of(id)) {
            case WAITING -> page.item(Icon.WAITING.image(), TEXTS.get("check.waiting", title));
            case RUNNING -> page.item(Icon.RUNNING.image(), TEXTS.get("check.running", title));
            case THROUGH -> page.item(Verdict.worst(said).map(Verdict::icon).orElse(Icon.WAITING).image(),
                    said.isEmpty() ? title : TEXTS.get("check.said", title, new FindingCounts(said).words()));
        }
    }
}
