package org.deskwright.core.redaction;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Takes out what is in a list or an object of JSON under the name of a secret, and a value that stands in the line
 * beneath its name. Names of members, switches and the brackets stay, so that JSON is JSON afterwards. As many lines
 * come out as go in.
 */
final class OpenValues {
    private static final String NAME = "[A-Za-z0-9_.-]{0,40}?(?:passw(?:or)?d(?<!forgot[_.-]password)|passphrase|secret|token|credential|cookie|"
            + "(?:api|access|private)[_-]?key|otp)s?";
    static final Pattern OPEN = Pattern.compile("(?i)(?:(?<quote>\\\\{0,3}[\"'])" + NAME
            + "\\k<quote>|(?<![A-Za-z0-9_.-])" + NAME + ")\\s{0,3}[:=]\\s{0,8}(?<open>[\\[{]|$)");
    private static final Pattern NAMED = Pattern.compile("(?i)" + NAME);
    private static final PlaceTable PLACES = new PlaceTable(List.of(Places.beside(OpenValues::begin, SecretPlaces.all(
            SecretPlaces.joined(List.of("api", "access", "private"), "key", "_key", "-key"),
            new String[]{"passwd", "password", "passphrase", "secret", "token", "credential", "cookie", "otp"}))));
    /** Letters of a name before the word. */
    private static final int MOST_BEFORE = 40;
    /** Where the end is missing, what follows is to be read again some time. */
    private static final int LONGEST = 400;
    /** Bare words of fewer letters are none. */
    private static final int LEAST = 4;

    private final boolean masking;
    private final Runnable removed;
    private int depth;
    private boolean awaiting;
    /** Whether it was begun in a record of its own line: the next one that is one ends it, as it was cut. */
    private boolean record;
    private int lines;
    private StringBuilder out = new StringBuilder();

    /**
     * @param masking whether what is removed leaves as many asterisks
     * @param removed run for each value
     */
    OpenValues(boolean masking, Runnable removed) {
        this.masking = masking;
        this.removed = removed;
    }

    /** Whether what is in a list or an object of such a name are secrets. */
    static boolean isName(String name) {
        return NAMED.matcher(name).matches();
    }

    /** Whether the next line may hold a part of what was begun. */
    boolean isOpen() {
        return depth > 0 || awaiting;
    }

    /** @return the line without the values of secrets that are open in it */
    String line(String line) {
        out = new StringBuilder(line.length());
        int at = 0;
        if (isOpen()) {
            if (++lines > LONGEST || !isJson(line) || record && line.startsWith("{\"")) {
                end();
            } else {
                at = goOn(line, 0);
            }
        }
        if (at >= line.length() || !mayOpen(line)) {
            return out.append(line, Math.min(at, line.length()), line.length()).toString();
        }
        PlacedMatcher open = opens(line);
        while (at < line.length() && open.find(at)) {
            boolean quoted = open.group("quote") != null;
            out.append(line, at, open.end());
            at = open.end();
            lines = 0;
            if (open.group("open").isEmpty()) {
                awaiting = quoted;
                break;
            }
            depth = 1;
            record = line.startsWith("{\"");
            at = goOn(line, at);
            depth = quoted ? depth : 0;
        }
        return out.append(line, Math.min(at, line.length()), line.length()).toString();
    }

    /** What begins a list or an object of secrets in a line. */
    static PlacedMatcher opens(String line) {
        FoundPlaces found = new FoundPlaces();
        PLACES.find(line, found);
        return new PlacedMatcher(OPEN, OpenValues::begin, line, found, 0);
    }

    /** Where the name begins that a word stands in, and before that a quote with up to three backslashes before. */
    private static int begin(String text, int at, int end, int tried) {
        int name = at;
        while (name > 0 && at - name <= MOST_BEFORE && isOfName(text.charAt(name - 1))) {
            name--;
        }
        int first = name;
        if (name > 0 && (text.charAt(name - 1) == '"' || text.charAt(name - 1) == '\'')) {
            first = name - 1;
            for (int i = 0; i < 3 && first > 0 && text.charAt(first - 1) == '\\'; i++) {
                first--;
            }
        }
        int begin = Math.max(first, tried);
        return begin <= name ? begin : -1;
    }

