package org.deskwright.estate.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.deskwright.estate.net.IpRange;
import org.deskwright.estate.query.Attribute.Kind;
import org.deskwright.estate.query.QueryLexer.Piece;
import org.deskwright.estate.query.TextTest.Mode;

/** Reads a single word or test. */
final class TestReader {
    private final QueryLexer lexer;
    private final Vocabulary<?> vocabulary;
    private final QueryClock clock;

    TestReader(QueryLexer lexer, Vocabulary<?> vocabulary, QueryClock clock) {
        this.lexer = lexer;
        this.vocabulary = vocabulary;
        this.clock = clock;
    }

    Query read() throws QueryException {
        Piece name = lexer.name();
        String operator = lexer.operator();
        if (operator.isEmpty()) {
            return word(name);
        }
        List<? extends Attribute<?>> meant = vocabulary.named(name.text());
        if (meant.isEmpty()) {
            throw unknown(name, operator);
        }
        List<Query> values = new ArrayList<>();
        do {
            values.add(test(name, meant, operator, lexer.value()));
        } while (lexer.comma());
        Query any = values.size() == 1 ? values.getFirst() : new Query.Any(values);
        return operator.equals("!=") ? new Query.Not(any) : any;
    }

    private static Query word(Piece word) throws QueryException {
        if (word.text().isEmpty()) {
            throw new QueryException("there is nothing between these quotes", word.position(), word.length());
        }
        return new Query.Word(new TextTest(isPattern(word) ? Mode.PATTERN : Mode.ANYWHERE, word.text()));
    }

    private static boolean isPattern(Piece piece) {
        return !piece.quoted() && (piece.text().indexOf('*') >= 0 || piece.text().indexOf('?') >= 0);
    }

    private QueryException unknown(Piece name, String operator) {
        if (name.text().isEmpty()) {
            return new QueryException(
                    "before '" + operator + "' comes what to look at, such as state" + " or \"last seen\"",
                    name.position(), operator.length());
        }
        List<String> near = vocabulary.near(name.text());
        String hint = near.isEmpty() ? "" : "; did you mean " + String.join(" or ", near) + "?";
        return new QueryException(
                "nothing here is called '" + name.text() + "'" + hint
                        + (near.isEmpty() ? "; to look for the text itself, put all of it in quotes" : ""),
                name.position(), name.length());
    }

    private Query test(Piece name, List<? extends Attribute<?>> meant, String operator, Piece value)
            throws QueryException {
        if (value.text().isEmpty() && !value.quoted()) {
            throw new QueryException("a value is missing after '" + name.text() + operator + "'", value.position(), 0);
        }
        if (operator.charAt(0) == '<' || operator.charAt(0) == '>') {
            return comparison(name, meant, operator, value);
        }
        if (value.text().isEmpty()) {
            return new Query.Text(meant.getFirst().id(), new TextTest(Mode.EMPTY, ""));
        }
        boolean exact = !operator.equals(":");
        List<Query> any = new ArrayList<>();
        for (Attribute<?> attribute : meant) {
            any.add(equality(attribute, exact, value));
        }
        return any.size() == 1 ? any.getFirst() : new Query.Any(any);
    }

    private static Query equality(Attribute<?> attribute, boolean exact, Piece value) throws QueryException {
        if (attribute.kind() == Kind.NUMBER) {
            return Comparisons.number(attribute.id(), value);
        }
        Optional<IpRange> range = attribute.kind() == Kind.ADDRESS ? IpRange.parse(value.text()) : Optional.empty();
        if (range.isPresent() && !exact) {
            return new Query.InRange(attribute.id(), range.get());
        }
        Mode mode = exact ? Mode.EXACT : isPattern(value) ? Mode.PATTERN : Mode.BEGINS_WORD;
        return new Query.Text(attribute.id(), new TextTest(mode, value.text()));
    }

    private Query comparison(Piece name, List<? extends Attribute<?>> meant, String operator, Piece value)
            throws QueryException {
        Attribute<?> measured = meant.stream().filter(attribute -> attribute.kind().isMeasured()).findFirst()
                .orElse(null);
        if (measured == null) {
            throw new QueryException("'" + name.text() + "' is a text, which is neither more nor less; write "
                    + name.text() + ":" + value.text(), name.position(), value.end() - name.position());
        }
        return measured.kind() == Kind.NUMBER
                ? Comparisons.number(measured.id(), operator, value)
                : Comparisons.moment(measured.id(), operator, value, clock);
    }
}
