package org.deskwright.diagnosis.ui.details;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

import org.deskwright.core.check.CheckDescriptor.Citation;
import org.deskwright.core.check.CheckDescriptor.Validity;
import org.deskwright.core.topic.AppliesTo;
import org.deskwright.core.topic.EvidenceSource;
import org.deskwright.core.topic.Question;
import org.deskwright.core.topic.Topic;
import org.deskwright.ui.icons.Icon;
import org.deskwright.ui.page.FactList;
import org.deskwright.ui.page.PageWriter;
import org.deskwright.ui.session.DiagnosisSession;
import org.deskwright.ui.text.Texts;
import org.eclipse.ui.IWorkbenchPartSite;

/** What is known about a symptom, whatever was found for it. */
final class TopicPage {
    private static final Texts TEXTS = Texts.beside(TopicPage.class);

    private final PageWriter page;
    private final DiagnosisSession session;
    private final Drafts drafts;
    private final IWorkbenchPartSite site;

    TopicPage(PageWriter page, DiagnosisSession session, Drafts drafts, IWorkbenchPartSite site) {
        this.drafts = drafts;
        this.page = page;
        this.session = session;
        this.site = site;
    }

    void write(Topic topic) {
        page.title(Icon.TOPIC.image(), topic.title());
        page.paragraph(topic.explanation());
        facts(topic);
        if (!topic.messages().isEmpty()) {
            page.heading(TEXTS.get("heading.messages"));
            topic.messages().forEach(m -> page.item("\u2022", m));
        }
        questions(topic);
        evidence(topic);
        topic.remedies().forEach(r -> new RemedyText(page, site).write(r));
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
        facts.add(TEXTS.get("fact.checks"),
                topic.checks().isEmpty() ? TEXTS.get("checks.none") : joined(topic.checks()));
    }

    private static String joined(Collection<String> values) {
        return String.join(", ", values);
    }

    private void questions(Topic topic) {
        List<Question> questions = topic.questions().stream().flatMap(key -> session.catalogue().question(key).stream())
                .toList();
        if (questions.isEmpty()) {
            return;
        }
        page.heading(TEXTS.get("heading.questions"));
        questions.forEach(new AnswerField(page, session, drafts)::write);
    }

    private void evidence(Topic topic) {
        page.heading(TEXTS.get("heading.needed"));
        for (Topic.Needed needed : topic.evidence()) {
            Optional<EvidenceSource> source = session.catalogue().evidenceSource(needed.kind());
            boolean there = session.current().evidence().filter(e -> e.coverage().has(needed.kind())).isPresent();
            String title = source.map(EvidenceSource::title).orElse(needed.kind());
            boolean read = Readable.isRead(session.catalogue(), needed.kind());
            String state = TEXTS.get(there
                    ? "needed.there"
                    : !read
                            ? "needed.look"
                            : "mandatory".equals(needed.level()) ? "needed.mandatory" : "needed.optional");
            page.item((there ? Icon.PASSED : Icon.EVIDENCE).image(), title + " (" + state + ")");
            page.item("", needed.decides());
            source.filter(s -> !there && !s.command().isEmpty()).ifPresent(s -> page.command(s.command(), title));
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
