package org.deskwright.core.redaction;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Finds in one pass over a text where any of some rules may find something, see {@link Places}. Immutable. */
final class PlaceTable {
    /** Letters by which words are told apart at first. */
    static final int LEAST = 3;
    private static final int MOST_RULES = 128;
    private static final int BITS = 5;
    private static final int MASK = (1 << LEAST * BITS) - 1;
    private static final int ASCII = 128;

    private final Word[][] byBegin = new Word[MASK + 1][];
    /** Whether there is one, a bit each: few enough to be at hand. */
    private final long[] begins = new long[(MASK + 1) / Long.SIZE];
    private final RuleSet[] bySign = new RuleSet[ASCII];
    private final List<RowRule> rows = new ArrayList<>();
    private static final byte[] LETTERS = new byte[ASCII];

    static {
        for (char c = 0; c < ASCII; c++) {
            boolean digit = c >= '0' && c <= '9';
            boolean key = digit || c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c == '/' || c == '+';
            boolean token = key || c == '=' || c == '_' || c == '-';
            LETTERS[c] = (byte) ((digit ? bit(Places.Letters.DIGITS) : 0) | (key ? bit(Places.Letters.KEY) : 0)
                    | (token ? bit(Places.Letters.TOKEN) : 0));
        }
    }

    private static int bit(Places.Letters letters) {
        return 1 << letters.ordinal();
    }

    private record RowRule(Places.Row row, RuleSet rules) {}

    /** Of which rules a word or sign tells, a bit each. */
    private record RuleSet(long first, long second) {
        static final RuleSet NONE = new RuleSet(0, 0);

        RuleSet and(int rule) {
            return rule < Long.SIZE ? new RuleSet(first | 1L << rule, second) : new RuleSet(first, second | 1L << rule);
        }
    }

    private record Word(String letters, RuleSet rules) {}

    /** @param places of each rule */
    PlaceTable(List<Places> places) {
        if (places.size() > MOST_RULES) {
            throw new IllegalArgumentException(places.size() + " rules");
        }
        for (int rule = 0; rule < places.size(); rule++) {
            Places each = places.get(rule);
            for (String word : each.words()) {
                add(word, rule);
            }
            for (char sign : each.signs().toCharArray()) {
                bySign[sign] = some(bySign[sign]).and(rule);
            }
            if (each.row().of() != Places.Letters.NONE) {
                rows.add(new RowRule(each.row(), RuleSet.NONE.and(rule)));
            }
        }
    }

    private static RuleSet some(RuleSet rules) {
        return rules == null ? RuleSet.NONE : rules;
    }

    private void add(String word, int rule) {
        int hash = 0;
        for (int i = 0; i < LEAST; i++) {
            hash = next(hash, word.charAt(i));
        }
        List<Word> all = new ArrayList<>(byBegin[hash] == null ? List.of() : Arrays.asList(byBegin[hash]));
        Word before = all.stream().filter(each -> each.letters().equals(word)).findFirst()
                .orElse(new Word(word, RuleSet.NONE));
        all.remove(before);
        all.add(new Word(word, before.rules().and(rule)));
        byBegin[hash] = all.toArray(Word[]::new);
        begins[hash >> 6] |= 1L << hash;
    }

    private static int next(int hash, char c) {
        return (hash << BITS | c & 31) & MASK;
    }

    /** @param found gets what is found, in the place of what it held */
    void find(String text, FoundPlaces found) {
        found.clear();
        int length = text.length();
        char[] letters = found.letters(text);
        int hash = 0;
        for (int i = 0; i < length; i++) {
            char c = letters[i];
            hash = next(hash, c);
            if ((begins[hash >> 6] >>> hash & 1) != 0 && i >= LEAST - 1) {
                words(letters, length, i - LEAST + 1, byBegin[hash], found);
            }
            if (c < ASCII && bySign[c] != null) {
                found.add(i, bySign[c].first(), bySign[c].second());
            }
        }
        for (RowRule each : rows) {
            rows(letters, length, each, found);
        }
    }

    /** A row that is long enough holds one of the characters that are looked at. */
    private static void rows(char[] text, int length, RowRule rule, FoundPlaces found) {
        int letters = bit(rule.row().of());
        int least = rule.row().least();
        int at = least - 1;
        while (at < length) {
            if (!isOf(text[at], letters)) {
                at += least;
                continue;
            }
            int begin = at;
            while (begin > 0 && isOf(text[begin - 1], letters)) {
                begin--;
            }
            int end = at + 1;
            while (end < length && isOf(text[end], letters)) {
                end++;
            }
            if (end - begin >= least && end - begin <= rule.row().most()) {
                found.add(begin, rule.rules().first(), rule.rules().second());
            }
            at = end + least;
        }
    }

    private static boolean isOf(char c, int letters) {
        return c < ASCII && (LETTERS[c] & letters) != 0;
    }

    private static void words(char[] text, int length, int at, Word[] words, FoundPlaces found) {
        for (Word word : words) {
            if (isAt(text, length, at, word.letters())) {
                found.add(at, word.rules().first(), word.rules().second());
            }
        }
    }

    private static boolean isAt(char[] text, int length, int at, String word) {
        if (word.length() > length - at) {
            return false;
        }
        for (int i = 0; i < word.length(); i++) {
            char c = text[at + i];
            if ((c >= 'A' && c <= 'Z' ? c + 32 : c) != word.charAt(i)) {
                return false;
            }
        }
        return true;
    }
}
