package org.deskwright.core.search;

import java.util.ArrayList;
import java.util.List;

import org.deskwright.core.search.TopicMatch.Place;
import org.deskwright.core.topic.Topic;

/** A topic and all its texts that can be found. */
record IndexedTopic(Topic topic, Phrase title, List<Phrase> phrases) {

    static IndexedTopic of(Topic topic) {
        List<Phrase> phrases = new ArrayList<>();
        topic.messages().forEach(m -> phrases.add(Phrase.of(Place.MESSAGE, m)));
        Phrase title = Phrase.of(Place.TITLE, topic.title());
        phrases.add(title);
        topic.synonyms().forEach(s -> phrases.add(Phrase.of(Place.SYNONYM, s)));
        phrases.add(Phrase.of(Place.ID, topic.id()));
        return new IndexedTopic(topic, title, phrases.stream().filter(p -> !p.words().isEmpty()).toList());
    }

    List<Phrase> messages() {
        return phrases.stream().filter(p -> p.place() == Place.MESSAGE).toList();
    }
}
