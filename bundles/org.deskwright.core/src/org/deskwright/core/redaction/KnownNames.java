package org.deskwright.core.redaction;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BinaryOperator;

/**
 * Names that are known, found in texts: each as a word of its own, see {@link FoldedText} for what is the same, and of
 * several that begin at the same place the longest. Where a script sets no spaces between words, a name is found
 * wherever it stands. Users by whose names nobody is told apart are left to the rules that see by what stands beside
 * them. However many they are, a text takes the same time. Immutable.
 */
final class KnownNames {
    /** By so many letters names are told apart at first; shorter ones would be found in every other sentence. */
    private static final int START = 3;
    /** Of scripts in which a name of a person has two. */
    private static final int SHORT_START = 2;

    /** By folded name. */
    private final Map<String, String> kinds = new TreeMap<>();
    private final Map<Integer, List<String>> byStart = new HashMap<>();
    private final Map<Integer, List<String>> byShortStart = new HashMap<>();

    /** @param known what is a name, and of which kind */
    KnownNames(Map<String, String> known) {
        known.forEach((name, kind) -> {
            String folded = FoldedText.of(name).text();
            if (isLongEnough(name) && !(kind.equals("user") && NameLists.isShared(folded))) {
                kinds.put(folded, kind);
            }
        });
        for (String name : kinds.keySet()) {
            boolean whole = name.length() >= START;
            (whole ? byStart : byShortStart)
                    .computeIfAbsent(start(name, 0, whole ? START : SHORT_START), s -> new ArrayList<>()).add(name);
        }
        byStart.values().forEach(names -> names.sort(Comparator.comparingInt(String::length).reversed()));
    }

    private static boolean isLongEnough(String name) {
        int letters = name.codePointCount(0, name.length());
        return letters >= START || letters == SHORT_START && name.codePoints().allMatch(KnownNames::isUnspaced);
    }

    /** These and further ones; what both know is of the kind given here. */
    KnownNames and(Map<String, String> more) {
        if (more.isEmpty()) {
            return this;
        }
        Map<String, String> all = new TreeMap<>(kinds);
        more.forEach((name, kind) -> {
            all.remove(FoldedText.of(name).text());
            all.put(name, kind);
        });
        return new KnownNames(all);
    }

    /** @param replacement of a kind and a name as it stands in the text */
    String replace(String text, BinaryOperator<String> replacement) {
        if (kinds.isEmpty()) {
            return text;
        }
        FoldedText folded = FoldedText.of(text);
        StringBuilder replaced = null;
        int copied = 0;
        int at = 0;
        while (at <= folded.text().length() - SHORT_START) {
            String name = nameAt(folded, at);
            if (name.isEmpty()) {
                at++;
            } else {
                int from = folded.origin(at);
                at += name.length();
                replaced = replaced == null ? new StringBuilder(text.length()) : replaced;
                replaced.append(text, copied, from)
                        .append(replacement.apply(kinds.get(name), text.substring(from, folded.origin(at))));
                copied = folded.origin(at);
            }
        }
        return replaced == null ? text : replaced.append(text, copied, text.length()).toString();
    }

    /** Empty when there is none. */
    private String nameAt(FoldedText folded, int at) {
        String text = folded.text();
        if (!folded.isBetween(at) || at > 0 && isWithin(text.codePointBefore(at), text.codePointAt(at))) {
            return "";
        }
        if (at <= text.length() - START) {
            for (String name : byStart.getOrDefault(start(text, at, START), List.of())) {
                if (isAt(folded, at, name)) {
                    return name;
                }
            }
        }
        return byShortStart.isEmpty()
                ? ""
                : byShortStart.getOrDefault(start(text, at, SHORT_START), List.of()).stream()
                        .filter(name -> isAt(folded, at, name)).findFirst().orElse("");
    }

    private static boolean isAt(FoldedText folded, int at, String name) {
        String text = folded.text();
        int end = at + name.length();
        return text.startsWith(name, at) && folded.isBetween(end)
                && (end == text.length() || !isWithin(text.codePointAt(end), text.codePointBefore(end)));
    }

    /** Whether a word goes on from the first or last letter of a name to one that is outside. */
    private static boolean isWithin(int outside, int end) {
        return isMark(outside) || isOfWord(outside) && !(isUnspaced(outside) || isUnspaced(end));
    }

    private static boolean isOfWord(int c) {
        int type = Character.getType(c);
        return Character.isLetter(c) || isMark(c) || type == Character.DECIMAL_DIGIT_NUMBER
                || type == Character.LETTER_NUMBER || type == Character.OTHER_NUMBER;
    }

    private static boolean isMark(int c) {
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
    }

    /** Of a script in which words follow each other without a space, or with endings of one sentence at the name. */
    private static boolean isUnspaced(int c) {
        return c >= 0x80 && switch (Character.UnicodeScript.of(c)) {
            case HAN, HIRAGANA, KATAKANA, HANGUL, THAI, LAO, KHMER, MYANMAR -> true;
            default -> false;
        };
    }

    private static int start(String text, int at, int letters) {
        int hash = 0;
        for (int i = at; i < at + letters; i++) {
            hash = hash * 31 + text.charAt(i);
        }
        return hash;
    }
}