    private static boolean isOfName(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '_' || c == '.' || c == '-';
    }

    /** Behind the name there is a bracket, or nothing. */
    private static boolean mayOpen(String line) {
        if (line.indexOf('[') >= 0 || line.indexOf('{') >= 0) {
            return true;
        }
        int end = line.length();
        while (end > 0 && line.charAt(end - 1) <= ' ') {
            end--;
        }
        return end > 0 && (line.charAt(end - 1) == ':' || line.charAt(end - 1) == '=');
    }

    private static boolean isJson(String line) {
        String text = line.strip();
        return text.isEmpty() || "\"'[]{},\\-tfn0123456789".indexOf(text.charAt(0)) >= 0
                && !(text.length() > LEAST && text.charAt(LEAST) == '-' && Character.isDigit(text.charAt(0)));
    }

    /** To the end of what is open, or of the line. */
    private int goOn(String line, int from) {
        int at = from;
        while (at < line.length() && isOpen()) {
            char c = line.charAt(at);
            if (c == '[' || c == '{') {
                depth++;
                awaiting = false;
                out.append(c);
                at++;
            } else if (c == ']' || c == '}') {
                depth = Math.max(0, depth - 1);
                awaiting = false;
                out.append(c);
                at++;
            } else if (c == '"' || c == '\'' || c == '\\') {
                at = text(line, at);
            } else if (isBare(c)) {
                at = bare(line, at);
            } else {
                out.append(c);
                at++;
            }
        }
        return at;
    }

    private int text(String line, int from) {
        int quote = from;
        while (quote < line.length() && line.charAt(quote) == '\\') {
            quote++;
        }
        if (quote == line.length() || line.charAt(quote) != '"' && line.charAt(quote) != '\'') {
            out.append(line, from, quote);
            return quote;
        }
        String mark = line.substring(from, quote + 1);
        int end = line.indexOf(mark, quote + 1);
        while (end > 0 && line.charAt(end - 1) == '\\') {
            end = line.indexOf(mark, end + 1);
        }
        end = end < 0 ? line.length() : end;
        int after = Math.min(line.length(), end + mark.length());
        out.append(mark);
        value(line, quote + 1, end, after);
        out.append(line, end, after);
        return after;
    }

    private int bare(String line, int from) {
        int end = from;
        while (end < line.length() && isBare(line.charAt(end))) {
            end++;
        }
        String word = line.substring(from, end);
        boolean isSwitch = word.equals("true") || word.equals("false") || word.equals("null");
        if (isSwitch || end - from < LEAST) {
            out.append(word);
            awaiting = false;
        } else if (isName(line, end)) {
            out.append(word);
        } else {
            boolean number = word.chars().allMatch(c -> c >= '0' && c <= '9' || c == '-' || c == '.');
            out.append(number && !masking ? "\"" : "");
            value(line, from, end, end);
            out.append(number && !masking ? "\"" : "");
        }
        return end;
    }

    private void value(String line, int from, int end, int after) {
        if (isName(line, after) && !awaiting || from >= end || line.startsWith(SecretRules.REMOVED, from)) {
            out.append(line, from, end);
        } else {
            out.append(masking ? "*".repeat(end - from) : SecretRules.REMOVED);
            removed.run();
        }
        awaiting = false;
    }

    private static boolean isName(String line, int at) {
        int next = at;
        while (next < line.length() && line.charAt(next) == ' ') {
            next++;
        }
        return next < line.length() && (line.charAt(next) == ':' || line.charAt(next) == '=');
    }

    private static boolean isBare(char c) {
        return Character.isLetterOrDigit(c) || "_./+=-!@#$%^*".indexOf(c) >= 0;
    }

    /** A text has come to its end, and with it what was open. */
    void end() {
        depth = 0;
        awaiting = false;
    }
}
