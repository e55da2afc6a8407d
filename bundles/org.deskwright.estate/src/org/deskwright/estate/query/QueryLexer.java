package org.deskwright.estate.query;

import java.util.List;

/** Goes through the text of a query. Positions are of the next character that is not a space. */
final class QueryLexer {
    /** The longer ones first. */
    private static final List<String> OPERATORS = List.of(":>=", ":<=", ":>", ":<", "!=", ">=", "<=", ":", "=", ">",
            "<");

    private final String text;
    private int at;

    /**
     * A piece of text.
     *
     * @param quoted whether it stood in quotes, so that stars in it are just stars
     * @param end behind its last character
     */
    record Piece(String text, boolean quoted, int position, int end) {
        int length() {
            return end - position;
        }
    }

    QueryLexer(String text) {
        this.text = text;
    }

    private void skipBlanks() {
        while (at < text.length() && isBlank(text.charAt(at))) {
            at++;
        }
    }

    private static boolean isBlank(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    boolean atEnd() {
        skipBlanks();
        return at == text.length();
    }

    int position() {
        skipBlanks();
        return at;
    }

    /** The next character, or 0 at the end. */
    char peek() {
        return atEnd() ? 0 : text.charAt(at);
    }

    /** Whether a blank or nothing follows immediately. */
    boolean isBlankNext() {
        return at == text.length() || isBlank(text.charAt(at));
    }

    void skip(int length) {
        skipBlanks();
        at += length;
    }

    /** Whether this word in capitals comes next. */
    boolean isWord(String word) {
        skipBlanks();
        int end = at + word.length();
        return text.startsWith(word, at)
                && (end == text.length() || isBlank(text.charAt(end)) || "()".indexOf(text.charAt(end)) >= 0);
    }

    void skipWord() {
        skipBlanks();
        while (at < text.length() && Character.isLetter(text.charAt(at))) {
            at++;
        }
    }

    /** A name or word: up to a blank, a bracket or an operator; or what stands in quotes. */
    Piece name() throws QueryException {
        return piece(true);
    }

    /** A value: up to a blank, a bracket or a comma; or what stands in quotes. It has to follow at once. */
    Piece value() throws QueryException {
        return isBlankNext() ? new Piece("", false, at, at) : piece(false);
    }

    private Piece piece(boolean name) throws QueryException {
        int begin = position();
        if (peek() == '"') {
            return quoted(begin);
        }
        while (at < text.length() && !isBlank(text.charAt(at)) && "()".indexOf(text.charAt(at)) < 0
                && (name ? !isOperator() : text.charAt(at) != ',')) {
            at++;
        }
        return new Piece(text.substring(begin, at), false, begin, at);
    }

    private Piece quoted(int begin) throws QueryException {
        StringBuilder inner = new StringBuilder();
        at++;
        while (at < text.length() && text.charAt(at) != '"') {
            boolean escaped = text.startsWith("\\\"", at) || text.startsWith("\\\\", at);
            inner.append(text.charAt(escaped ? at + 1 : at));
            at += escaped ? 2 : 1;
        }
        if (at >= text.length()) {
            throw new QueryException("this quote is not closed", begin, 1);
        }
        at++;
        return new Piece(inner.toString(), true, begin, at);
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
