package org.deskwright.diagnosis.ui.topics;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.deskwright.core.search.TopicMatch;
import org.deskwright.core.search.TopicMatch.Span;
import org.deskwright.core.topic.Topic;
import org.deskwright.ui.icons.Icon;
import org.deskwright.ui.icons.Verdict;
import org.deskwright.ui.table.Column;
import org.deskwright.ui.text.Texts;
import org.deskwright.ui.theme.ThemeColor;

/** Title, findings and what cannot be told. The icon says how urgent the topic is, the numbers how much there is. */
final class TopicLabels {
    static final String TITLE = "title";
    static final String FINDINGS = "findings";
    static final String CANNOT_TELL = "cannot-tell";

    private static final Texts TEXTS = Texts.beside(TopicLabels.class);

    private final TopicTree tree;
    private TopicCounts counts = TopicCounts.NONE;
    /** A tree asks for each of its cells several times. */
    private final Map<Object, Said> said = new HashMap<>();

    /**
     * What is said of an element.
     *
     * @param worst what is most urgent
     */
    private record Said(long findings, long cannotTell, Optional<Verdict> worst) {}

    TopicLabels(TopicTree tree) {
        this.tree = tree;
    }

    void count(TopicCounts now) {
        counts = now;
        said.clear();
    }

    /** After other topics were looked for, which changes what stands beneath them. */
    void searched() {
        said.clear();
    }

    private Said said(Object element) {
        return said.computeIfAbsent(element, e -> {
            Collection<String> topics = topics(e);
            return new Said(counts.findings(topics), counts.cannotTell(topics), counts.worst(topics));
        });
    }

    /** Of groups, topics and reasons; the widths are shares. */
    List<Column<Object>> columns() {
        return List.of(
                Column.text(TITLE, TEXTS.get("column.topic"), 740, TopicLabels::title).withIcon(this::icon)
                        .withColor(TopicLabels::muted),
                Column.number(FINDINGS, TEXTS.get("column.findings"), 130, e -> some(said(e).findings()))
                        .withColor(e -> said(e).worst().filter(Verdict::isFinding).map(Verdict::color)),
                Column.number(CANNOT_TELL, TEXTS.get("column.cannot-tell"), 130, e -> some(said(e).cannotTell()))
                        .withColor(e -> Optional.of(Verdict.CANNOT_TELL.color())));
    }

    private static Optional<Long> some(long count) {
        return count == 0 ? Optional.empty() : Optional.of(count);
    }

    private static Optional<ThemeColor> muted(Object element) {
        return element instanceof TopicReason ? Optional.of(ThemeColor.MUTED) : Optional.empty();
    }

    private Optional<Icon> icon(Object element) {
        if (element instanceof TopicReason reason) {
            return Optional.of(reason.icon());
        }
        Icon plain = element instanceof Topic ? Icon.TOPIC : Icon.TOPIC_GROUP;
        return said(element).worst().filter(v -> v.compareTo(Verdict.PASSED) <= 0).map(Verdict::icon)
                .or(() -> Optional.of(plain));
    }

    static String title(Object element) {
        return switch (element) {
            case TopicGroup group -> group.title();
            case Topic topic -> topic.title();
            case TopicReason reason -> reason.text();
            default -> "";
        };
    }

    /** What of a title or reason was looked for. */
    List<Span> marks(Object element) {
        return switch (element) {
            case Topic topic -> tree.match(topic).map(TopicMatch::titleMarks).orElse(List.of());
            case TopicReason reason -> reason.marks();
            case null, default -> List.of();
        };
    }

    private Collection<String> topics(Object element) {
        return switch (element) {
            case TopicGroup group -> group.ids();
            case Topic topic -> Stream.concat(Stream.of(topic), tree.subTopics(topic).stream()).map(Topic::id).toList();
            default -> List.of();
        };
    }
}
