package org.deskwright.estate.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** How what is being typed may go on: names of attributes, and behind a name the values that there are. */
public final class Completions {
    private static final int MOST = 50;
    /** Of attributes with more different values nobody would read through a list. */
    private static final int READABLE = 2000;
    private static final String BREAKS = " \t()";

    private Completions() {
    }

    /**
     * A way to go on.
     *
     * @param text in place of what was typed
     * @param from where what was typed begins
     * @param to behind its end
     */
    public record Completion(String text, int from, int to) {
        /** The whole query with it. */
        public String in(String query) {
            return query.substring(0, from) + text + query.substring(to);
        }
    }

    /** What may stand where the caret is; in the order of the sheet or of the alphabet. Quick once it is prepared. */
    public static List<Completion> at(String query, int caret, Sheet<?> sheet) {
        int from = caret;
        while (from > 0 && BREAKS.indexOf(query.charAt(from - 1)) < 0) {
            from--;
        }
        while (from < caret && query.charAt(from) == '-') {
            from++;
        }
        String typed = query.substring(from, caret);
        int operator = IntStream.range(0, typed.length()).filter(i -> ":=".indexOf(typed.charAt(i)) >= 0).findFirst()
                .orElse(-1);
        return operator < 0
                ? names(typed, from, caret, sheet)
                : values(typed.substring(0, operator), typed.substring(operator + 1), from + operator + 1, caret,
                        sheet);
    }

    private static List<Completion> names(String typed, int from, int to, Sheet<?> sheet) {
        String begun = Vocabulary.folded(typed);
        return sheet.vocabulary().attributes().stream()
                .filter(attribute -> Vocabulary.folded(attribute.id()).startsWith(begun))
                .map(attribute -> new Completion(attribute.id() + (attribute.kind().isMeasured() ? ">" : ":"), from,
                        to))
                .limit(MOST).toList();
    }

    private static List<Completion> values(String name, String typed, int from, int to, Sheet<?> sheet) {
        int start = typed.lastIndexOf(',') + 1;
        String begun = typed.substring(start).replace("\"", "").toLowerCase(Locale.ROOT);
        List<String> found = new ArrayList<>();
        for (Attribute<?> attribute : sheet.vocabulary().named(name)) {
            Facet facet = attribute.kind().isMeasured() ? null : sheet.facet(attribute.id());
            for (int code = 0; facet != null && facet.distinct() <= READABLE && code < facet.distinct(); code++) {
                String text = facet.textOf(code);
                if (!text.isEmpty() && text.toLowerCase(Locale.ROOT).contains(begun) && !found.contains(text)) {
                    found.add(text);
                }
            }
        }
        return found.stream().sorted(String.CASE_INSENSITIVE_ORDER).limit(MOST)
                .map(text -> new Completion(quoted(text), from + start, to)).toList();
    }

    /** As the parser takes it for one value. */
    private static String quoted(String text) {
        boolean plain = text.chars().allMatch(c -> Character.isLetterOrDigit(c) || "._-/:@".indexOf(c) >= 0);
        return plain ? text : '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
