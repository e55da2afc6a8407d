package org.deskwright.core.redaction;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BinaryOperator;

/**
 * Names that are known, found in texts: each as a word of its own, in capitals or not, and of several that begin at the
 * same place the longest. However many they are, a text takes the same time. Immutable.
 */
final class KnownNames {
    /** By so many letters names are told apart at first; shorter ones would be found in every other sentence. */
    private static final int START = 3;

    /** By name in small letters. */
    private final Map<String, String> kinds = new TreeMap<>();
    private final Map<Integer, List<String>> byStart = new HashMap<>();

    /** @param known what is a name, and of which kind */
    KnownNames(Map<String, String> known) {
        known.forEach((name, kind) -> {
            if (name.length() >= START) {
                kinds.put(name.toLowerCase(Locale.ROOT), kind);
            }
        });
        kinds.keySet().forEach(name -> byStart.computeIfAbsent(start(name, 0), s -> new ArrayList<>()).add(name));
        byStart.values().forEach(names -> names.sort(Comparator.comparingInt(String::length).reversed()));
    }

    /** These and further ones; what both know is of the kind given here. */
    KnownNames and(Map<String, String> more) {
        if (more.isEmpty()) {
            return this;
        }
        Map<String, String> all = new TreeMap<>(kinds);
        all.putAll(more);
        return new KnownNames(all);
    }

    /** @param replacement of a kind and a name as it stands in the text */
    String replace(String text, BinaryOperator<String> replacement) {
        if (byStart.isEmpty()) {
            return text;
        }
        StringBuilder replaced = null;
        int copied = 0;
        int at = 0;
        while (at <= text.length() - START) {
            int end = at == 0 || !isOfWord(text.codePointBefore(at)) ? endOfName(text, at) : at;
            if (end > at) {
                String name = text.substring(at, end);
                replaced = replaced == null ? new StringBuilder(text.length()) : replaced;
                replaced.append(text, copied, at)
                        .append(replacement.apply(kinds.get(name.toLowerCase(Locale.ROOT)), name));
                copied = end;
                at = end;
            } else {
                at++;
            }
        }
        return replaced == null ? text : replaced.append(text, copied, text.length()).toString();
    }

    /** Where it begins when there is none. */
    private int endOfName(String text, int at) {
        for (String name : byStart.getOrDefault(start(text, at), List.of())) {
            int end = at + name.length();
            if (text.regionMatches(true, at, name, 0, name.length())
                    && (end == text.length() || !isOfWord(text.codePointAt(end)))
                    && kinds.containsKey(text.substring(at, end).toLowerCase(Locale.ROOT))) {
                return end;
            }
        }
        return at;
    }

    private static boolean isOfWord(int c) {
        int type = Character.getType(c);
        return Character.isLetter(c) || type == Character.DECIMAL_DIGIT_NUMBER || type == Character.LETTER_NUMBER
                || type == Character.OTHER_NUMBER;
    }

    private static int start(String text, int at) {
        int hash = 0;
        for (int i = at; i < at + START; i++) {
            hash = hash * 31 + Character.toLowerCase(Character.toUpperCase(text.charAt(i)));
        }
        return hash;
    }
}
