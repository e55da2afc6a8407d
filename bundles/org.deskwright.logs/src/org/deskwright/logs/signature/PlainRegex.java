package org.deskwright.logs.signature;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Translates what is simple among regular expressions of RE2 for the JDK, which tells about a short line of ASCII in a
 * fraction of the time whether they find something in it. What is taken means the same to both there and cannot keep
 * the JDK busy; of everything else nothing is said.
 */
final class PlainRegex {
    private static final String IGNORING = "(?i)";
    /** What stands for itself beside letters and digits, in sets as well. */
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
    private final List<String> beginnings = new ArrayList<>();
    private final StringBuilder beginning = new StringBuilder();
    private boolean begins = true;

    private PlainRegex(String regex, int from) {
        this.regex = regex;
        at = from;
    }

    /**
     * What was translated.
     *
     * @param beginnings of which one stands where something is found, letter by letter; perhaps an empty one
     */
    record Plain(Pattern pattern, List<String> beginnings) {
        Plain {
            beginnings = List.copyOf(beginnings);
        }
    }

    /**
     * @param regex one that RE2 takes
     * @return empty where it is not simple enough
     */
    static Optional<Plain> of(String regex) {
        boolean ignoring = regex.startsWith(IGNORING);
        PlainRegex reader = new PlainRegex(regex, ignoring ? IGNORING.length() : 0);
        reader.begins = !ignoring;
        return reader.isRead()
                ? Optional
                        .of(new Plain(Pattern.compile(reader.plain.toString(), ignoring ? Pattern.CASE_INSENSITIVE : 0),
                                ignoring ? List.of("") : reader.beginnings))
                : Optional.empty();
    }

    private boolean isRead() {
        while (at < regex.length()) {
            if (!isTaken(regex.charAt(at++))) {
                return false;
            }
        }
        beginnings.add(beginning.toString());
        return open == 0 && repeated <= MOST_REPEATED && endless <= MOST_ENDLESS;
    }

    private boolean isTaken(char letter) {
        return switch (letter) {
            case '(' -> begin();
            case ')' -> end();
            case '|' -> alternative();
            case '^' -> border("^");
            // before a line feed at the end RE2 sees no end, and there is none in a line
            case '$' -> border("\\z");
            case '?', '*', '+' -> repeat(letter);
            case '[' -> set();
            case '\\' -> escaped();
            default -> isPlain(letter) && letter(letter);
        };
    }

    private static boolean isPlain(char letter) {
        return letter >= '0' && letter <= '9' || letter >= 'a' && letter <= 'z' || letter >= 'A' && letter <= 'Z'
                || PLAIN.indexOf(letter) >= 0;
    }

    private boolean letter(char letter) {
        plain.append(letter);
        if (begins) {
            beginning.append(letter);
        }
        return is(true, false);
    }

    /** What stands just before what comes next. */
    private boolean is(boolean anAtom, boolean aGroup) {
        atom = anAtom;
        group = aGroup;
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
        begins = false;
        return is(false, false);
    }

    private boolean end() {
        plain.append(')');
        return --open >= 0 && is(false, true);
    }

    private boolean alternative() {
        if (open == 0) {
            beginnings.add(beginning.toString());
            beginning.setLength(0);
            begins = true;
        }
        plain.append('|');
        return is(false, false);
    }

    private boolean border(String text) {
        plain.append(text);
        begins = false;
        return is(false, false);
    }

    private boolean repeat(char how) {
        boolean may = atom || group && how == '?';
        plain.append(how);
        repeated++;
        endless += how == '?' ? 0 : 1;
        if (begins && !beginning.isEmpty()) {
            beginning.setLength(beginning.length() - 1);
        }
        begins = false;
        return is(false, false) && may;
    }

    private boolean set() {
        begins = false;
        plain.append('[');
        if (regex.startsWith("^", at)) {
            plain.append('^');
            at++;
        }
        int first = at;
        while (at < regex.length() && (regex.charAt(at) != ']' || at == first)) {
            if (!isMember(regex.charAt(at++), first)) {
                return false;
            }
        }
        plain.append(']');
        return at++ < regex.length() && is(true, false);
    }

    private boolean isMember(char letter, int first) {
        boolean range = letter == '-' && at - 1 > first && at < regex.length() && isRange();
        boolean escape = letter == '\\' && at < regex.length() && ESCAPED.indexOf(regex.charAt(at)) >= 0;
        plain.append(letter);
        if (escape) {
            plain.append(regex.charAt(at++));
        }
        return range || escape || isPlain(letter);
    }

    /** Between two letters or two digits. */
    private boolean isRange() {
        char before = regex.charAt(at - 2);
        char behind = regex.charAt(at);
        return Character.isLetterOrDigit(before) && Character.isLetterOrDigit(behind) && before <= behind;
    }

    private boolean escaped() {
        char letter = at < regex.length() ? regex.charAt(at++) : ' ';
        plain.append('\\');
        if (CLASSES.indexOf(letter) >= 0) {
            begins = false;
        }
        return (ESCAPED.indexOf(letter) >= 0 || CLASSES.indexOf(letter) >= 0) && letter(letter);
    }
}
