package org.deskwright.core.topic;

import java.text.Normalizer;
import java.util.List;

/**
 * A text as it is compared in a search: no case, no accents, single blanks between words, nothing but letters and
 * digits.
 *
 * @param text the words with one blank between them
 */
record PlainWords(String text) {
    static PlainWords of(String given) {
        StringBuilder words = new StringBuilder(given.length());
        Normalizer.normalize(given, Normalizer.Form.NFKD).codePoints().filter(c -> !isMark(c)).forEach(c -> {
            if (Character.isLetterOrDigit(c)) {
                words.appendCodePoint(Character.toLowerCase(Character.toUpperCase(c)));
            } else if (!words.isEmpty() && words.charAt(words.length() - 1) != ' ') {
                words.append(' ');
            }
        });
        return new PlainWords(words.toString().strip());
    }

    private static boolean isMark(int codePoint) {
        int type = Character.getType(codePoint);
        return type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK
                || type == Character.COMBINING_SPACING_MARK;
    }

    boolean isEmpty() {
        return text.isEmpty();
    }

    List<String> words() {
        return isEmpty() ? List.of() : List.of(text.split(" "));
    }

    /** Whether the other's characters occur in here, even within a word: an admin may have typed half of it. */
    boolean has(PlainWords part) {
        return has(part.text);
    }

    boolean has(String part) {
        return text.contains(part);
    }

    /** Whether the other's words occur in here, whole and in order. */
    boolean hasPhrase(PlainWords phrase) {
        return !phrase.isEmpty() && (" " + text + " ").contains(" " + phrase.text + " ");
    }
}
