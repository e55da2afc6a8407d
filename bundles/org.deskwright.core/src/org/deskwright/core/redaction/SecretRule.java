package org.deskwright.core.redaction;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What one kind of secret looks like.
 *
 * @param kind as the user reads what was taken out: {@code password}, {@code web token}, ...
 * @param pattern group 1, where there is one, stays; the rest is taken out. Group 2, where there is one, is the quote
 *     that the name of a member ends with: a value that stands in none gets those
 * @param likePath whether a long path looks the same, which stays
 * @param worded whether it is tried beside the words that announce a secret alone, see {@link WordStarts}
 * @param places where it is tried else; of no words and signs where that is everywhere
 * @param needs of these, in small letters, a text has to hold one; none where that is not known
 */
record SecretRule(String kind, Pattern pattern, boolean likePath, boolean worded, Places places, List<String> needs) {
    static SecretRule of(String kind, String pattern) {
        return new SecretRule(kind, Pattern.compile(pattern), false, false, Places.at(), List.of());
    }

    static SecretRule likePath(String kind, String pattern) {
        return new SecretRule(kind, Pattern.compile(pattern), true, false, Places.at(), List.of());
    }

    /** One that begins with a word that announces a secret, and is tried nowhere else. */
    static SecretRule worded(String kind, String pattern) {
        return new SecretRule(kind, Pattern.compile(pattern), false, true, Places.at(), List.of());
    }

    /** One that is tried beside the words that announce a secret, and nowhere else. */
    static SecretRule worded(String kind, String pattern, Places.Begin begin) {
        return new SecretRule(kind, Pattern.compile(pattern), false, true, Places.beside(begin), List.of());
    }

    /** The same, tried only where the text holds one of these. */
    SecretRule needing(String... words) {
        return new SecretRule(kind, pattern, likePath, worded, places, List.of(words));
    }

    /** The same, which begins with one of these, and is tried nowhere else. */
    SecretRule at(String... words) {
        return in(Places.at(words));
    }

    /** The same, tried nowhere else. */
    SecretRule in(Places where) {
        return new SecretRule(kind, pattern, likePath, worded, where, needs);
    }

    /**
     * The text with what stands for each place that the pattern finds.
     *
     * @param index of this rule among those whose places were looked for in the line
     */
    String replace(LineInHand line, int index, Function<MatchResult, String> replacement) {
        boolean may = worded ? line.words().isAny(0) : places.isEverywhere() || line.places().isAny(index);
        if (!may || !needs.isEmpty() && needs.stream().noneMatch(line.lower()::contains)) {
            return line.text();
        }
        String text = line.text();
        if (!worded && places.isEverywhere()) {
            return pattern.matcher(text).replaceAll(found -> Matcher.quoteReplacement(replacement.apply(found)));
        }
        StringBuilder out = null;
        int copied = 0;
        PlacedMatcher match = worded
                ? new PlacedMatcher(pattern, places.begin(), text, line.words(), 0)
                : new PlacedMatcher(pattern, places.begin(), text, line.places(), index);
        while (match.find()) {
            out = out == null ? new StringBuilder(text.length()) : out;
            out.append(text, copied, match.begin()).append(replacement.apply(match.result()));
            copied = match.end();
        }
        return out == null ? text : out.append(text, copied, text.length()).toString();
    }

    /** A text that one rule after the other is tried on, and what is known of it already. */
    static final class LineInHand {
        private final PlaceTable table;
        private final FoundPlaces places = new FoundPlaces();
        private final FoundPlaces words = new FoundPlaces();
        private String text;
        private String lower;
        private boolean placed;
        private boolean worded;

        /** @param table of all the rules that are tried */
        LineInHand(String text, PlaceTable table) {
            this.text = text;
            this.table = table;
        }

        String text() {
            return text;
        }

        void text(String changed) {
            if (!changed.equals(text)) {
                text = changed;
                lower = null;
                placed = false;
                worded = false;
            }
        }

        private String lower() {
            lower = lower == null ? text.toLowerCase(Locale.ROOT) : lower;
            return lower;
        }

        private FoundPlaces places() {
            if (!placed) {
                table.find(text, places);
                placed = true;
            }
            return places;
        }

        private FoundPlaces words() {
            if (!worded) {
                WordStarts.find(text, words);
                worded = true;
            }
            return words;
        }
    }
}
