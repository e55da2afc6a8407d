package org.deskwright.ui.internal.properties;

import org.deskwright.core.evidence.EvidenceRef;
import org.deskwright.core.report.ReportedOutcome;
import org.deskwright.core.topic.Topic;
import org.deskwright.ui.icons.Verdict;
import org.deskwright.ui.properties.FactSource;
import org.deskwright.ui.text.Texts;
import org.eclipse.core.runtime.IAdapterFactory;
import org.eclipse.ui.views.properties.IPropertySource;

/** What the Properties view says of outcomes and topics. */
public final class DiagnosisProperties implements IAdapterFactory {
    private static final Texts TEXTS = Texts.beside(DiagnosisProperties.class);
    private static final int MOST_PLACES = 20;

    @Override
    public <T> T getAdapter(Object subject, Class<T> type) {
        if (type != IPropertySource.class) {
            return null;
        }
        return switch (subject) {
            case ReportedOutcome outcome -> type.cast(of(outcome));
            case Topic topic -> type.cast(of(topic));
            default -> null;
        };
    }

    @Override
    public Class<?>[] getAdapterList() {
        return new Class<?>[]{IPropertySource.class};
    }

    private static FactSource of(ReportedOutcome it) {
        String outcome = TEXTS.get("outcome");
        FactSource source = new FactSource().add(outcome, TEXTS.get("verdict"), Verdict.of(it).word())
                .add(outcome, TEXTS.get("summary"), it.summary()).add(outcome, TEXTS.get("question"), it.title())
                .add(outcome, TEXTS.get("check"), it.check()).add(outcome, TEXTS.get("branch"), it.variant())
                .add(outcome, TEXTS.get("topics"), String.join("\n", it.topics()));
        String subject = TEXTS.get("subject");
        source.add(subject, TEXTS.get("type"), it.subject().type()).add(subject, TEXTS.get("id"), it.subject().id())
                .add(subject, TEXTS.get("name"), it.subject().name())
                .add(subject, TEXTS.get("account"), it.subject().scope().account())
                .add(subject, TEXTS.get("region"), it.subject().scope().region());
        it.values().asMap().keySet().forEach(name -> source.add(TEXTS.get("values"), name, it.values().text(name)));
        it.suppression().ifPresent(s -> source.add(TEXTS.get("aside"), TEXTS.get("reason"), s.reason())
                .add(TEXTS.get("aside"), TEXTS.get("until"), s.expires().map(Object::toString).orElse("")));
        it.evidence().stream().limit(MOST_PLACES).forEach(place -> add(source, place));
        return source;
    }

    private static void add(FactSource source, EvidenceRef place) {
        source.add(TEXTS.get("evidence"), place.source(), (place.item() + "\n" + place.field()).strip());
    }

    private static FactSource of(Topic it) {
        String topic = TEXTS.get("topic");
        FactSource source = new FactSource().add(topic, TEXTS.get("title"), it.title())
                .add(topic, TEXTS.get("id"), it.id()).add(topic, TEXTS.get("category"), it.category())
                .add(topic, TEXTS.get("since"), it.since()).add(topic, TEXTS.get("parent"), it.parent());
        String words = TEXTS.get("words");
        it.messages().forEach(message -> source.add(words, TEXTS.get("message"), message));
        source.add(words, TEXTS.get("synonyms"), String.join("\n", it.synonyms()));
        String decided = TEXTS.get("decided");
        source.add(decided, TEXTS.get("checks"), String.join("\n", it.checks())).add(decided, TEXTS.get("questions"),
                String.join("\n", it.questions()));
        it.sources().forEach(s -> source.add(TEXTS.get("sources"), s.title(), s.url()));
        return source;
    }
}
