package org.deskwright.core.search;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.deskwright.core.search.TopicMatch.Place;
import org.deskwright.core.search.TopicMatch.Span;

/** Looks for each of a few words in all that topics are called and say. */
final class TypedSearch {
    /** So much of what was typed has to be found, by weight, where no topic has all of it. */
    private static final double MOST = 0.5;

    private final List<IndexedTopic> topics;
    private final Query query;
    private final List<WantedWord> wanted = new ArrayList<>();
    private final Map<WantedWord, Double> weights = new HashMap<>();

    TypedSearch(List<IndexedTopic> topics, Vocabulary vocabulary, Query query) {
        this.topics = topics;
        this.query = query;
        for (Word word : query.required()) {
            WantedWord plain = new WantedWord(word, Set.of());
            int found = count(plain);
            WantedWord mended = found > 0 ? plain : new WantedWord(word, vocabulary.meant(word.text()));
            wanted.add(mended);
            weights.put(mended, vocabulary.weight(found > 0 ? found : count(mended)));
        }
    }

    private int count(WantedWord word) {
        return (int) topics.stream().filter(t -> t.phrases().stream().anyMatch(p -> word.in(p).isPresent())).count();
    }

    /** Topics that have all the words. */
    List<Hit> all() {
        return topics.stream().flatMap(t -> whole(t).stream()).toList();
    }

    /** Topics that have most of them, by how telling they are. */
    List<Hit> most() {
        double all = wanted.stream().mapToDouble(weights::get).sum();
        List<Hit> hits = topics.stream().flatMap(t -> several(t, false).stream())
                .filter(h -> h.score() > MOST * all * WantedWord.MENDED).filter(h -> found(h.found()) >= MOST * all)
                .toList();
        double best = hits.stream().mapToDouble(h -> found(h.found())).max().orElse(0);
        return hits.stream().filter(h -> found(h.found()) >= best * 0.99).toList();
    }

    List<Span> marks(Phrase phrase) {
        return wanted.stream().flatMap(w -> w.in(phrase).stream()).flatMap(f -> f.spans().stream()).toList();
    }

    private double found(IndexedTopic topic) {
        return wanted.stream().filter(w -> topic.phrases().stream().anyMatch(p -> w.in(p).isPresent()))
                .mapToDouble(weights::get).sum();
    }

    private Optional<Hit> whole(IndexedTopic topic) {
        return Stream
                .concat(topic.phrases().stream().flatMap(p -> whole(topic, p).stream()), several(topic, true).stream())
                .min(Hit.BEST);
    }

    private Optional<Hit> whole(IndexedTopic topic, Phrase phrase) {
        if (phrase.place() == Place.ID) {
            return Optional.empty();
        }
        List<Span> spans = new ArrayList<>();
        double score = phrase.plain().contains(query.plain()) ? 1 : 0;
        for (WantedWord word : wanted) {
            Optional<WantedWord.Found> found = word.in(phrase);
            if (found.isEmpty()) {
                return Optional.empty();
            }
            spans.addAll(found.get().spans());
            score += weights.get(word) * found.get().worth();
        }
        double share = (double) wanted.size() / phrase.words().size();
        return Optional.of(new Hit(topic, phrase.place(), phrase, spans, score, share, true));
    }

    /** Words that stand here and there; shown is the text with the most of them. */
    private Optional<Hit> several(IndexedTopic topic, boolean whole) {
        double score = 0;
        Map<Phrase, Double> byPhrase = new HashMap<>();
        Collection<WantedWord> lacking = new HashSet<>(wanted);
        for (WantedWord word : wanted) {
            double best = 0;
            for (Phrase phrase : topic.phrases()) {
                double worth = word.in(phrase).map(f -> f.worth() * weights.get(word)).orElse(0.0);
                byPhrase.merge(phrase, worth, Double::sum);
                best = Math.max(best, worth);
            }
            score += best;
            if (best > 0) {
                lacking.remove(word);
            }
        }
        if (score == 0 || whole && !lacking.isEmpty()) {
            return Optional.empty();
        }
        // of equal texts the first, which is the most worth
        Phrase shown = topic.phrases().getFirst();
        for (Phrase phrase : topic.phrases()) {
            shown = byPhrase.get(phrase) > byPhrase.get(shown) ? phrase : shown;
        }
        return Optional.of(new Hit(topic, Place.SEVERAL, shown, marks(shown), score, 0, lacking.isEmpty()));
    }
}
