package org.deskwright.core.topic;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Finds topics by what an admin types or pastes. A pasted error text finds the topic whose literal message it holds,
 * whatever else stands in it. Otherwise every word has to occur in the topic's title, messages, synonyms or id. A topic
 * whose id was given comes first, then hits on a literal message (the longest message before shorter ones), then
 * titles, then the rest; equal hits keep the order of the catalogue.
 */
final class TopicSearch {
    /** A message of a single word has to be a telling one before it is looked for inside a longer text. */
    private static final int TELLING_WORD = 10;

    private TopicSearch() {
    }

    private enum Rank {
        ID, MESSAGE, TITLE, ELSEWHERE
    }

    private record Hit(Topic topic, Rank rank, int messageLength) {}

    static List<Topic> find(Collection<Topic> topics, String query) {
        PlainWords wanted = PlainWords.of(query);
        if (wanted.isEmpty()) {
            return List.copyOf(topics);
        }
        List<Hit> hits = new ArrayList<>();
        topics.forEach(topic -> match(topic, query, wanted).forEach(hits::add));
        hits.sort(Comparator.comparing(Hit::rank).thenComparing(Hit::messageLength, Comparator.reverseOrder()));
        return hits.stream().map(Hit::topic).toList();
    }

    private static Stream<Hit> match(Topic topic, String query, PlainWords wanted) {
        if (topic.id().equalsIgnoreCase(query.strip())) {
            return Stream.of(new Hit(topic, Rank.ID, 0));
        }
        List<PlainWords> messages = topic.messages().stream().map(PlainWords::of).filter(m -> !m.isEmpty()).toList();
        int pasted = messages.stream().filter(message -> isIn(message, wanted)).mapToInt(m -> m.text().length()).max()
                .orElse(0);
        if (pasted > 0) {
            return Stream.of(new Hit(topic, Rank.MESSAGE, pasted));
        }
        if (messages.stream().anyMatch(message -> message.has(wanted))) {
            return Stream.of(new Hit(topic, Rank.MESSAGE, 0));
        }
        PlainWords title = PlainWords.of(topic.title());
        if (wanted.words().stream().allMatch(title::has)) {
            return Stream.of(new Hit(topic, Rank.TITLE, 0));
        }
        PlainWords all = PlainWords.of(String.join("\n", topic.title(), topic.id(), String.join("\n", topic.messages()),
                String.join("\n", topic.synonyms())));
        return wanted.words().stream().allMatch(all::has)
                ? Stream.of(new Hit(topic, Rank.ELSEWHERE, 0))
                : Stream.empty();
    }

    private static boolean isIn(PlainWords message, PlainWords pasted) {
        boolean telling = message.text().indexOf(' ') > 0 || message.text().length() >= TELLING_WORD
                || message.equals(pasted);
        return telling && pasted.hasPhrase(message);
    }
}
