package org.deskwright.diagnosis.ui.details;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.deskwright.core.evidence.Evidence;
import org.deskwright.core.evidence.EvidenceRef;
import org.deskwright.core.report.OutcomeKind;
import org.deskwright.core.report.ReportedOutcome;
import org.deskwright.core.report.Suppression;
import org.deskwright.core.topic.Question;
import org.deskwright.core.topic.Topic;
import org.deskwright.diagnosis.ui.findings.OutcomeTexts;
import org.deskwright.ui.icons.Verdict;
import org.deskwright.ui.page.FactList;
import org.deskwright.ui.page.PageWriter;
import org.deskwright.ui.session.DiagnosisSession;
import org.deskwright.ui.text.Texts;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.IWorkbenchPartSite;

/** What was said about one subject, what it rests on, what is missing and what helps. */
final class OutcomePage {
    private static final Texts TEXTS = Texts.beside(OutcomePage.class);
    private static final int MOST_PLACES = 40;

    private final PageWriter page;
    private final DiagnosisSession session;
    private final Drafts drafts;
    private final IWorkbenchPartSite site;

    OutcomePage(PageWriter page, DiagnosisSession session, Drafts drafts, IWorkbenchPartSite site) {
        this.drafts = drafts;
        this.page = page;
        this.session = session;
        this.site = site;
    }

    /** Gives the heading of the evidence, where there is any. */
    Optional<Control> write(ReportedOutcome outcome) {
        Verdict verdict = Verdict.of(outcome);
        page.title(verdict.icon().image(), outcome.summary());
        FactList facts = page.facts();
        facts.add(TEXTS.get(outcome.kind() == OutcomeKind.FINDING ? "fact.importance" : "fact.verdict"),
                verdict.word());
        facts.add(TEXTS.get("fact.subject"), OutcomeTexts.subject(outcome.subject()));
        facts.add(TEXTS.get("fact.scope"), OutcomeTexts.scope(outcome.subject()));
        facts.add(TEXTS.get("fact.question"), outcome.title());
        facts.add(TEXTS.get("fact.topics"), String.join("\n", outcome.topics().stream()
                .map(id -> session.catalogue().topic(id).map(Topic::title).orElse(id)).toList()));
        facts.add(TEXTS.get("fact.check"), outcome.check());
        outcome.suppression().ifPresent(this::suppression);
        if (!outcome.missing().isEmpty()) {
            missing(outcome.missing());
        }
        outcome.remedies().forEach(r -> new RemedyText(page, site).write(r));
        values(outcome);
        return outcome.evidence().isEmpty() ? Optional.empty() : Optional.of(evidence(outcome.evidence()));
    }

    private void suppression(Suppression suppression) {
        page.heading(TEXTS.get("heading.suppressed"));
        page.facts().add(TEXTS.get("fact.reason"), suppression.reason()).add(TEXTS.get("fact.by"), suppression.by())
                .add(TEXTS.get("fact.until"), suppression.expires().map(Object::toString).orElse(""));
    }

    private void missing(List<ReportedOutcome.Need> needs) {
        page.heading(TEXTS.get("heading.missing"));
        for (ReportedOutcome.Need need : needs) {
            Optional<Question> question = need.kind().equals("answers")
                    ? session.catalogue().question(need.detail())
                    : Optional.empty();
            if (question.isPresent()) {
                new AnswerField(page, session, drafts).write(question.get());
                continue;
            }
            page.item(Verdict.CANNOT_TELL.icon().image(), title(need));
            page.item("", TEXTS.get(Readable.isRead(session.catalogue(), need.kind()) ? "missing.give" : "missing.look",
                    title(need)));
            String how = need.how();
            String detail = need.detail().isEmpty() || need.kind().equals("answers")
                    ? ""
                    : TEXTS.get("missing.detail", need.detail());
            String text = String.join("\n", Stream.of(how, detail).filter(t -> !t.isEmpty()).toList());
            if (!text.isEmpty()) {
                page.item("", text);
            }
            if (!need.command().isEmpty()) {
                page.command(need.command(), need.title());
            }
        }
    }

    private static String title(ReportedOutcome.Need need) {
        return need.title().isEmpty() ? need.kind() : need.title();
    }

    private void values(ReportedOutcome outcome) {
        if (outcome.values().asMap().isEmpty()) {
            return;
        }
        page.heading(TEXTS.get("heading.values"));
        FactList facts = page.facts();
        Moments moments = new Moments(session.current().evidence().map(Evidence::zone).orElse(ZoneOffset.UTC));
        outcome.values().asMap().keySet()
                .forEach(name -> facts.add(name, moments.inWords(outcome.values().text(name))));
    }

    private Control evidence(List<EvidenceRef> places) {
        Control heading = page.heading(TEXTS.get("heading.evidence"));
        EvidencePlaces links = new EvidencePlaces(session);
        places.stream().limit(MOST_PLACES).forEach(place -> links.write(page, place));
        if (places.size() > MOST_PLACES) {
            page.aside(TEXTS.get("evidence.more", places.size() - MOST_PLACES));
        }
        return heading;
    }
}
