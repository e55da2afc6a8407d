package org.deskwright.diagnosis.ui.details;

import org.deskwright.core.topic.TopicCatalogue;

/** Tells evidence that Deskwright would take from evidence that people have to look at themselves. */
final class Readable {
    private static final String ANSWERS = "answers";

    private Readable() {
    }

    /** Whether this version does something with it when it is given. */
    static boolean isRead(TopicCatalogue catalogue, String kind) {
        return kind.equals(ANSWERS) || catalogue.evidenceSource(kind).filter(s -> !s.reader().isEmpty()).isPresent();
    }
}
