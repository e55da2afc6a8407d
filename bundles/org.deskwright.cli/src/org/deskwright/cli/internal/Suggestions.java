package org.deskwright.cli.internal;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Did you mean ...? */
public final class Suggestions {
    private static final int MOST = 3;
    private static final int LONGEST = 100;

    private Suggestions() {
    }

    /** {@code ; did you mean a, b?}, or nothing when no candidate is near. */
    public static String hint(String word, Collection<String> candidates) {
        List<String> near = near(word, candidates);
        return near.isEmpty() ? "" : "; did you mean " + String.join(" or ", near) + "?";
    }

    /** Up to three candidates that are a few letters off, or begin with or hold the word; the nearest first. */
    public static List<String> near(String word, Collection<String> candidates) {
        String wanted = fold(word);
        if (wanted.isEmpty() || wanted.length() > LONGEST) {
            return List.of();
        }
        int limit = Math.max(2, wanted.length() / 3);
        return candidates.stream().map(c -> new Near(c, distance(wanted, fold(c)))).filter(n -> n.distance <= limit)
                .sorted(Comparator.comparingInt(Near::distance).thenComparing(Near::candidate)).limit(MOST)
                .map(Near::candidate).toList();
    }

    private record Near(String candidate, int distance) {}

    private static String fold(String text) {
        return text.toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static int distance(String a, String b) {
        if (a.length() > 2 && b.contains(a)) {
            return 1;
        }
        int[] previous = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            previous[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int[] current = new int[b.length() + 1];
            current[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                current[j] = Math.min(Math.min(current[j - 1], previous[j]) + 1, previous[j - 1] + change);
            }
            previous = current;
        }
        return previous[b.length()];
    }
}
