package org.deskwright.diagnosis.ui.findings;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.deskwright.core.check.Subject;
import org.deskwright.core.report.ReportedOutcome;
import org.deskwright.core.topic.Topic;
import org.deskwright.core.topic.TopicCatalogue;
import org.deskwright.ui.icons.Icon;
import org.deskwright.ui.icons.Verdict;
import org.deskwright.ui.text.Texts;

/** Puts outcomes under headings. The groups with the most urgent rows come first. */
final class FindingGroups {
    private static final Texts TEXTS = Texts.beside(FindingGroups.class);

    private final TopicCatalogue catalogue;
    /** Where there are many thousands of findings, each is put under a heading while the user waits. */
    private final Map<String, Heading> topics = new HashMap<>();

    FindingGroups(TopicCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    List<FindingGroup> of(List<FindingRow> lines, FindingsFilter filter, Grouping grouping,
            Comparator<FindingRow> order) {
        Map<String, List<FindingRow>> rows = new LinkedHashMap<>();
        Map<String, Heading> headings = new LinkedHashMap<>();
        lines.stream().filter(filter::shows).sorted(order).forEach(line -> {
            Heading heading = heading(line, filter, grouping);
            headings.putIfAbsent(heading.key(), heading);
            rows.computeIfAbsent(heading.key(), k -> new ArrayList<>()).add(line);
        });
        Comparator<FindingGroup> byUrgency = grouping == Grouping.CHANGE
                ? Comparator.comparing(g -> g.rows().getFirst().change())
                : Comparator.comparing(g -> g.worst().orElseThrow());
        return headings.values().stream()
                .map(h -> new FindingGroup(h.key(), h.title(), h.icon(), List.copyOf(rows.get(h.key()))))
                .sorted(byUrgency.thenComparing(g -> headings.get(g.key()).rank())).toList();
    }

    private record Heading(String key, String title, Icon icon, String rank) {}

    private Heading heading(FindingRow line, FindingsFilter filter, Grouping grouping) {
        ReportedOutcome outcome = line.outcome();
        return switch (grouping) {
            case TOPIC -> topicHeading(outcome, filter);
            case IMPORTANCE -> {
                Verdict verdict = Verdict.of(outcome);
                yield new Heading(verdict.name(), verdict.word(), verdict.icon(), "");
            }
            case SUBJECT -> {
                Subject subject = outcome.subject();
                String title = OutcomeTexts.subject(subject);
                yield new Heading(subject.type() + " " + subject.id() + " " + subject.scope(), title,
                        OutcomeTexts.icon(subject), title);
            }
            case ACCOUNT -> {
                String scope = OutcomeTexts.scope(outcome.subject());
                yield new Heading(scope, scope.isEmpty() ? TEXTS.get("group.no-account") : scope, Icon.ACCOUNT, scope);
            }
            case CHANGE -> {
                Change change = line.change();
                yield new Heading(change.name(), change == Change.NONE ? TEXTS.get("group.no-change") : change.word(),
                        change.icon().orElse(Icon.FINDINGS), "");
            }
            case CHECK -> new Heading(outcome.check(), outcome.title().isEmpty() ? outcome.check() : outcome.title(),
                    Icon.DIAGNOSE, outcome.check());
        };
    }

    /** An outcome that bears on several topics stands under the first of those that are asked for. */
    private Heading topicHeading(ReportedOutcome outcome, FindingsFilter filter) {
        return outcome.topics().stream().filter(t -> filter.topics().isEmpty() || filter.topics().contains(t))
                .findFirst().map(id -> topics.computeIfAbsent(id, this::topicHeading))
                .orElseGet(() -> new Heading("", TEXTS.get("group.no-topic"), Icon.TOPIC, "9999"));
    }

    private Heading topicHeading(String id) {
        String title = catalogue.topic(id).map(Topic::title).orElse(id);
        return new Heading(id, title, Icon.TOPIC, String.format("%04d", place(id)));
    }

    private int place(String topic) {
        List<Topic> topics = catalogue.topics();
        for (int i = 0; i < topics.size(); i++) {
            if (topics.get(i).id().equals(topic)) {
                return i;
            }
        }
        return topics.size();
    }
}
