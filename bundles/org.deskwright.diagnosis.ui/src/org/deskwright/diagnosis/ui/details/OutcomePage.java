package org.deskwright.diagnosis.ui.details;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

import org.deskwright.core.evidence.EvidenceRef;
import org.deskwright.core.report.OutcomeKind;
import org.deskwright.core.report.ReportedOutcome;
import org.deskwright.core.report.Suppression;
import org.deskwright.core.topic.Topic;
import org.deskwright.diagnosis.ui.findings.OutcomeTexts;
import org.deskwright.diagnosis.ui.script.Scripts;
import org.deskwright.ui.evidence.EvidenceLinks;
import org.deskwright.ui.icons.Verdict;
import org.deskwright.ui.page.FactList;
import org.deskwright.ui.page.PageWriter;
import org.deskwright.ui.session.DiagnosisSession;
import org.deskwright.ui.text.Moments;
import org.deskwright.ui.text.Texts;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.IWorkbenchPartSite;

/** What was said about one subject, what it rests on, what is missing and what helps. */
final class OutcomePage {
    private static final Texts TEXTS = Texts.beside(OutcomePage.class);
    private static final int MOST_PLACES = 40;
    /** So many stand above what helps, which is not to be far away. */
    private static final int FIRST_PLACES = 3;

    private final PageWriter page;
    private final DiagnosisSession session;
    private final IWorkbenchPartSite site;

    OutcomePage(PageWriter page, DiagnosisSession session, IWorkbenchPartSite site) {
        this.page = page;
        this.session = session;
        this.site = site;
    }

    /**
     * Gives the heading of the evidence, where there is any.
     *
     * @param form the questions to ask
     */
    Optional<Control> write(ReportedOutcome outcome, QuestionForm form) {
        Verdict verdict = Verdict.of(outcome);
        page.title(verdict.icon().image(), Moments.inWords(session.current().zone(), outcome.summary()));
        FactList facts = page.facts();
        facts.add(TEXTS.get(outcome.kind() == OutcomeKind.FINDING ? "fact.importance" : "fact.verdict"),
                verdict.word());
        facts.add(TEXTS.get("fact.subject"), OutcomeTexts.subject(outcome.subject()));
        facts.add(TEXTS.get("fact.scope"), OutcomeTexts.scope(outcome.subject()));
        facts.add(TEXTS.get("fact.question"), outcome.title());
        facts.add(TEXTS.get("fact.topics"), String.join("\n", outcome.topics().stream()
                .map(id -> session.catalogue().topic(id).map(Topic::title).orElse(id)).toList()));
        facts.add(TEXTS.get("fact.check"), outcome.check());
        EvidenceLinks.write(page, outcome.subject(), OutcomeTexts.icon(outcome.subject()).image(), site.getPage());
        List<EvidenceRef> places = outcome.evidence();
        Optional<Control> evidence = places.isEmpty()
                ? Optional.empty()
                : Optional.of(evidence("heading.evidence", places.subList(0, Math.min(FIRST_PLACES, places.size()))));
        outcome.suppression().ifPresent(this::suppression);
        form.write(MissingSection.questions(session, outcome.missing()));
        new MissingSection(page, session).write(outcome.missing(),
                new Scripts(outcome.title(), session.current().evidence(), List.of(outcome)));
        RemedyChecklist remedies = new RemedyChecklist(page, session, site, outcome.identity());
        outcome.remedies().forEach(r -> remedies.write(r.id(), r));
        values(outcome);
        if (places.size() > FIRST_PLACES) {
            evidence("heading.evidence.more", places.subList(FIRST_PLACES, places.size()));
        }
        return evidence;
    }

    private void suppression(Suppression suppression) {
        page.heading(TEXTS.get("heading.suppressed"));
        page.facts().add(TEXTS.get("fact.reason"), suppression.reason()).add(TEXTS.get("fact.by"), suppression.by())
                .add(TEXTS.get("fact.until"),
                        suppression.expires().map(until -> Moments.in(session.current().zone(), until)).orElse(""));
    }

    private void values(ReportedOutcome outcome) {
        if (outcome.values().asMap().isEmpty()) {
            return;
        }
        page.heading(TEXTS.get("heading.values"));
        FactList facts = page.facts();
        ZoneId zone = session.current().zone();
        outcome.values().asMap().keySet()
                .forEach(name -> facts.add(name, Moments.inWords(zone, outcome.values().text(name)).strip()));
    }

    private Control evidence(String called, List<EvidenceRef> places) {
        Control heading = page.heading(TEXTS.get(called));
        places.stream().limit(MOST_PLACES).forEach(place -> EvidenceLinks.write(page, place, session, site.getPage()));
        if (places.size() > MOST_PLACES) {
            page.aside(TEXTS.get("evidence.more", places.size() - MOST_PLACES));
        }
        return heading;
    }
}
