package org.deskwright.diagnosis.ui.findings;

import java.util.Set;
import java.util.stream.Collectors;

import org.deskwright.core.topic.Topic;
import org.deskwright.core.topic.TopicCatalogue;
import org.deskwright.diagnosis.ui.topics.TopicGroup;

/**
 * Of which topics findings are shown.
 *
 * @param title what these are called; empty for all
 * @param ids empty for all
 */
record TopicScope(String title, Set<String> ids) {
    static final TopicScope EVERYTHING = new TopicScope("", Set.of());

    /** What is selected among the topics: a category, or a topic with those beneath it. */
    static TopicScope of(Object selected, TopicCatalogue catalogue) {
        return switch (selected) {
            case TopicGroup group when !group.isEverything() -> new TopicScope(group.title(), group.ids());
            case Topic topic -> new TopicScope(topic.title(),
                    catalogue.topics().stream().filter(t -> t.equals(topic) || t.parent().equals(topic.id()))
                            .map(Topic::id).collect(Collectors.toUnmodifiableSet()));
            case null, default -> EVERYTHING;
        };
    }
}
