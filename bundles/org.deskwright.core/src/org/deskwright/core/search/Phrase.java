package org.deskwright.core.search;

import java.util.List;
import java.util.stream.Collectors;

import org.deskwright.core.search.TopicMatch.Place;

/**
 * A text of a topic that can be found.
 *
 * @param place what it is to the topic
 * @param plain its words with one blank between them
 */
record Phrase(Place place, String text, List<Word> words, String plain) {
    /** A single word inside a longer text means something only when it is as long as this. */
    private static final int TELLING_WORD = 10;

    static Phrase of(Place place, String text) {
        List<Word> words = Word.in(text);
        return new Phrase(place, text, words, plain(words));
    }

    static String plain(List<Word> words) {
        return words.stream().map(Word::text).collect(Collectors.joining(" "));
    }

    /** Whether it says something when it stands in a longer text: an everyday word does not. */
    boolean isTelling() {
        return words.stream().filter(w -> !FunctionWords.has(w)).limit(2).count() > 1 || plain.length() >= TELLING_WORD;
    }
}
