package org.deskwright.logs.signature;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Translates what is simple among regular expressions of RE2 for the JDK, which tells about a short line of ASCII in a
 * fraction of the time whether they find something in it. What is taken means the same to both there and cannot keep
 * the JDK busy; of everything else nothing is said.
 */
final class PlainRegex {
    private static final String IGNORING = "(?i)";
    /** Letters that stand for themselves, in sets as well. */
    private static final String PLAIN = " _,:;=\"'/<>#%!~@";
    /** What a backslash makes stand for itself. */
    private static final String ESCAPED = "\\.+*?()|[]{}^$-/";
    private static final String CLASSES = "wWdD";
    /** As each of them may be tried both ways, and an endless one with each length. */
    private static final int MOST_REPEATED = 6;
    private static final int MOST_ENDLESS = 1;

    private final String regex;
    private final StringBuilder plain = new StringBuilder();
    private int at;
    private int open;
    private int repeated;
    private int endless;
    /** What may be repeated stands just before; of a group, only whether it is there. */
    private boolean atom;
    private boolean group;

    private PlainRegex(String regex, int from) {
        this.regex = regex;
        at = from;
    }

    /**
     * @param regex one that RE2 takes
     * @return empty where it is not simple enough
     */
    static Optional<Pattern> of(String regex) {
        boolean ignoring = regex.startsWith(IGNORING);
        PlainRegex reader = new PlainRegex(regex, ignoring ? IGNORING.length() : 0);
        return reader.isRead()
                ? Optional.of(Pattern.compile(reader.plain.toString(), ignoring ? Pattern.CASE_INSENSITIVE : 0))
                : Optional.empty();
    }

    private boolean isRead() {
        while (at < regex.length()) {
            if (!isTaken(regex.charAt(at++))) {
                return false;
            }
        }
        return open == 0 && repeated <= MOST_REPEATED && endless <= MOST_ENDLESS;
    }

    private boolean isTaken(char letter) {
        return switch (letter) {
            case '(' -> begin();
            case ')' -> end();
            case '|', '^' -> border(String.valueOf(letter));
            // before a line feed at the end RE2 sees no end, and there is none in a line
            case '$' -> border("\\z");
            case '?', '*', '+' -> repeat(letter);
            case '[' -> set();
            case '\\' -> escaped(true);
            default -> isPlain(letter) && add(letter);
        };
    }

    private static boolean isPlain(char letter) {
        return letter >= '0' && letter <= '9' || letter >= 'a' && letter <= 'z' || letter >= 'A' && letter <= 'Z'
                || PLAIN.indexOf(letter) >= 0;
    }

    private boolean add(char letter) {
        plain.append(letter);
        atom = true;
        group = false;
        return true;
    }

    private boolean begin() {
        if (regex.startsWith("?:", at)) {
            at += 2;
        } else if (regex.startsWith("?", at)) {
            return false;
        }
        plain.append("(?:");
        open++;
        atom = false;
        group = false;
        return true;
    }

    private boolean end() {
        plain.append(')');
        atom = false;
        group = true;
        return --open >= 0;
    }

    private boolean border(String text) {
        plain.append(text);
        atom = false;
        group = false;
        return true;
    }

    private boolean repeat(char how) {
        boolean may = atom || group && how == '?';
        plain.append(how);
        repeated++;
        endless += how == '?' ? 0 : 1;
        atom = false;
        group = false;
        return may;
    }

    private boolean set() {
        plain.append('[');
        if (regex.startsWith("^", at)) {
            plain.append('^');
            at++;
        }
        int first = at;
        while (at < regex.length() && (regex.charAt(at) != ']' || at == first)) {
            char letter = regex.charAt(at++);
            boolean range = letter == '-' && at - 1 > first && at < regex.length() && isRange();
            if (!range && !(letter == '\\' ? escaped(false) : isPlain(letter) && add(letter))) {
                return false;
            }
            if (range) {
                plain.append('-');
            }
        }
        return at < regex.length() && regex.charAt(at++) == ']' && add(']');
    }

    /** Between two letters or two digits. */
    private boolean isRange() {
        char before = regex.charAt(at - 2);
        char behind = regex.charAt(at);
        return Character.isLetterOrDigit(before) && Character.isLetterOrDigit(behind) && before <= behind;
    }

    private boolean escaped(boolean alone) {
        if (at == regex.length()) {
            return false;
        }
        char letter = regex.charAt(at++);
        plain.append('\\');
        return (ESCAPED.indexOf(letter) >= 0 || alone && CLASSES.indexOf(letter) >= 0) && add(letter);
    }
}
