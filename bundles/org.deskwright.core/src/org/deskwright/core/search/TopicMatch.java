package org.deskwright.core.search;

import java.util.List;

import org.deskwright.core.topic.Topic;

/**
 * A topic that was found, and why.
 *
 * @param place where the words were found
 * @param text the message, other name, title or id that they were found in; empty when nothing was looked for
 * @param marks where in the text
 * @param titleMarks where in the title, whatever the place
 * @param whole whether all that was looked for, or all of the message, was found; else only most of it
 */
public record TopicMatch(Topic topic, Place place, String text, List<Span> marks, List<Span> titleMarks,
        boolean whole) {
    public TopicMatch {
        marks = List.copyOf(marks);
        titleMarks = List.copyOf(titleMarks);
    }

    /** Where words were found, in the order of worth. */
    public enum Place {
        /** Nothing was looked for. */
        EVERYWHERE,
        ID,
        MESSAGE,
        TITLE,
        SYNONYM,
        /** Here one, there another. */
        SEVERAL
    }

    /** Characters from {@code start} up to, not including, {@code end}. */
    public record Span(int start, int end) {}
}
