package org.deskwright.core.topic;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

/** Two descriptions of one topic made into one. */
final class TopicMerge {
    private TopicMerge() {
    }

    /**
     * The first topic with the checks, synonyms, messages and remedies that only the second has, after its own. Of two
     * remedies with one id the first stays.
     */
    static Topic add(Topic topic, Topic more) {
        return new Topic(topic.id(), topic.kind(), topic.parent(), topic.category(), topic.since(), topic.title(),
                union(topic.messages(), more.messages()), union(topic.synonyms(), more.synonyms()), topic.appliesTo(),
                topic.validity(), topic.questions(), union(topic.checks(), more.checks()), topic.evidence(),
                topic.explanation(), remedies(topic.remedies(), more.remedies()), topic.superseded(), topic.sources());
    }

    private static List<String> union(Collection<String> first, Collection<String> second) {
        Collection<String> all = new LinkedHashSet<>(first);
        all.addAll(second);
        return List.copyOf(all);
    }

    private static List<Remedy> remedies(List<Remedy> first, List<Remedy> second) {
        Map<String, Remedy> byId = new LinkedHashMap<>();
        first.forEach(remedy -> byId.putIfAbsent(remedy.id(), remedy));
        second.forEach(remedy -> byId.putIfAbsent(remedy.id(), remedy));
        return new ArrayList<>(byId.values());
    }
}
