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
 * @param worded whether it begins with one of the words that announce a secret, see {@link WordStarts}
 * @param needs of these, in small letters, a text has to hold one; none where that is not known
 */
record SecretRule(String kind, Pattern pattern, boolean likePath, boolean worded, List<String> needs) {
    static SecretRule of(String kind, String pattern) {
        return new SecretRule(kind, Pattern.compile(pattern), false, false, List.of());
    }

    static SecretRule likePath(String kind, String pattern) {
        return new SecretRule(kind, Pattern.compile(pattern), true, false, List.of());
    }

    /** One that begins with a word that announces a secret, and is tried nowhere else. */
    static SecretRule worded(String kind, String pattern) {
        return new SecretRule(kind, Pattern.compile(pattern), false, true, List.of());
    }

    /** The same, tried only where the text holds one of these. */
    SecretRule needing(String... words) {
        return new SecretRule(kind, pattern, likePath, worded, List.of(words));
    }

    /** The text with what stands for each place that the pattern finds. */
    String replace(LineInHand line, Function<MatchResult, String> replacement) {
        if (!needs.isEmpty() && needs.stream().noneMatch(line.lower()::contains)) {
            return line.text();
        }
        return worded
                ? replaceAtWords(line, replacement)
                : pattern.matcher(line.text()).replaceAll(found -> Matcher.quoteReplacement(replacement.apply(found)));
    }

    private String replaceAtWords(LineInHand line, Function<MatchResult, String> replacement) {
        String text = line.text();
        StringBuilder out = null;
        int end = 0;
        Matcher matcher = pattern.matcher(text).useTransparentBounds(true).useAnchoringBounds(false);
        for (int start : line.words()) {
            if (start >= end && matcher.region(start, text.length()).lookingAt()) {
                out = out == null ? new StringBuilder(text.length()) : out;
                out.append(text, end, start).append(replacement.apply(new At(text, start, matcher)));
                end = matcher.end();
            }
        }
        return out == null ? text : out.append(text, end, text.length()).toString();
    }

    /** Found where it was tried: behind a look back beyond a region, the matcher itself tells another place. */
    private record At(String text, int start, Matcher matcher) implements MatchResult {
        @Override
        public int start(int group) {
            return group == 0 ? start : matcher.start(group);
        }

        @Override
        public int end() {
            return matcher.end();
        }

        @Override
        public int end(int group) {
            return matcher.end(group);
        }

        @Override
        public String group() {
            return text.substring(start, end());
        }

        @Override
        public String group(int group) {
            return group == 0 ? group() : matcher.group(group);
        }

        @Override
        public int groupCount() {
            return matcher.groupCount();
        }
    }

    /** A text that one rule after the other is tried on, and what is known of it already. */
    static final class LineInHand {
        private String text;
        private String lower;
        private int[] words;

        LineInHand(String text) {
            this.text = text;
        }

        String text() {
            return text;
        }

        void text(String changed) {
            if (!changed.equals(text)) {
                text = changed;
                lower = null;
                words = null;
            }
        }

        private String lower() {
            lower = lower == null ? text.toLowerCase(Locale.ROOT) : lower;
            return lower;
        }

        private int[] words() {
            words = words == null ? WordStarts.of(text) : words;
            return words;
        }
    }
}
