package org.deskwright.diagnosis.ui.topics;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

import org.deskwright.core.report.ReportedOutcome;
import org.deskwright.ui.icons.Verdict;

/** How much was found for each topic. */
final class TopicCounts {
    static final TopicCounts NONE = new TopicCounts(List.of());

    private final Map<String, List<ReportedOutcome>> byTopic = new HashMap<>();

    TopicCounts(List<ReportedOutcome> outcomes) {
        for (ReportedOutcome outcome : outcomes) {
            for (String topic : outcome.topics()) {
                byTopic.computeIfAbsent(topic, t -> new ArrayList<>()).add(outcome);
            }
        }
    }

    /** Findings that count, each once although it may bear on several of the topics. */
    long findings(Collection<String> topics) {
        return count(topics, Verdict::isFinding);
    }

    long cannotTell(Collection<String> topics) {
        return count(topics, v -> v == Verdict.CANNOT_TELL);
    }

    /** What is most urgent among all that was said. */
    Optional<Verdict> worst(Collection<String> topics) {
        return Verdict.worst(of(topics));
    }

    private long count(Collection<String> topics, Predicate<Verdict> which) {
        return of(topics).stream().filter(o -> which.test(Verdict.of(o))).count();
    }

    private Set<ReportedOutcome> of(Collection<String> topics) {
        Set<ReportedOutcome> all = Collections.newSetFromMap(new IdentityHashMap<>());
        new HashSet<>(topics).forEach(t -> all.addAll(byTopic.getOrDefault(t, List.of())));
        return all;
    }
}
