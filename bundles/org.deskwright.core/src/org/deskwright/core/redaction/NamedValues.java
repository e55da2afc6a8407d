package org.deskwright.core.redaction;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes out values whose names stand beside them as values of their own, or around them as elements of XML, in the same
 * line or one or two above: variables of an environment, headers and fields in traces of browsers, parameters, and
 * files of answers. As many lines come out as go in.
 */
final class NamedValues {
    /** By such a name something else may go, too. */
    private static final String WEAK = "(?:code|state|ticket|sess(?:ion)?|sid|auth|sig)";
    private static final String NAMING = "(?:name|key|variable)(?:\\\\{0,3}[\"']{1,2})?\\s{0,20}[:=>]\\s{0,3}(?:\\\\{0,3}[\"']{1,2})?";
    private static final Pattern WEAK_NAME = Pattern
            .compile("(?i)(?:[a-z]{1,20}[_-]?)??" + NAMING + WEAK + "(?![a-z_-])");
    /** Names that hold none of the words that announce a secret. */
    private static final Pattern OTHER_NAME = Pattern
            .compile("(?i)" + NAMING + "(?:pw|pin|saml|client_assertion|assertion|" + WEAK + ")");
    private static final String SECRET = "(?:[A-Za-z0-9_./ -]{0,60}?" + SecretWords.WORD + SecretWords.ABOUT
            + "[A-Za-z0-9_]{0,20}+|pw|pin|saml(?:response|request|art)|(?:client_)?assertion|" + WEAK + ")";
    private static final String ENDS = "\\s{0,3}+(?=\\\\{0,3}[\"']|</|[;,]|$)";
    /** A member that tells a name, or an element that is called by one and holds others. */
    static final Pattern NAME = Pattern.compile("(?i)(?:(?<![A-Za-z])(?:[a-z]{1,20}[_-]?)??(?:name|key|variable)"
            + "(?:\\\\{0,3}[\"']{1,2})?\\s{0,20}[:=>]\\s{0,3}(?:\\\\{0,3}[\"']{1,2})?" + SECRET + ENDS
            + "|<[a-z0-9_.:-]{0,40}?" + SecretWords.WORD + SecretWords.ABOUT
            + "[a-z0-9_.:-]{0,20}+>\\s{0,9}(?=<value>|$))");
    private static final PlaceTable PLACES = new PlaceTable(List.of(new Places(List.of("name", "key", "variable"), "<",
            Places.Row.NONE, (text, at, _, tried) -> begin(text, at, tried))));
    private static final int MOST_BEFORE = 20;
    /** From where a name is told up to the word in it that says that it is one of a secret. */
    private static final int TO_WORD = 120;
    private static final Pattern VALUE = Pattern
            .compile("(?i)(?:<value\\s[^<>]{1,100}>|(?:value|<string)(?:\\\\{0,3}[\"']{1,2})?\\s{0,20}[:=>]\\s{0,3})");
    /** Of a name that something else may go by, too. */
    private static final Pattern STRONG = Pattern.compile("(?=[^\\s\"'<>]{0,80}\\d)[A-Za-z0-9._~/+%=-]{16,}+");
    private static final Pattern PLAIN = Pattern.compile("(?i)" + SecretWords.PLAIN + ".", Pattern.DOTALL);
    /** Between a name and its value in one line. */
    private static final int FAR = 300;
    /** Lines in which a value is awaited. */
    private static final int LINES = 2;

    private final boolean masking;
    private final Runnable removed;
    private int awaited;
    private boolean weak;

    /**
     * @param masking whether what is removed leaves as many asterisks
     * @param removed run for each value
     */
    NamedValues(boolean masking, Runnable removed) {
        this.masking = masking;
        this.removed = removed;
    }

    /** Whether the next line may hold the value of a name in this one. */
    boolean isOpen() {
        return awaited > 0;
    }

    /** @return the line without the values that such names announce */
    String line(String line) {
        FoundPlaces found = new FoundPlaces();
        PLACES.find(line, found);
        if (!isOpen() && !found.isAny(0)) {
            return line;
        }
        FoundPlaces words = new FoundPlaces();
        WordStarts.find(line, words);
        StringBuilder out = null;
        int copied = 0;
        int at = 0;
        PlacedMatcher name = names(line, found, words);
        while (at <= line.length()) {
            boolean fromBefore = at == 0 && isOpen();
            if (!fromBefore && !name.find(at)) {
                break;
            }
            int from = fromBefore ? 0 : name.end();
            weak = fromBefore ? weak : isWeak(line, name.begin());
            Span value = value(line, from);
            if (value == null) {
                awaited = fromBefore ? left(line) : isLast(line, from) ? LINES : 0;
                at = Math.max(from, at + 1);
                if (fromBefore && names(line, found, words).find()) {
                    awaited = 0;
                }
                if (fromBefore) {
                    at = 0;
                    if (isOpen()) {
                        break;
                    }
                }
                continue;
            }
            awaited = 0;
            if (value.to() > value.from() && PLAIN.matcher(line).region(value.from(), line.length()).lookingAt()
                    && !line.startsWith(SecretRules.REMOVED, value.from()) && (!weak || isStrong(line, value))) {
                out = out == null ? new StringBuilder(line.length()) : out;
                out.append(line, copied, value.from())
                        .append(masking ? "*".repeat(value.to() - value.from()) : SecretRules.REMOVED);
                copied = value.to();
                removed.run();
            }
            at = Math.max(value.to(), at + 1);
        }
        return out == null ? line : out.append(line, copied, line.length()).toString();
    }

