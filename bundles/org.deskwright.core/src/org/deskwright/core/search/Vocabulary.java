package org.deskwright.core.search;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** All words of all topics: how telling each is, and which was meant by one that is not among them. */
final class Vocabulary {
    private static final double OF_A_FUNCTION_WORD = 0.15;

    private final int topics;
    private final Set<String> words = new HashSet<>();
    private final Map<String, Integer> topicsByStem = new HashMap<>();

    Vocabulary(Collection<IndexedTopic> all) {
        topics = all.size();
        for (IndexedTopic topic : all) {
            Set<String> stems = new HashSet<>();
            topic.phrases().forEach(p -> p.words().forEach(w -> {
                words.add(w.text());
                stems.add(w.stem());
            }));
            stems.forEach(stem -> topicsByStem.merge(stem, 1, Integer::sum));
        }
    }

    boolean has(Word word) {
        return words.contains(word.text());
    }

    boolean hasStem(Word word) {
        return topicsByStem.containsKey(word.stem());
    }

    /** The rarer a word among the topics, the more it tells. */
    double weight(Word word) {
        return FunctionWords.has(word) ? OF_A_FUNCTION_WORD : weight(topicsByStem.getOrDefault(word.stem(), 1));
    }

    /** The weight of a word that so many topics have. */
    double weight(int ofTopics) {
        return Math.log(1 + (double) topics / Math.max(1, ofTopics));
    }

    /** The words nearest to a misspelt one, or begun like it; none when nothing is near. */
    Set<String> meant(String typed) {
        int limit = Spelling.allowed(typed);
        Map<String, Integer> near = new HashMap<>();
        if (limit > 0) {
            words.forEach(word -> near.put(word, Spelling.fromBeginning(typed, word, limit)));
        }
        int least = near.values().stream().mapToInt(Integer::intValue).min().orElse(limit + 1);
        return least > limit
                ? Set.of()
                : near.entrySet().stream().filter(e -> e.getValue() == least).map(Map.Entry::getKey)
                        .collect(Collectors.toUnmodifiableSet());
    }

    /** The stem of the one word nearest to a misspelt one of a longer text; the word's own when none is. */
    String stemMeant(Word word) {
        if (hasStem(word)) {
            return word.stem();
        }
        int limit = Spelling.allowed(word.text());
        String nearest = word.stem();
        int least = limit + 1;
        for (String candidate : words) {
            if (least > 1 && candidate.length() > 3 && candidate.charAt(0) == word.text().charAt(0)) {
                int slips = Spelling.between(word.text(), candidate, limit);
                if (slips < least) {
                    least = slips;
                    nearest = Stems.of(candidate);
                }
            }
        }
        return nearest;
    }
}
