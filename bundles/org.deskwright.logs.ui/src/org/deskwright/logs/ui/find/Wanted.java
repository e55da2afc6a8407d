package org.deskwright.logs.ui.find;

import java.util.ArrayList;
import java.util.List;

import org.deskwright.logs.query.LogQuery;
import org.deskwright.logs.query.TextRule;
import org.deskwright.logs.ui.canvas.Marks;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;

/**
 * A text to be found, as a query of the engine and as what is marked in a line. Both by expressions of the same kind,
 * which take time in proportion to the text whatever they are.
 *
 * @param query for the search
 * @param pattern what is marked is its group of that number
 */
public record Wanted(LogQuery query, Pattern pattern, int group) implements Marks {
    private static final String NO_LETTER = "[^\\pL\\p{Nd}_]";

    /**
     * @param isExpression whether the text is a regular expression
     * @throws IllegalArgumentException when it is none that can be read; the message is for people
     */
    public static Wanted of(String text, TextRule rule, boolean isExpression) {
        LogQuery query = isExpression ? new LogQuery.Regex(text, rule) : new LogQuery.Literal(text, rule);
        String plain = isExpression ? text : Pattern.quote(text);
        String whole = rule.wholeWord() ? "(?:^|" + NO_LETTER + ")(" + plain + ")(?:$|" + NO_LETTER + ")" : plain;
        return new Wanted(query, Pattern.compile(whole, rule.ignoreCase() ? Pattern.CASE_INSENSITIVE : 0),
                rule.wholeWord() ? 1 : 0);
    }

    @Override
    public List<Mark> in(String text) {
        List<Mark> marks = new ArrayList<>();
        Matcher matcher = pattern.matcher(text);
        for (int from = 0; from <= text.length() && matcher.find(from);) {
            int begin = matcher.start(group);
            int end = matcher.end(group);
            if (begin < end) {
                marks.add(new Mark(begin, end));
            }
            from = Math.max(end, from + 1);
        }
        return marks;
    }
}
