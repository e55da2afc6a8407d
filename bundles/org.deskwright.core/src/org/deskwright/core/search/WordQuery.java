package org.deskwright.core.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Words that all have to occur in a row, in any order and case: {@code importance:problem account:1111 -autostop "two
 * words"}. A word behind the name of a field and a colon has to occur in that field, one behind a dash must not occur;
 * of values with commas between them one is enough. What stands before a colon and is no field is a word like others.
 * There is nothing that cannot be understood, because people type it character by character.
 */
public final class WordQuery {
    /** The text of a row in which words without a field are looked for. */
    public static final String ANYWHERE = "";

    /** Dash, field, and a value in quotes (perhaps not closed yet) or up to the next blank. */
    private static final Pattern TERM = Pattern
            .compile("(?<not>-)?(?:(?<field>[A-Za-z-]+):)?(?:\"(?<quoted>[^\"]*)\"?|(?<plain>\\S+))");

    private final List<Term> terms;

    private record Term(boolean not, String field, List<String> values) {
        boolean holds(UnaryOperator<String> texts) {
            String text = texts.apply(field).toLowerCase(Locale.ROOT);
            return values.stream().anyMatch(text::contains) != not;
        }
    }

    private WordQuery(List<Term> terms) {
        this.terms = List.copyOf(terms);
    }

    /** @param fields the names that may stand before a colon */
    public static WordQuery of(String typed, Set<String> fields) {
        List<Term> terms = new ArrayList<>();
        Matcher matcher = TERM.matcher(typed.toLowerCase(Locale.ROOT));
        while (matcher.find()) {
            String field = matcher.group("field");
            boolean known = field != null && fields.contains(field);
            String quoted = matcher.group("quoted");
            String value = quoted != null ? quoted : matcher.group("plain");
            if (field != null && !known) {
                value = field + ":" + value;
            }
            // in quotes a comma is a comma
            List<String> values = quoted != null || !known
                    ? List.of(value)
                    : Stream.of(value.split(",")).filter(v -> !v.isEmpty()).toList();
            if (!isBegun(value, quoted, fields) && !values.isEmpty() && !values.equals(List.of(""))) {
                terms.add(new Term(matcher.group("not") != null, known ? field : ANYWHERE, values));
            }
        }
        return new WordQuery(terms);
    }

    /** A dash or the name of a field, to which more is about to be typed. */
    private static boolean isBegun(String value, String quoted, Set<String> fields) {
        return quoted == null && (value.equals("-")
                || value.endsWith(":") && fields.contains(value.substring(0, value.length() - 1)));
    }

    public boolean isEmpty() {
        return terms.isEmpty();
    }

    /** @param texts gives the text of a field; of {@link #ANYWHERE} all of the row */
    public boolean matches(UnaryOperator<String> texts) {
        return terms.stream().allMatch(t -> t.holds(texts));
    }
}
