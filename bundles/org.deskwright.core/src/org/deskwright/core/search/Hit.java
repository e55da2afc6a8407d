package org.deskwright.core.search;

import java.util.Comparator;
import java.util.List;

import org.deskwright.core.search.TopicMatch.Place;
import org.deskwright.core.search.TopicMatch.Span;

/**
 * A topic found in one of its texts.
 *
 * @param score how telling the words found are; more is better, among hits of one place
 * @param share how much of all that the topic says in this place was found: a topic with this one message comes before
 *     one for which it is a message among others
 */
record Hit(IndexedTopic found, Place place, Phrase phrase, List<Span> marks, double score, double share,
        boolean whole) {
    /** The best first; equal ones keep their order. */
    static final Comparator<Hit> BEST = Comparator.comparing((Hit hit) -> !hit.whole).thenComparing(Hit::place)
            .thenComparing(hit -> -Math.round(hit.score * 1000)).thenComparing(hit -> -Math.round(hit.share * 1000));

    TopicMatch match(List<Span> titleMarks) {
        return new TopicMatch(found.topic(), place, phrase.text(), Marks.of(phrase.text(), marks),
                Marks.of(found.title().text(), titleMarks), whole);
    }
}
