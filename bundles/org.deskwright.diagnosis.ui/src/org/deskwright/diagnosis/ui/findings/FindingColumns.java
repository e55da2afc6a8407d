package org.deskwright.diagnosis.ui.findings;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import org.deskwright.core.topic.Topic;
import org.deskwright.core.topic.TopicCatalogue;
import org.deskwright.ui.icons.Icon;
import org.deskwright.ui.icons.Verdict;
import org.deskwright.ui.table.Column;
import org.deskwright.ui.text.Texts;

/** What the table says of each line; the widths are shares of the view. */
final class FindingColumns {
    static final String SUMMARY = "summary";
    static final String IMPORTANCE = "importance";
    static final String CHANGE = "change";

    private static final Texts TEXTS = Texts.beside(FindingColumns.class);

    private FindingColumns() {
    }

    static List<Column<FindingRow>> of(TopicCatalogue catalogue) {
        return List.of(
                Column.<FindingRow>text(SUMMARY, TEXTS.get("column.summary"), 460,
                        r -> r.outcome().summary().lines().findFirst().orElse(""))
                        .withIcon(r -> Optional.of(Verdict.of(r.outcome()).icon())),
                Column.<FindingRow>text(IMPORTANCE, TEXTS.get("column.importance"), 110,
                        r -> Verdict.of(r.outcome()).word())
                        .withOrder(Comparator.comparing((FindingRow r) -> Verdict.of(r.outcome())))
                        .withColor(r -> Optional.of(Verdict.of(r.outcome()).color())),
                Column.<FindingRow>text(CHANGE, TEXTS.get("column.change"), 110, r -> r.change().word())
                        .withOrder(Comparator.comparing(FindingRow::change)).withIcon(r -> r.change().icon())
                        .withColor(r -> Optional.of(r.change().color())).hidden(),
                Column.<FindingRow>text("subject", TEXTS.get("column.subject"), 160,
                        r -> OutcomeTexts.subject(r.outcome().subject()))
                        .withIcon(r -> Optional.of(OutcomeTexts.icon(r.outcome().subject()))),
                Column.<FindingRow>text("scope", TEXTS.get("column.scope"), 170,
                        r -> OutcomeTexts.scope(r.outcome().subject())),
                Column.<FindingRow>text("check", TEXTS.get("column.check"), 100, r -> r.outcome().check()),
                Column.<FindingRow>text("topics", TEXTS.get("column.topics"), 160,
                        r -> r.outcome().topics().stream().map(id -> catalogue.topic(id).map(Topic::title).orElse(id))
                                .collect(Collectors.joining("; ")))
                        .withIcon(r -> Optional.of(Icon.TOPIC)).hidden(),
                Column.<FindingRow>text("reason", TEXTS.get("column.reason"), 160,
                        r -> r.outcome().suppression().map(s -> s.reason()).orElse("")).hidden());
    }
}
