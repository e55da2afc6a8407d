package org.deskwright.core.redaction;

import java.util.ArrayList;
import java.util.List;

/** Where the rules for secrets are tried: by what stands before a sign, or around a word. */
final class SecretPlaces {
    /** What an expression takes for a blank. */
    private static final String BLANKS = " \t\n\u000b\f\r";
    private static final int KEY = 40;
    private static final int HASH = 32;
    private static final int TOKEN = 100;
    private static final int RECOVERY = 6;
    private static final int VARIABLE = 40;
    /** From the word on, which has a dozen letters or two itself. */
    private static final int MARK = 200;

    private SecretPlaces() {
    }

    /** The words with a blank behind each. */
    static String[] blank(String... words) {
        List<String> all = new ArrayList<>();
        for (String word : words) {
            BLANKS.chars().forEach(blank -> all.add(word + (char) blank));
        }
        return all.toArray(String[]::new);
    }

    /** Each of the first words with each of the others behind. */
    static String[] joined(List<String> first, String... then) {
        List<String> all = new ArrayList<>();
        first.forEach(each -> {
            for (String other : then) {
                all.add(each + other);
            }
        });
        return all.toArray(String[]::new);
    }

    static String[] all(String[]... some) {
        List<String> all = new ArrayList<>();
        for (String[] each : some) {
            all.addAll(List.of(each));
        }
        return all.toArray(String[]::new);
    }

    private static char at(String text, int at) {
        return at >= 0 && at < text.length() ? text.charAt(at) : '\n';
    }

    private static int untried(int begin, int tried) {
        return begin >= tried ? begin : -1;
    }

    /** A word in quotes, which up to three backslashes may stand before. */
    static int quoted(String text, int at, int end, int tried) {
        int begin = at - 1;
        if (begin < end || text.charAt(begin) != '"' && text.charAt(begin) != '\'') {
            return -1;
        }
        for (int i = 0; i < 3 && begin > end && text.charAt(begin - 1) == '\\'; i++) {
            begin--;
        }
        return untried(begin, tried);
    }

    /** With the blank before, or at the very beginning. */
    static int behindBlank(String text, int at, int end, int tried) {
        return untried(Math.max(0, at - 1), tried);
    }

    /** Such as 7z, by its second letter. */
    static int seven(String text, int at, int end, int tried) {
        return at(text, at - 1) == '7' ? untried(at - 1, tried) : -1;
    }

    /** In the mark of an element, which ends behind it. */
    static int element(String text, int at, int end, int tried) {
        for (int i = at; i < text.length() && i - at < MARK; i++) {
            char c = text.charAt(i);
            if (c == '<' || c == '>') {
                return c == '>' ? untried(at, tried) : -1;
            }
        }
        return -1;
    }

    /** The name of a variable that the word stands in. */
    static int variable(String text, int at, int end, int tried) {
        int begin = at;
        while (at - begin <= VARIABLE && isOfName(at(text, begin - 1))) {
            begin--;
        }
        return untried(begin, tried);
    }

    private static boolean isOfName(char c) {
        return c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || c == '_';
    }

    private static boolean isHex(char c) {
        return c >= '0' && c <= '9' || c >= 'a' && c <= 'f' || c >= 'A' && c <= 'F';
    }

    /** The hash before the colon. */
    static int hash(String text, int at, int end, int tried) {
        for (int i = 1; i <= HASH; i++) {
            if (!isHex(at(text, at - i)) || i > 1 && !isHex(at(text, at + i - 1))) {
                return -1;
            }
        }
        return untried(at - HASH, tried);
    }

    /** Six digits before and behind the dash, and another one then. */
    static int recovery(String text, int at, int end, int tried) {
        boolean is = at(text, at + RECOVERY + 1) == '-';
        for (int i = 1; i <= RECOVERY && is; i++) {
            is = isDigit(at(text, at - i)) && isDigit(at(text, at + i));
        }
        return is ? untried(at - RECOVERY, tried) : -1;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    static Places keys() {
        return Places.row(new Places.Row(Places.Letters.KEY, KEY, KEY), (_, at, _, tried) -> untried(at, tried));
    }

    static Places tokens() {
        return Places.row(new Places.Row(Places.Letters.TOKEN, TOKEN, Integer.MAX_VALUE), SecretPlaces::token);
    }

    /** At the beginning, and behind a line in it. */
    private static int token(String text, int at, int end, int tried) {
        for (int begin = Math.max(at, tried); isOfToken(at(text, begin)); begin++) {
            if (begin == at || at(text, begin - 1) == '_' || at(text, begin - 1) == '-') {
                return begin;
            }
        }
        return -1;
    }

    private static boolean isOfToken(char c) {
        return isOfName(c) || "/+=-".indexOf(c) >= 0;
    }
}
