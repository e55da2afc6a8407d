package org.deskwright.diagnosis.ui.topics;

import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

import org.deskwright.core.search.TopicMatch;
import org.deskwright.core.search.TopicMatch.Span;
import org.deskwright.core.topic.Topic;
import org.deskwright.ui.icons.Icon;
import org.deskwright.ui.icons.Verdict;
import org.deskwright.ui.theme.ThemeColor;
import org.eclipse.jface.viewers.ITableColorProvider;
import org.eclipse.jface.viewers.ITableLabelProvider;
import org.eclipse.jface.viewers.LabelProvider;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.Image;

/** Title, findings and what cannot be told. The icon says how urgent the topic is, the numbers how much there is. */
final class TopicLabels extends LabelProvider implements ITableLabelProvider, ITableColorProvider {
    static final int TITLE = 0;
    static final int FINDINGS = 1;
    static final int CANNOT_TELL = 2;

    private final TopicTree tree;
    private TopicCounts counts = TopicCounts.NONE;

    TopicLabels(TopicTree tree) {
        this.tree = tree;
    }

    void count(TopicCounts now) {
        counts = now;
    }

    @Override
    public String getColumnText(Object element, int column) {
        return switch (column) {
            case TITLE -> title(element);
            case FINDINGS -> number(counts.findings(topics(element)));
            case CANNOT_TELL -> number(counts.cannotTell(topics(element)));
            default -> "";
        };
    }

    @Override
    public Image getColumnImage(Object element, int column) {
        if (column != TITLE) {
            return null;
        }
        if (element instanceof TopicReason reason) {
            return reason.icon().image();
        }
        Icon plain = element instanceof Topic ? Icon.TOPIC : Icon.TOPIC_GROUP;
        return counts.worst(topics(element)).filter(v -> v.compareTo(Verdict.PASSED) <= 0).map(Verdict::icon)
                .orElse(plain).image();
    }

    @Override
    public Color getForeground(Object element, int column) {
        if (element instanceof TopicReason) {
            return ThemeColor.MUTED.color();
        }
        return switch (column) {
            case FINDINGS ->
                counts.worst(topics(element)).filter(Verdict::isFinding).map(v -> v.color().color()).orElse(null);
            case CANNOT_TELL -> Verdict.CANNOT_TELL.color().color();
            default -> null;
        };
    }

    @Override
    public Color getBackground(Object element, int column) {
        return null;
    }

    @Override
    public String getText(Object element) {
        return title(element);
    }

    private static String title(Object element) {
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

    private static String number(long count) {
        return count == 0 ? "" : String.valueOf(count);
    }
}
