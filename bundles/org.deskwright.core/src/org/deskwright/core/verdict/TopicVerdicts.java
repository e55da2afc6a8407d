package org.deskwright.core.verdict;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.deskwright.core.check.Importance;
import org.deskwright.core.evidence.Evidence;
import org.deskwright.core.report.OutcomeKind;
import org.deskwright.core.report.ReportedOutcome;
import org.deskwright.core.report.ReportedOutcome.Need;
import org.deskwright.core.topic.Topic;
import org.deskwright.core.topic.TopicCatalogue;

/** The verdicts on all topics, each made when it is asked for. */
public final class TopicVerdicts {
    private final Map<String, List<ReportedOutcome>> byTopic = new HashMap<>();
    private final Optional<DecidingParts> parts;

    /**
     * @param evidence what was read; without it nothing is said of how well a verdict is founded
     * @param outcomes of a report, or those that are there so far
     */
    public TopicVerdicts(TopicCatalogue catalogue, Optional<Evidence> evidence, Collection<ReportedOutcome> outcomes) {
        parts = evidence.map(e -> new DecidingParts(catalogue, e));
        for (ReportedOutcome outcome : outcomes) {
            outcome.topics().forEach(id -> byTopic.computeIfAbsent(id, t -> new ArrayList<>()).add(outcome));
        }
    }

    public TopicVerdict of(Topic topic) {
        List<ReportedOutcome> causes = new ArrayList<>();
        List<ReportedOutcome> notes = new ArrayList<>();
        List<ReportedOutcome> open = new ArrayList<>();
        List<ReportedOutcome> setAside = new ArrayList<>();
        int passed = 0;
        List<ReportedOutcome> said = byTopic.getOrDefault(topic.id(), List.of());
        for (ReportedOutcome outcome : said) {
            switch (outcome.kind()) {
                case FINDING -> (outcome.suppression().isPresent()
                        ? setAside
                        : importance(outcome) == Importance.INFO ? notes : causes).add(outcome);
                case MISSING_EVIDENCE, FAILED -> open.add(outcome);
                case PASSED -> passed++;
                case NOT_APPLICABLE -> {
                    // what does not arise neither clears nor blames
                }
            }
        }
        causes.sort(Comparator.comparing(TopicVerdicts::importance).reversed());
        Statement statement = statement(said, causes, open, passed + notes.size() + setAside.size());
        return new TopicVerdict(topic, statement, confidence(topic, statement, causes), causes, notes, open, setAside,
                passed, needs(open));
    }

    private static Importance importance(ReportedOutcome finding) {
        return finding.importance().orElse(Importance.INFO);
    }

    private static Statement statement(List<ReportedOutcome> said, List<ReportedOutcome> causes,
            List<ReportedOutcome> open, int looked) {
        if (said.isEmpty()) {
            return Statement.NOT_CHECKED;
        }
        if (!causes.isEmpty()) {
            return Statement.CAUSE_FOUND;
        }
        if (!open.isEmpty()) {
            return Statement.CANNOT_TELL;
        }
        return looked > 0 ? Statement.NOTHING_WRONG : Statement.DOES_NOT_APPLY;
    }

    /** A cause stands on its own evidence; that nothing is wrong stands on all that could show it. */
    private Confidence confidence(Topic topic, Statement statement, List<ReportedOutcome> causes) {
        return switch (statement) {
            case NOT_CHECKED -> Confidence.NONE;
            case CAUSE_FOUND -> parts.map(p -> Confidence.of(p.under(causes))).orElse(Confidence.NONE);
            case NOTHING_WRONG, DOES_NOT_APPLY ->
                parts.map(p -> Confidence.of(p.deciding(topic))).orElse(Confidence.NONE);
            case CANNOT_TELL ->
                parts.map(p -> Confidence.of(p.deciding(topic)).claimingNothing()).orElse(Confidence.NONE);
        };
    }

    private static List<Need> needs(List<ReportedOutcome> open) {
        Map<String, Need> needs = new LinkedHashMap<>();
        open.stream().filter(o -> o.kind() == OutcomeKind.MISSING_EVIDENCE).flatMap(o -> o.missing().stream())
                .forEach(n -> needs.putIfAbsent(n.kind() + " " + n.detail() + " " + n.command(), n));
        return List.copyOf(needs.values());
    }
}
