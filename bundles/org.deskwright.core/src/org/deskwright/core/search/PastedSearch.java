package org.deskwright.core.search;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.deskwright.core.search.TopicMatch.Place;

/** Looks through a text for what topics say literally. */
final class PastedSearch {
    /** So much of a message has to be there, by weight, and so many of its words. */
    private static final double MOST_OF_A_MESSAGE = 0.6;
    private static final int WORDS_OF_A_MESSAGE = 3;
    private static final double MOST_OF_A_NAME = 0.85;

    private final List<IndexedTopic> topics;
    private final Vocabulary vocabulary;
    private final Query query;
    private final List<String> stems;

    PastedSearch(List<IndexedTopic> topics, Vocabulary vocabulary, Query query) {
        this.topics = topics;
        this.vocabulary = vocabulary;
        this.query = query;
        Map<String, String> meant = new HashMap<>();
        stems = query.words().stream().map(w -> meant.computeIfAbsent(w.text(), t -> vocabulary.stemMeant(w))).toList();
    }

    /** Topics with a message that stands in the text, whole. */
    List<Hit> wholeMessages() {
        return topics.stream().flatMap(t -> messages(t, this::isWhole).stream()).toList();
    }

    /** Topics with a message of which most stands in the text. */
    List<Hit> messages() {
        return topics.stream()
                .flatMap(t -> messages(t,
                        a -> a.coverage() >= MOST_OF_A_MESSAGE && a.telling() >= WORDS_OF_A_MESSAGE || isWhole(a))
                        .stream())
                .toList();
    }

    /** Topics whose title or other name stands in the text. */
    List<Hit> names() {
        return topics.stream().flatMap(t -> name(t).stream()).toList();
    }

    private boolean isWhole(Alignment alignment) {
        return alignment.coverage() == 1;
    }

    private Optional<Hit> messages(IndexedTopic topic, Predicate<Alignment> enough) {
        List<Phrase> messages = topic.messages();
        double all = 0;
        double found = 0;
        List<Hit> hits = new ArrayList<>();
        for (Phrase message : messages) {
            Alignment alignment = align(message);
            all += message.words().stream().mapToDouble(vocabulary::weight).sum();
            if (enough.test(alignment)) {
                found += alignment.weight();
                hits.add(new Hit(topic, Place.MESSAGE, message, alignment.marks(), alignment.weight(), 0,
                        isWhole(alignment)));
            }
        }
        double share = found / all;
        double score = found;
        return hits.stream().min(Hit.BEST)
                .map(h -> new Hit(topic, h.place(), h.phrase(), h.marks(), score, share, h.whole()));
    }

    private Optional<Hit> name(IndexedTopic topic) {
        return topic.phrases().stream().filter(p -> p.place() == Place.TITLE || p.place() == Place.SYNONYM)
                .flatMap(p -> {
                    Alignment a = align(p);
                    return a.coverage() >= MOST_OF_A_NAME
                            ? Stream.of(new Hit(topic, p.place(), p, a.marks(), a.weight(), a.coverage(), isWhole(a)))
                            : Stream.empty();
                }).min(Hit.BEST);
    }

    private Alignment align(Phrase phrase) {
        boolean can = phrase.isTelling() || phrase.plain().equals(query.plain());
        return can && isWorthIt(phrase) ? Alignment.of(stems, phrase, vocabulary::weight) : Alignment.NONE;
    }

    /** Most phrases have hardly a word in common with the text, which is quickly seen. */
    private boolean isWorthIt(Phrase phrase) {
        double all = 0;
        double common = 0;
        for (Word word : phrase.words()) {
            double weight = vocabulary.weight(word);
            all += weight;
            common += stems.contains(word.stem()) ? weight : 0;
        }
        return common >= MOST_OF_A_MESSAGE * all;
    }
}
