package org.deskwright.diagnosis.ui.topics;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.deskwright.core.topic.Topic;

/**
 * Topics that belong together: those of one category, or all of them.
 *
 * @param id the category; empty for all topics
 */
public record TopicGroup(String id, String title, List<Topic> topics) {
    public TopicGroup {
        topics = List.copyOf(topics);
    }

    public boolean isEverything() {
        return id.isEmpty();
    }

    public Set<String> ids() {
        return topics.stream().map(Topic::id).collect(Collectors.toUnmodifiableSet());
    }
}