    /** What tells a name in a line. */
    static PlacedMatcher names(String line) {
        FoundPlaces found = new FoundPlaces();
        PLACES.find(line, found);
        FoundPlaces words = new FoundPlaces();
        WordStarts.find(line, words);
        return names(line, found, words);
    }

    private static PlacedMatcher names(String line, FoundPlaces found, FoundPlaces words) {
        return new PlacedMatcher(NAME,
                (text, at, _, tried) -> words.isAny(at, at + TO_WORD)
                        || OTHER_NAME.matcher(text).region(at, text.length()).lookingAt() ? begin(text, at, tried) : -1,
                line, found, 0);
    }

    /** With the letters before the word, or without; or at the bracket of an element. */
    private static int begin(String text, int at, int tried) {
        if (text.charAt(at) == '<') {
            return at >= tried ? at : -1;
        }
        int letters = at > 0 && (text.charAt(at - 1) == '_' || text.charAt(at - 1) == '-') ? at - 1 : at;
        int first = letters;
        while (first > 0 && letters - first <= MOST_BEFORE && isLetter(text.charAt(first - 1))) {
            first--;
        }
        if (first < letters && first >= tried) {
            return first;
        }
        return at >= tried && (at == 0 || !isLetter(text.charAt(at - 1))) ? at : -1;
    }

    private static boolean isLetter(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }

    private static boolean isWeak(String line, int begin) {
        return WEAK_NAME.matcher(line).region(begin, line.length()).lookingAt();
    }

    private static boolean isStrong(String line, Span value) {
        return STRONG.matcher(line).region(value.from(), value.to()).lookingAt();
    }

    private int left(String line) {
        String text = line.strip();
        return text.isEmpty() || text.startsWith("}") ? 0 : awaited - 1;
    }

    private static boolean isLast(String line, int from) {
        int at = from;
        while (at < line.length() && "\\\"', \t\r;</>".indexOf(line.charAt(at)) >= 0) {
            at++;
        }
        // an end tag may follow
        return at == line.length()
                || line.startsWith("</", from) && line.indexOf('>', from) >= line.stripTrailing().length() - 1;
    }

    private record Span(int from, int to) {}

    /** The value that belongs to a name before; null when there is none in this line. */
    private static Span value(String line, int from) {
        int end = Math.min(line.length(), from + FAR);
        for (int i = from; i < end; i++) {
            if (line.charAt(i) == '{' || line.charAt(i) == '}') {
                end = i;
            }
        }
        Matcher value = VALUE.matcher(line).region(from, end);
        if (!value.find()) {
            return null;
        }
        int begin = value.end();
        char sign = line.substring(value.start(), begin).stripTrailing()
                .charAt(line.substring(value.start(), begin).stripTrailing().length() - 1);
        return new Span(begin + quote(line, begin), end(line, begin, sign));
    }

    private static int quote(String line, int from) {
        int at = from;
        while (at < line.length() && line.charAt(at) == '\\') {
            at++;
        }
        if (at == line.length() || line.charAt(at) != '"' && line.charAt(at) != '\'') {
            return 0;
        }
        // doubled, as tables have them, around something
        boolean twice = line.startsWith("\"\"", at) && at + 2 < line.length()
                && ",;}] \"".indexOf(line.charAt(at + 2)) < 0;
        return at - from + (twice ? 2 : 1);
    }

    private static int end(String line, int begin, char sign) {
        int quote = quote(line, begin);
        int from = begin + quote;
        if (quote > 0) {
            String mark = line.substring(begin, from);
            int end = line.indexOf(mark, from);
            while (end > 0 && mark.length() == 1 && line.charAt(end - 1) == '\\') {
                end = line.indexOf(mark, end + 1);
            }
            return end < 0 ? endOfText(line) : end;
        }
        int at = from;
        while (at < line.length() && (sign == '>'
                ? line.charAt(at) != '<'
                : sign == ':' || " \t,;&\"'<>})]".indexOf(line.charAt(at)) < 0)) {
            at++;
        }
        return Math.min(at, endOfText(line));
    }

    private static int endOfText(String line) {
        return line.endsWith("\r") ? line.length() - 1 : line.length();
    }

    /** A text has come to its end, and with it what was open. */
    void end() {
        awaited = 0;
    }
}
