package org.deskwright.core.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.deskwright.core.search.TopicMatch.Span;

/**
 * One word that was typed.
 *
 * @param meant what it may have been meant for when no topic has it as it is
 */
record WantedWord(Word word, Set<String> meant) {
    /** What a word is worth that is found only after mending. */
    static final double MENDED = 0.5;

    private static final double SAME = 1;
    private static final double SAME_STEM = 0.9;
    private static final double BEGINNING = 0.8;
    private static final double WITHIN = 0.6;
    private static final int SHORTEST_WITHIN = 3;

    /** Where it is in a text, and how well it fits. */
    record Found(double worth, List<Span> spans) {}

    Optional<Found> in(Phrase phrase) {
        double best = 0;
        List<Span> spans = new ArrayList<>();
        for (Word other : phrase.words()) {
            double worth = worth(other);
            if (worth > best) {
                best = worth;
                spans.clear();
            }
            if (worth > 0 && worth == best) {
                spans.add(span(other, worth));
            }
        }
        return best > 0 ? Optional.of(new Found(best, spans)) : Optional.empty();
    }

    private double worth(Word other) {
        String typed = word.text();
        if (other.text().equals(typed)) {
            return SAME;
        }
        if (other.stem().equals(word.stem())) {
            return SAME_STEM;
        }
        if (other.text().startsWith(typed)) {
            return BEGINNING;
        }
        if (typed.length() >= SHORTEST_WITHIN && other.text().contains(typed)) {
            return WITHIN;
        }
        return meant.contains(other.text()) ? MENDED : 0;
    }

    /** Only the part that was typed, where the word keeps its length when compared. */
    private Span span(Word other, double worth) {
        boolean part = worth == BEGINNING || worth == WITHIN;
        if (!part || other.text().length() != other.end() - other.start()) {
            return other.span();
        }
        int start = other.start() + other.text().indexOf(word.text());
        return new Span(start, start + word.text().length());
    }
}
