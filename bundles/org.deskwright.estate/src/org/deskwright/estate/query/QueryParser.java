package org.deskwright.estate.query;

import java.util.ArrayList;
import java.util.List;

/**
 * Reads what somebody typed. Words and tests stand beside each other and all have to hold; {@code OR} between them,
 * brackets, and {@code -} or {@code NOT} before one that must not hold. A test is the name of an attribute, one of
 * {@code : = != < <= > >=} and a value, or several values with commas. What has a space or a sign in it stands in
 * quotes.
 */
public final class QueryParser {
    private static final int LONGEST = 4000;
    private static final int DEEPEST = 64;

    private final QueryLexer lexer;
    private final TestReader tests;
    private int depth;

    private QueryParser(QueryLexer lexer, TestReader tests) {
        this.lexer = lexer;
        this.tests = tests;
    }

    /**
     * @param vocabulary what there is to ask about
     * @param clock when {@code 30d} ago was
     * @throws QueryException when it cannot be understood; the message says what would be
     */
    public static Query parse(String text, Vocabulary<?> vocabulary, QueryClock clock) throws QueryException {
        if (text.length() > LONGEST) {
            throw new QueryException("a query has at most " + LONGEST + " characters", LONGEST,
                    text.length() - LONGEST);
        }
        QueryLexer lexer = new QueryLexer(text);
        QueryParser parser = new QueryParser(lexer, new TestReader(lexer, vocabulary, clock));
        Query query = parser.alternatives();
        if (lexer.peek() == ')') {
            throw new QueryException("nothing is open here that ')' could close", lexer.position(), 1);
        }
        return query;
    }

    private Query alternatives() throws QueryException {
        List<Query> parts = new ArrayList<>();
        parts.add(together());
        while (lexer.isWord("OR")) {
            int or = lexer.position();
            if (isNothing(parts.getLast())) {
                throw new QueryException("something has to stand before OR; in quotes it is a word like others", or, 2);
            }
            lexer.skipWord();
            parts.add(together());
            if (isNothing(parts.getLast())) {
                throw new QueryException("something has to stand after OR", or, 2);
            }
        }
        return parts.size() == 1 ? parts.getFirst() : new Query.Any(parts);
    }

    private static boolean isNothing(Query query) {
        return query.equals(Query.EVERYTHING);
    }

    private Query together() throws QueryException {
        List<Query> parts = new ArrayList<>();
        while (!lexer.atEnd() && lexer.peek() != ')' && !lexer.isWord("OR")) {
            if (lexer.isWord("AND")) {
                lexer.skipWord();
            } else {
                parts.add(one());
            }
        }
        return parts.size() == 1 ? parts.getFirst() : new Query.All(parts);
    }

    private Query one() throws QueryException {
        int at = lexer.position();
        if (++depth > DEEPEST) {
            throw new QueryException("too many brackets within each other", at, 1);
        }
        try {
            if (lexer.peek() == '-' || lexer.isWord("NOT")) {
                return negated(at);
            }
            return lexer.peek() == '(' ? bracketed(at) : tests.read();
        } finally {
            depth--;
        }
    }

    private Query negated(int at) throws QueryException {
        int length = lexer.peek() == '-' ? 1 : 3;
        lexer.skip(length);
        boolean apart = length == 1 && lexer.isBlankNext();
        if (apart || lexer.atEnd() || lexer.peek() == ')' || lexer.isWord("OR")) {
            throw new QueryException("after " + (length == 1 ? "'-'" : "NOT") + " comes what rows must not have", at,
                    length);
        }
        return new Query.Not(one());
    }

    private Query bracketed(int at) throws QueryException {
        lexer.skip(1);
        Query inner = alternatives();
        if (lexer.peek() != ')') {
            throw new QueryException("this bracket is not closed", at, 1);
        }
        lexer.skip(1);
        return inner;
    }
}
