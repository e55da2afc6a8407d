package org.deskwright.core.search;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

import org.deskwright.core.search.TopicMatch.Span;

/** Places in a text, in order and joined where only blanks and signs lie between them. */
final class Marks {
    private Marks() {
    }

    static List<Span> of(String text, Collection<Span> spans) {
        List<Span> joined = new ArrayList<>();
        for (Span span : spans.stream().sorted(Comparator.comparingInt(Span::start)).toList()) {
            Span last = joined.isEmpty() ? null : joined.getLast();
            if (last != null && isOne(text, last.end(), span.start())) {
                joined.set(joined.size() - 1, new Span(last.start(), Math.max(last.end(), span.end())));
            } else {
                joined.add(span);
            }
        }
        return joined;
    }

    private static boolean isOne(String text, int end, int start) {
        return start <= end || text.substring(end, start).codePoints().noneMatch(Character::isLetterOrDigit);
    }
}
