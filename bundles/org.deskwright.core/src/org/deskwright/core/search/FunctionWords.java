package org.deskwright.core.search;

import java.util.Set;

/** Words that hold a sentence together and say nothing about a symptom: they are not required to occur. */
final class FunctionWords {
    private static final Set<String> WORDS = Set.of("a", "after", "an", "and", "are", "as", "at", "be", "because",
            "before", "been", "but", "by", "did", "do", "does", "for", "from", "get", "gets", "had", "has", "have",
            "he", "her", "him", "his", "i", "if", "in", "is", "it", "its", "just", "me", "my", "of", "on", "or", "our",
            "says", "she", "so", "some", "that", "the", "their", "them", "then", "there", "they", "this", "to", "too",
            "was", "we", "were", "when", "which", "while", "with", "you", "your");

    private FunctionWords() {
    }

    static boolean has(Word word) {
        return WORDS.contains(word.text());
    }
}
