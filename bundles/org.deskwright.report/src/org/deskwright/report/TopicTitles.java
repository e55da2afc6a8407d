package org.deskwright.report;

import org.deskwright.core.topic.Topic;
import org.deskwright.core.topic.TopicCatalogue;

/** The title of a topic by its id: reports hold ids alone, people read titles. */
@FunctionalInterface
public interface TopicTitles {
    /** For when no catalogue is at hand: the id stands for the title. */
    TopicTitles IDS = id -> id;

    /** The title; the id itself when the topic is unknown. */
    String title(String id);

    static TopicTitles of(TopicCatalogue catalogue) {
        return id -> catalogue.topic(id).map(Topic::title).orElse(id);
    }
}
