package org.deskwright.logs.query;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads what somebody typed: {@code "TERA_DISCONNECT" and not level<warn and component:MGMT_PCOIP_DATA}.
 * <p>
 * Words, texts in quotes, regular expressions between slashes and tests stand beside each other, with or without
 * {@code and}, and all have to hold; {@code or} between them, brackets, and {@code not} or {@code -} before one that
 * must not hold. {@code not} binds closest, {@code or} least. A test is {@code level}, {@code time}, {@code since},
 * {@code until}, {@code source}, {@code component}, {@code process}, {@code thread} or {@code session}, one of
 * {@code : = != < <= > >=} and a value, or several with commas.
 */
public final class LogQueryParser {
    private static final int LONGEST = 4000;
    private static final int DEEPEST = 64;
    private static final int MOST_TESTS = 200;

    private final LogQueryLexer lexer;
    private final LogTestReader tests;
    private int depth;
    private int count;

    private LogQueryParser(LogQueryLexer lexer, LogTestReader tests) {
        this.lexer = lexer;
        this.tests = tests;
    }

    /**
     * @param zone of moments that tell none; those that tell one are moments whatever the clock of a log shows, see
     *     {@link LogQuery#by}
     * @param rule for all texts and expressions, besides what they say themselves
     * @throws LogQueryException when it cannot be understood; the message says what would be
     */
    public static LogQuery parse(String text, ZoneId zone, TextRule rule) throws LogQueryException {
        if (text.length() > LONGEST) {
            throw new LogQueryException("a query has at most " + LONGEST + " characters", LONGEST,
                    text.length() - LONGEST);
        }
        LogQueryLexer lexer = new LogQueryLexer(text);
        LogQueryParser parser = new LogQueryParser(lexer, new LogTestReader(lexer, zone, rule));
        LogQuery query = parser.alternatives();
        if (lexer.peek() == ')') {
            throw new LogQueryException("nothing is open here that ')' could close", lexer.position(), 1);
        }
        return query;
    }

    private LogQuery alternatives() throws LogQueryException {
        List<LogQuery> parts = new ArrayList<>();
        parts.add(together());
        while (lexer.isWord("or")) {
            int or = lexer.position();
            if (isNothing(parts.getLast())) {
                throw new LogQueryException("something has to stand before 'or'; in quotes it is a word like others",
                        or, 2);
            }
            lexer.skip(2);
            parts.add(together());
            if (isNothing(parts.getLast())) {
                throw new LogQueryException("something has to stand after 'or'", or, 2);
            }
        }
        return parts.size() == 1 ? parts.getFirst() : new LogQuery.Any(parts);
    }

    private static boolean isNothing(LogQuery query) {
        return query.equals(LogQuery.EVERYTHING);
    }

    private LogQuery together() throws LogQueryException {
        List<LogQuery> parts = new ArrayList<>();
        int joined = -1;
        while (lexer.peek() != 0 && lexer.peek() != ')' && !lexer.isWord("or")) {
            if (lexer.isWord("and")) {
                if (parts.isEmpty() || joined >= 0) {
                    throw new LogQueryException(
                            "something has to stand before 'and'; in quotes it is a word like others", lexer.position(),
                            3);
                }
                joined = lexer.position();
                lexer.skip(3);
            } else {
                parts.add(one());
                joined = -1;
            }
        }
        if (joined >= 0) {
            throw new LogQueryException("something has to stand after 'and'", joined, 3);
        }
        return parts.size() == 1 ? parts.getFirst() : new LogQuery.All(parts);
    }

    private LogQuery one() throws LogQueryException {
        int at = lexer.position();
        if (++depth > DEEPEST) {
            throw new LogQueryException("too many brackets within each other", at, 1);
        }
        try {
            if (lexer.peek() == '-' || lexer.isWord("not")) {
                return negated(at);
            }
            if (lexer.peek() == '(') {
                return bracketed(at);
            }
            if (++count > MOST_TESTS) {
                throw new LogQueryException("a query has at most " + MOST_TESTS + " texts and tests", at, 1);
            }
            return tests.read();
        } finally {
            depth--;
        }
    }

    private LogQuery negated(int at) throws LogQueryException {
        boolean dash = lexer.peek() == '-';
        lexer.skip(dash ? 1 : 3);
        boolean apart = dash && lexer.isApart() && lexer.peek() != '(';
        if (apart || lexer.peek() == 0 || lexer.peek() == ')' || lexer.isWord("or") || lexer.isWord("and")) {
            throw new LogQueryException("after " + (dash ? "'-'" : "'not'")
                    + " comes what must not be there; in quotes it is a text like others", at, dash ? 1 : 3);
        }
        return new LogQuery.Not(one());
    }

    private LogQuery bracketed(int at) throws LogQueryException {
        lexer.skip(1);
        LogQuery inner = alternatives();
        if (lexer.peek() != ')') {
            throw new LogQueryException("this bracket is not closed", at, 1);
        }
        lexer.skip(1);
        if (isNothing(inner)) {
            throw new LogQueryException("nothing stands in these brackets", at, 1);
        }
        return inner;
    }
}
