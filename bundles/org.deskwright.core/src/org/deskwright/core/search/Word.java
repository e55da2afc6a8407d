package org.deskwright.core.search;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;

import org.deskwright.core.search.TopicMatch.Span;

/**
 * A word of a text as it is compared: without case and accents, nothing but letters and digits.
 *
 * @param stem the word without its ending
 * @param start where it begins in the text
 * @param end where it ends
 */
record Word(String text, String stem, int start, int end) {

    static List<Word> in(String text) {
        List<Word> words = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            int end = at;
            while (end < text.length() && isPart(text.codePointAt(end))) {
                end += Character.charCount(text.codePointAt(end));
            }
            if (end > at) {
                add(words, text, at, end);
                at = end;
            } else {
                at += Character.charCount(text.codePointAt(at));
            }
        }
        return words;
    }

    private static void add(List<Word> words, String text, int start, int end) {
        String plain = plain(text.substring(start, end));
        if (!plain.isEmpty()) {
            words.add(new Word(plain, Stems.of(plain), start, end));
        }
    }

    private static boolean isPart(int codePoint) {
        return Character.isLetterOrDigit(codePoint) || isMark(codePoint);
    }

    private static boolean isMark(int codePoint) {
        int type = Character.getType(codePoint);
        return type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK
                || type == Character.COMBINING_SPACING_MARK;
    }

    private static String plain(String given) {
        StringBuilder plain = new StringBuilder(given.length());
        Normalizer.normalize(given, Normalizer.Form.NFKD).codePoints().filter(Character::isLetterOrDigit)
                .map(c -> Character.toLowerCase(Character.toUpperCase(c))).forEach(plain::appendCodePoint);
        return plain.toString();
    }

    boolean isNumber() {
        return text.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    Span span() {
        return new Span(start, end);
    }
}
