package org.deskwright.core.search;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What is looked for.
 *
 * @param id as given, should it be the id of a topic
 * @param words what of it can be compared
 * @param pasted whether it looks like a text from somewhere rather than like words that somebody typed
 */
record Query(String id, List<Word> words, boolean pasted) {
    /** More words than people type into a field. */
    private static final int MOST_TYPED = 10;
    /** Of a longer text the rest is not looked at. */
    private static final int MOST_CHARACTERS = 20_000;
    private static final int MOST_WORDS = 3_000;

    static Query of(String given, Vocabulary vocabulary) {
        String head = given.length() > MOST_CHARACTERS ? given.substring(0, MOST_CHARACTERS) : given;
        String text = head.replace(TopicSearch.LINE_BREAK, "\n").strip();
        List<Word> all = Word.in(text);
        List<Word> kept = Word.in(Noise.without(text)).stream().filter(w -> vocabulary.has(w) || !isFigure(w)).toList();
        // figures alone are what is looked for
        List<Word> words = (kept.isEmpty() ? all : kept).stream().limit(MOST_WORDS).toList();
        return new Query(text, words, text.lines().filter(l -> !l.isBlank()).count() > 1 || all.size() > MOST_TYPED);
    }

    /** A number, or the tail of some id. */
    private static boolean isFigure(Word word) {
        return word.isNumber()
                || word.text().length() > 5 && word.text().chars().filter(Character::isDigit).count() > 2;
    }

    String plain() {
        return Phrase.plain(words);
    }

    /** The words that have to occur. */
    List<Word> required() {
        List<Word> required = words.stream().filter(w -> !FunctionWords.has(w)).toList();
        Map<String, Word> distinct = new LinkedHashMap<>();
        (required.isEmpty() ? words : required).forEach(w -> distinct.putIfAbsent(w.text(), w));
        return List.copyOf(distinct.values());
    }
}
