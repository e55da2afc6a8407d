package org.deskwright.core.redaction;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BinaryOperator;

/**
 * Names that are known, found in texts: each as a word of its own, see {@link FoldedText} for what is the same, and of
 * several that begin at the same place the longest. Where a script sets no spaces between words, a name is found
 * wherever it stands. Users by whose names nobody is told apart are left to the rules that see by what stands beside
 * them. However many they are, a text takes the same time. One that nobody adds to may be used by several threads.
 */
final class KnownNames {
    /** By so many letters names are told apart at first; shorter ones would be found in every other sentence. */
    private static final int START = 3;
    /** Of scripts in which a name of a person has two. */
    private static final int SHORT_START = 2;
    private static final int BITS = 5;
    private static final int MASK = (1 << START * BITS) - 1;
    private static final String[] NONE = {};
    /** Nobody adds to it. */
    static final KnownNames NOBODY = new KnownNames(Map.of());

    /** By folded name. */
    private final Map<String, String> kinds = new TreeMap<>();
    /** By the hash of their first letters, the longest first. */
    private String[][] byStart = {};
    private String[] shorts = NONE;

    /** @param known what is a name, and of which kind */
    KnownNames(Map<String, String> known) {
        known.forEach(this::add);
    }

    private KnownNames(KnownNames other) {
        kinds.putAll(other.kinds);
        byStart = other.byStart.clone();
        shorts = other.shorts;
    }

    static boolean isLongEnough(String name) {
        int letters = name.codePointCount(0, name.length());
        return letters >= START || letters == SHORT_START && name.codePoints().allMatch(KnownNames::isUnspaced);
    }

    /** A further one; what is known already is of this kind from now on. */
    void add(String name, String kind) {
        String folded = FoldedText.of(name).text();
        boolean meant = isLongEnough(name) && !(kind.equals("user") && NameLists.isShared(folded));
        boolean before = (meant ? kinds.put(folded, kind) : kinds.remove(folded)) != null;
        if (meant == before) {
            return;
        }
        if (folded.length() < START) {
            shorts = meant ? with(shorts, folded) : without(shorts, folded);
        } else {
            byStart = byStart.length == 0 ? new String[MASK + 1][] : byStart;
            int start = start(folded);
            String[] names = byStart[start] == null ? NONE : byStart[start];
            byStart[start] = meant ? with(names, folded) : without(names, folded);
        }
    }

    /** Another list, as the one before belongs to those as well that this is a copy of. */
    private static String[] with(String[] names, String name) {
        String[] all = Arrays.copyOf(names, names.length + 1);
        all[names.length] = name;
        Arrays.sort(all, Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder()));
        return all;
    }

    private static String[] without(String[] names, String name) {
        return Arrays.stream(names).filter(each -> !each.equals(name)).toArray(String[]::new);
    }

    /** Others that further ones may be added to. */
    KnownNames copy() {
        return new KnownNames(this);
    }

    /** @param replacement of a kind and a name as it stands in the text */
    String replace(String text, BinaryOperator<String> replacement) {
        if (kinds.isEmpty() || !mayHold(text)) {
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

    /** Whether a text of ASCII has a word that begins as a name does; any other may have one. */
    private boolean mayHold(String text) {
        if (byStart.length == 0) {
            return true;
        }
        int hash = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= 0x80) {
                return true;
            }
            hash = next(hash, c);
            if (byStart[hash] != null && (i < START || !isOfWord(text.charAt(i - START)))) {
                return true;
            }
        }
        return false;
    }

    /** Empty when there is none. */
    private String nameAt(FoldedText folded, int at) {
        String text = folded.text();
        if (!folded.isBetween(at) || at > 0 && isWithin(text.codePointBefore(at), text.codePointAt(at))) {
            return "";
        }
        if (at <= text.length() - START && byStart.length > 0) {
            String[] names = byStart[start(text, at)];
            for (int i = 0; names != null && i < names.length; i++) {
                if (isAt(folded, at, names[i])) {
                    return names[i];
                }
            }
        }
        for (String name : shorts) {
            if (isAt(folded, at, name)) {
                return name;
            }
        }
        return "";
    }

    private static boolean isAt(FoldedText folded, int at, String name) {
        String text = folded.text();
        int end = at + name.length();
        return text.startsWith(name, at) && folded.isBetween(end)
                && (end == text.length() || !isWithin(text.codePointAt(end), text.codePointBefore(end)));
    }

    /** Whether a word goes on from the first or last letter of a name to one that is outside. */
    static boolean isWithin(int outside, int end) {
        return isMark(outside) || isOfWord(outside) && !(isUnspaced(outside) || isUnspaced(end));
    }

    private static boolean isOfWord(int c) {
        if (c < 0x80) {
            return c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || c >= 'A' && c <= 'Z';
        }
        int type = Character.getType(c);
        return Character.isLetter(c) || isMark(c) || type == Character.DECIMAL_DIGIT_NUMBER
                || type == Character.LETTER_NUMBER || type == Character.OTHER_NUMBER;
    }

    private static boolean isMark(int c) {
        if (c < 0x80) {
            return false;
        }
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

    private static int start(String text) {
        return start(text, 0);
    }

    private static int start(String text, int at) {
        int hash = 0;
        for (int i = at; i < at + START; i++) {
            hash = next(hash, text.charAt(i));
        }
        return hash;
    }

    /** The same for small and capital letters of ASCII. */
    private static int next(int hash, char c) {
        return (hash << BITS | c & 31) & MASK;
    }
}
