package org.deskwright.core.search;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.deskwright.core.search.TopicMatch.Place;
import org.deskwright.core.topic.Topic;

/**
 * Finds topics, the best first. A topic whose id was given comes before all; then those whose literal message stands in
 * what was given, or has its words (the more telling and the longer before others); then those that have all the words
 * in their title, in another name, or here and there. Only where no topic has all of the words, those that have most of
 * them are given. Equal ones keep the order of the catalogue.
 */
public final class TopicSearch {
    /** Stands for a line break in what is given, for fields that hold a single line. */
    public static final String LINE_BREAK = "\u23ce";

    /** A longer text either holds something that a topic says, or has too many words to look for each. */
    private static final int MOST_LOOKED_FOR = 40;

    private final List<IndexedTopic> topics;
    private final Vocabulary vocabulary;

    public TopicSearch(Collection<Topic> topics) {
        this.topics = topics.stream().map(IndexedTopic::of).toList();
        this.vocabulary = new Vocabulary(this.topics);
    }

    /** All topics when there is nothing to look for. Of very long texts only the beginning is looked through. */
    public List<TopicMatch> find(String given) {
        Query query = Query.of(given, vocabulary);
        if (query.words().isEmpty()) {
            return topics.stream().map(t -> new TopicMatch(t.topic(), Place.EVERYWHERE, "", List.of(), List.of(), true))
                    .toList();
        }
        return query.pasted() ? pasted(query) : typed(query);
    }

    private List<TopicMatch> typed(Query query) {
        TypedSearch search = new TypedSearch(topics, vocabulary, query);
        List<Hit> messages = new PastedSearch(topics, vocabulary, query).wholeMessages();
        List<Hit> whole = best(List.of(ids(query), messages, search.all()));
        return (whole.isEmpty() ? best(List.of(search.most())) : whole).stream()
                .map(h -> h.match(search.marks(h.found().title()))).toList();
    }

    private List<TopicMatch> pasted(Query query) {
        PastedSearch search = new PastedSearch(topics, vocabulary, query);
        List<Hit> messages = search.messages();
        List<Hit> hits = messages.isEmpty() ? search.names() : messages;
        if (!hits.isEmpty()) {
            return best(List.of(hits)).stream().map(h -> h.match(List.of())).toList();
        }
        return query.required().size() > MOST_LOOKED_FOR ? List.of() : typed(query);
    }

    private List<Hit> ids(Query query) {
        return topics.stream().filter(t -> t.topic().id().equalsIgnoreCase(query.id()))
                .map(t -> new Hit(t, Place.ID, t.phrases().getLast(), List.of(), 0, 0, true)).toList();
    }

    /** The best hit of each topic: those of the first list, then those of the next. */
    private static List<Hit> best(List<List<Hit>> lists) {
        Map<Topic, Hit> best = new LinkedHashMap<>();
        lists.forEach(hits -> hits.stream().sorted(Hit.BEST).forEach(h -> best.putIfAbsent(h.found().topic(), h)));
        return List.copyOf(best.values());
    }
}
