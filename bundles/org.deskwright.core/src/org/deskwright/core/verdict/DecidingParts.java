package org.deskwright.core.verdict;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

import org.deskwright.core.evidence.Answers;
import org.deskwright.core.evidence.Coverage;
import org.deskwright.core.evidence.Evidence;
import org.deskwright.core.evidence.EvidenceRef;
import org.deskwright.core.evidence.Scope;
import org.deskwright.core.report.ReportedOutcome;
import org.deskwright.core.topic.EvidenceSource;
import org.deskwright.core.topic.Question;
import org.deskwright.core.topic.Topic;
import org.deskwright.core.topic.TopicCatalogue;
import org.deskwright.core.verdict.Confidence.Part;
import org.deskwright.core.verdict.Confidence.State;

/** How the evidence that decides something stands. */
final class DecidingParts {
    private static final String MANDATORY = "mandatory";

    private final TopicCatalogue catalogue;
    private final Evidence evidence;
    private final Places places;

    DecidingParts(TopicCatalogue catalogue, Evidence evidence) {
        this.catalogue = catalogue;
        this.evidence = evidence;
        this.places = new Places(evidence.coverage());
    }

    /**
     * What the topic cannot be decided without: its mandatory kinds of evidence everywhere, and the answers that were
     * given. One that was not given and that a check wants makes that check say "cannot tell"; the rest only narrow the
     * question down.
     */
    List<Part> deciding(Topic topic) {
        List<Part> parts = new ArrayList<>();
        topic.evidence().stream().filter(n -> n.level().equals(MANDATORY)).map(Topic.Needed::kind).distinct()
                .filter(kind -> !kind.equals(Answers.KIND_ID)).forEach(kind -> parts.add(part(kind, places.all())));
        topic.questions().stream().filter(key -> evidence.answers().find(key).isPresent())
                .forEach(key -> parts.add(answer(key)));
        return parts;
    }

    /** What the findings rest on, each kind where they are. */
    List<Part> under(Collection<ReportedOutcome> findings) {
        Map<String, Set<Scope>> scopes = new LinkedHashMap<>();
        Set<String> answers = new LinkedHashSet<>();
        for (ReportedOutcome finding : findings) {
            for (EvidenceRef ref : finding.evidence()) {
                if (ref.kind().equals(Answers.KIND_ID)) {
                    answers.add(ref.item());
                } else {
                    scopes.computeIfAbsent(ref.kind(), k -> new LinkedHashSet<>())
                            .addAll(places.of(finding.subject().scope()));
                }
            }
        }
        List<Part> parts = new ArrayList<>();
        scopes.forEach((kind, where) -> parts.add(part(kind, where)));
        answers.forEach(key -> parts.add(answer(key)));
        return parts;
    }

    private Part answer(String key) {
        String title = catalogue.question(key).map(Question::title).orElse(key);
        State state = evidence.answers().find(key).isPresent() ? State.ANSWERED : State.UNANSWERED;
        return new Part(Answers.KIND_ID, key, title, state, Optional.empty(), 0, 0);
    }

    private Part part(String kind, Collection<Scope> where) {
        Optional<EvidenceSource> source = catalogue.evidenceSource(kind);
        Coverage coverage = evidence.coverage();
        Predicate<Scope> concerned = scope -> where.stream().anyMatch(place -> agree(place, scope));
        Optional<Instant> oldest = coverage.entries().stream().map(Coverage.Entry::provenance)
                .filter(p -> p.kind().equals(kind) && concerned.test(p.scope())).map(p -> p.readAt())
                .min(Instant::compareTo);
        int there = (int) where.stream().filter(place -> coverage.isComplete(kind, place)).count();
        State state = !evidence.has(kind)
                ? source.filter(EvidenceSource::isRead).isPresent() ? State.ABSENT : State.UNREAD
                : there < where.size() ? State.INCOMPLETE : isOld(source, oldest) ? State.OLD : State.COMPLETE;
        return new Part(kind, "", source.map(EvidenceSource::title).orElse(kind), state, oldest, there, where.size());
    }

    private boolean isOld(Optional<EvidenceSource> source, Optional<Instant> readAt) {
        return source.flatMap(EvidenceSource::staysFresh)
                .flatMap(fresh -> readAt.map(at -> at.plus(fresh).isBefore(evidence.asOf()))).orElse(false);
    }

    private static boolean agree(Scope place, Scope scope) {
        return agree(place.account(), scope.account()) && agree(place.region(), scope.region());
    }

    private static boolean agree(String a, String b) {
        return a.isEmpty() || b.isEmpty() || a.equals(b);
    }
}
