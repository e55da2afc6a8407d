package org.deskwright.logs.query;

import java.util.List;

/** Goes through the text of a query. */
final class LogQueryLexer {
    /** The longer ones first. */
    private static final List<String> OPERATORS = List.of(":>=", ":<=", ":>", ":<", "!=", ">=", "<=", ":", "=", ">",
            "<");
    private static final String QUOTES = "\"'";
    private static final String FLAGS = "iw";

    private final String text;
    private int at;

    /**
     * A piece of text.
     *
     * @param end behind its last character
     */
    record Piece(String text, int position, int end) {
        int length() {
            return end - position;
        }
    }

    LogQueryLexer(String text) {
        this.text = text;
    }

    private static boolean isBlank(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    private boolean endsWord(int place) {
        return place >= text.length() || isBlank(text.charAt(place)) || "()".indexOf(text.charAt(place)) >= 0;
    }

    /** Of the next character that is not a space. */
    int position() {
        while (at < text.length() && isBlank(text.charAt(at))) {
            at++;
        }
        return at;
    }

    /** The next character that is not a space, or 0 at the end. */
    char peek() {
        return position() == text.length() ? 0 : text.charAt(at);
    }

    boolean isQuoteNext() {
        return QUOTES.indexOf(peek()) >= 0;
    }

    /** Whether what comes next stands apart or there is nothing. */
    boolean isApart() {
        return endsWord(at);
    }

    void skip(int length) {
        at = position() + length;
    }

    /** Whether this word comes next, in whatever case. */
    boolean isWord(String word) {
        int begin = position();
        return text.regionMatches(true, begin, word, 0, word.length()) && endsWord(begin + word.length());
    }

    /** Up to a blank, a bracket or an operator. */
    Piece name() {
        int begin = position();
        while (!endsWord(at) && !isOperator()) {
            at++;
        }
        return new Piece(text.substring(begin, at), begin, at);
    }

    /** Up to a blank, a bracket or a comma, or what stands in quotes; it has to follow at once. */
    Piece value() throws LogQueryException {
        if (at < text.length() && QUOTES.indexOf(text.charAt(at)) >= 0) {
            return quoted();
        }
        int begin = at;
        while (!endsWord(at) && text.charAt(at) != ',') {
            at++;
        }
        return new Piece(text.substring(begin, at), begin, at);
    }

    /** What stands in quotes; {@code \} before a quote or itself makes it a letter like others. */
    Piece quoted() throws LogQueryException {
        int begin = position();
        char quote = text.charAt(begin);
        StringBuilder inner = new StringBuilder();
        at++;
        while (at < text.length() && text.charAt(at) != quote) {
            boolean escaped = text.startsWith("\\" + quote, at) || text.startsWith("\\\\", at);
            at += escaped ? 1 : 0;
            inner.append(text.charAt(at++));
        }
        return closed(inner, begin, "this quote is not closed");
    }

    /** What stands between slashes; {@code \/} is a slash in it. */
    Piece regex() throws LogQueryException {
        int begin = position();
        StringBuilder inner = new StringBuilder();
        at++;
        while (at < text.length() && text.charAt(at) != '/') {
            boolean slash = text.startsWith("\\/", at);
            int length = text.charAt(at) == '\\' && !slash ? Math.min(2, text.length() - at) : 1;
            at += slash ? 1 : 0;
            inner.append(text, at, at + length);
            at += length;
        }
        return closed(inner, begin,
                "this regular expression is not closed with '/'; to look for the text itself, put it in quotes");
    }

    private Piece closed(StringBuilder inner, int begin, String otherwise) throws LogQueryException {
        if (at >= text.length()) {
            throw new LogQueryException(otherwise, begin, 1);
        }
        at++;
        return new Piece(inner.toString(), begin, at);
    }

    /** Letters immediately behind a text or expression: {@code i} for any case, {@code w} for a whole word. */
    TextRule flags() throws LogQueryException {
        int begin = at;
        while (!endsWord(at)) {
            at++;
        }
        String flags = text.substring(begin, at);
        if (!flags.chars().allMatch(flag -> FLAGS.indexOf(flag) >= 0)) {
            throw new LogQueryException(
                    "'" + flags + "' follows at once; only i (any case) and w (whole word) may, or a blank", begin,
                    at - begin);
        }
        return new TextRule(flags.indexOf('i') >= 0, flags.indexOf('w') >= 0);
    }

    private boolean isOperator() {
        return OPERATORS.stream().anyMatch(operator -> text.startsWith(operator, at));
    }

    /** The operator that follows at once, or nothing. */
    String operator() {
        String found = OPERATORS.stream().filter(operator -> text.startsWith(operator, at)).findFirst().orElse("");
        at += found.length();
        return found.length() > 1 && found.charAt(0) == ':' ? found.substring(1) : found;
    }

    /** Goes over a comma that follows at once. */
    boolean comma() {
        boolean comma = at < text.length() && text.charAt(at) == ',';
        at += comma ? 1 : 0;
        return comma;
    }
}
