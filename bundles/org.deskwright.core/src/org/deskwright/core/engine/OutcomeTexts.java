package org.deskwright.core.engine;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

import org.deskwright.core.check.CheckDescriptor;
import org.deskwright.core.check.CheckDescriptor.Variant;
import org.deskwright.core.check.Outcome;
import org.deskwright.core.internal.Placeholders;
import org.deskwright.core.internal.Texts;
import org.deskwright.core.report.OutcomeKind;
import org.deskwright.core.report.ReportedOutcome;
import org.deskwright.core.report.ReportedOutcome.Need;
import org.deskwright.core.report.Suppression;
import org.deskwright.core.topic.Remedy;
import org.deskwright.core.topic.Topic;
import org.deskwright.core.topic.TopicCatalogue;

/** Gives outcomes the words of their descriptor, or the engine's own where the engine answered. */
final class OutcomeTexts {
    private static final Texts TEXTS = Texts.of(OutcomeTexts.class, "engine.properties");

    private final TopicCatalogue catalogue;
    private final List<Suppression> suppressions;
    private final Instant asOf;
    private final Needs needs;
    /** By check, whose topics are the same for each of its outcomes. */
    private final Map<String, List<String>> topics = new ConcurrentHashMap<>();

    OutcomeTexts(TopicCatalogue catalogue, List<Suppression> suppressions, Instant asOf) {
        this.catalogue = catalogue;
        this.suppressions = suppressions;
        this.asOf = asOf;
        this.needs = new Needs(catalogue, TEXTS);
    }

    ReportedOutcome reported(CheckDescriptor descriptor, Outcome outcome) {
        Optional<Variant> variant = descriptor.variant(outcome.variant())
                .filter(v -> v.outcome().equals(outcome.kind()));
        return reported(descriptor.id(), descriptor.title(), topicsDecidedBy(descriptor.id()), variant, outcome);
    }

    private List<String> topicsDecidedBy(String check) {
        return topics.computeIfAbsent(check, id -> List.copyOf(catalogue.topicsDecidedBy(id)));
    }

    /** What the engine says of a topic itself. */
    ReportedOutcome reported(Topic topic, String id, Outcome outcome) {
        return reported(id, topic.title(), List.of(topic.id()), Optional.empty(), outcome);
    }

    /** {@code no answer within 60 s}. */
    String timeLimit(Duration limit) {
        return TEXTS.text("time-limit.reason", "limit",
                limit.toMillis() % 1000 == 0 ? limit.toSeconds() + " s" : limit.toMillis() + " ms");
    }

    private ReportedOutcome reported(String check, String title, List<String> topics, Optional<Variant> variant,
            Outcome outcome) {
        Fillings fillings = new Fillings(outcome.subject(), outcome.values());
        List<Need> missing = outcome instanceof Outcome.MissingEvidence lacking
                ? needs.of(lacking.missing(), fillings)
                : List.of();
        String template = variant.map(Variant::message).orElseGet(() -> TEXTS.template(outcome.variant()));
        String summary = Placeholders.fill(template,
                name -> name.equals("needs") ? Optional.of(titles(missing)) : fillings.text(name));
        boolean finding = outcome instanceof Outcome.Finding;
        return new ReportedOutcome(check, title, topics, OutcomeKind.of(outcome.kind()),
                finding ? variant.map(Variant::importance) : Optional.empty(), outcome.subject(), outcome.variant(),
                summary, outcome.values(), outcome.evidence(), missing,
                variant.map(v -> remedies(v, fillings)).orElse(List.of()),
                finding ? suppression(check, outcome) : Optional.empty());
    }

    private static String titles(List<Need> needs) {
        return needs.stream().map(Need::title).distinct().collect(Collectors.joining(", "));
    }

    /** Under their full path, because remedies of two topics may share an id. */
    private List<Remedy> remedies(Variant variant, Fillings fillings) {
        List<Remedy> remedies = new ArrayList<>();
        variant.remedies().forEach(path -> catalogue.remedy(path)
                .ifPresent(remedy -> remedies.add(RemedyTexts.filled(path, remedy, fillings))));
        return remedies;
    }

    private Optional<Suppression> suppression(String check, Outcome finding) {
        return Suppression.covering(suppressions, check, finding.variant(), finding.subject(), asOf);
    }
}
