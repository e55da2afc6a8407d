package org.deskwright.diagnosis.ui.details;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import org.deskwright.core.check.CheckDescriptor.Citation;
import org.deskwright.core.check.CheckDescriptor.Validity;
import org.deskwright.core.report.ReportedOutcome;
import org.deskwright.core.topic.AppliesTo;
import org.deskwright.core.topic.EvidenceSource;
import org.deskwright.core.topic.Topic;
import org.deskwright.core.verdict.TopicVerdict;
import org.deskwright.core.verdict.TopicVerdicts;
import org.deskwright.diagnosis.ui.script.Scripts;
import org.deskwright.ui.icons.Icon;
import org.deskwright.ui.page.FactList;
import org.deskwright.ui.page.PageWriter;
import org.deskwright.ui.session.DiagnosisSession;
import org.deskwright.ui.session.OpenCase;
import org.deskwright.ui.text.Texts;
import org.eclipse.ui.IWorkbenchPartSite;

/** All about a symptom: what was found for it and how sure that is, what to answer, to fetch and to do. */
final class TopicPage {
    private static final Texts TEXTS = Texts.beside(TopicPage.class);

    private final PageWriter page;
    private final DiagnosisSession session;
    private final IWorkbenchPartSite site;

    TopicPage(PageWriter page, DiagnosisSession session, IWorkbenchPartSite site) {
        this.page = page;
        this.session = session;
        this.site = site;
    }

    /**
     * @param form the questions to ask
     * @param goTo goes to a finding
     */
    void write(Topic topic, QuestionForm form, Consumer<ReportedOutcome> goTo) {
        OpenCase state = session.current();
        page.title(Icon.TOPIC.image(), topic.title());
        TopicVerdict verdict = new TopicVerdicts(session.catalogue(), state.evidence(), state.outcomes()).of(topic);
        VerdictSection says = new VerdictSection(page, state, goTo);
        says.write(verdict, ChecksSection.pending(topic, state));
        form.write(topic.questions().stream().flatMap(key -> session.catalogue().question(key).stream()).toList());
        says.writeGrounds(verdict);
        new ChecksSection(page, session).write(topic);
        new MissingSection(page, session).write(verdict.needs(),
                new Scripts(topic.title(), state.evidence(), verdict.open()));
        RemedyChecklist remedies = new RemedyChecklist(page, session, site, "");
        if (!verdict.causes().isEmpty()) {
            page.hint(TEXTS.get("remedies.of-topic"));
        }
        topic.remedies().forEach(r -> remedies.write(topic.id() + "/" + r.id(), r));
        about(topic);
    }

    private void about(Topic topic) {
        page.heading(TEXTS.get("heading.about"));
        page.paragraph(topic.explanation());
        facts(topic);
        if (!topic.messages().isEmpty()) {
            page.heading(TEXTS.get("heading.messages"));
            topic.messages().forEach(m -> page.item("\u2022", m));
        }
        if (session.current().evidence().isEmpty()) {
            evidence(topic);
        }
        superseded(topic);
        sources(topic.sources());
    }

    private void facts(Topic topic) {
        AppliesTo applies = topic.appliesTo();
        Validity validity = topic.validity();
        FactList facts = page.facts();
        facts.add(TEXTS.get("fact.protocols"), joined(applies.protocols()));
        facts.add(TEXTS.get("fact.systems"), joined(applies.operatingSystems()));
        facts.add(TEXTS.get("fact.directories"), joined(applies.directoryTypes()));
        facts.add(TEXTS.get("fact.clients"), joined(applies.clients()));
        facts.add(TEXTS.get("fact.from"), validity.from().map(Object::toString).orElse(""));
        facts.add(TEXTS.get("fact.until"), validity.until().map(Object::toString).orElse(""));
        facts.add(TEXTS.get("fact.validity"), validity.note() == null ? "" : validity.note());
    }

    private static String joined(Collection<String> values) {
        return String.join(", ", values);
    }

    /** While nothing is open, all that would be asked for. */
    private void evidence(Topic topic) {
        page.heading(TEXTS.get("heading.needed"));
        for (Topic.Needed needed : topic.evidence()) {
            Optional<EvidenceSource> source = session.catalogue().evidenceSource(needed.kind());
            String title = source.map(EvidenceSource::title).orElse(needed.kind());
            String state = TEXTS.get(source.filter(EvidenceSource::isRead).isEmpty()
                    ? "needed.look"
                    : "mandatory".equals(needed.level()) ? "needed.mandatory" : "needed.optional");
            page.item(Icon.EVIDENCE.image(), TEXTS.get("needed", title, state));
            page.hint(needed.decides());
            source.filter(s -> !s.command().isEmpty()).ifPresent(s -> page.command(s.command(), title));
        }
    }

    private void superseded(Topic topic) {
        if (topic.superseded().isEmpty()) {
            return;
        }
        page.heading(TEXTS.get("heading.superseded"));
        for (Topic.Superseded old : topic.superseded()) {
            page.facts().add(TEXTS.get("superseded.advice", old.until()), old.advice())
                    .add(TEXTS.get("superseded.now"), old.now()).add(TEXTS.get("superseded.source"), old.source());
        }
    }

    private void sources(List<Citation> sources) {
        if (sources.isEmpty()) {
            return;
        }
        page.heading(TEXTS.get("heading.sources"));
        for (Citation source : sources) {
            page.link(TEXTS.get("source.line", source.title(), source.edition()), source.url());
        }
    }
}
