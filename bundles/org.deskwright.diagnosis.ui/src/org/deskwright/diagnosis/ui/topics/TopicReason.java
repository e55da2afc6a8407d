package org.deskwright.diagnosis.ui.topics;

import java.util.List;

import org.deskwright.core.search.TopicMatch;
import org.deskwright.core.search.TopicMatch.Place;
import org.deskwright.core.search.TopicMatch.Span;
import org.deskwright.core.topic.Topic;
import org.deskwright.ui.icons.Icon;
import org.deskwright.ui.text.Texts;

/** Beneath a topic that was found: which of its texts it was found by. Stands for the topic when it is selected. */
record TopicReason(TopicMatch match) {
    private static final Texts TEXTS = Texts.beside(TopicReason.class);
    private static final String ELLIPSIS = "\u2026 ";
    private static final int MOST_BEFORE = 12;

    Topic topic() {
        return match.topic();
    }

    /** What was found in the title shows there, and to say the title once more would be no reason. */
    boolean isNeeded() {
        return !match.whole() || match.place() != Place.TITLE && match.place() != Place.EVERYWHERE
                && !match.text().equals(topic().title());
    }

    /** The columns are narrow: a text whose beginning was not looked for begins where it gets interesting. */
    String text() {
        return before() + (skipped() > 0 ? ELLIPSIS : "") + match.text().substring(skipped()) + after();
    }

    private int skipped() {
        int first = match.marks().isEmpty() ? 0 : match.marks().getFirst().start();
        return first > MOST_BEFORE ? match.text().lastIndexOf(' ', first - 2) + 1 : 0;
    }

    private String before() {
        String template = TEXTS.get(key(), "\n");
        return template.substring(0, template.indexOf('\n'));
    }

    private String after() {
        String template = TEXTS.get(key(), "\n");
        return template.substring(template.indexOf('\n') + 1);
    }

    private String key() {
        String place = switch (match.place()) {
            case MESSAGE -> "message";
            case ID -> "id";
            case SYNONYM -> "synonym";
            case TITLE, SEVERAL, EVERYWHERE -> "several";
        };
        return "reason." + place + (match.whole() ? "" : ".part");
    }

    Icon icon() {
        return match.place() == Place.MESSAGE ? Icon.QUOTE : Icon.FILTER;
    }

    List<Span> marks() {
        int offset = before().length() + (skipped() > 0 ? ELLIPSIS.length() : 0) - skipped();
        return match.marks().stream().map(m -> new Span(m.start() + offset, m.end() + offset)).toList();
    }
}
