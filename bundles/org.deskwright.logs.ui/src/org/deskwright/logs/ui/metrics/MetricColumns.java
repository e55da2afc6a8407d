package org.deskwright.logs.ui.metrics;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.deskwright.logs.ui.sessions.SessionText;
import org.deskwright.ui.table.Column;
import org.deskwright.ui.text.Texts;

/** What the table of values tells of each. */
final class MetricColumns {
    private static final Texts TEXTS = Texts.beside(MetricColumns.class);

    private MetricColumns() {
    }

    static List<Column<MetricValue>> all() {
        return List.of(
                Column.<MetricValue>text("time", TEXTS.get("column.time"), 190, v -> SessionText.time(v.when()))
                        .withOrder(Comparator.comparing(MetricValue::when)),
                Column.text("metric", TEXTS.get("column.metric"), 200, v -> v.series().rule().title()),
                Column.<MetricValue, Double>number("value", TEXTS.get("column.value"), 90,
                        v -> Optional.of(v.point().value())),
                Column.text("unit", TEXTS.get("column.unit"), 70, v -> v.series().rule().unit()),
                Column.<MetricValue, Long>number("line", TEXTS.get("column.line"), 90,
                        v -> Optional.of(v.point().line() + 1)),
                Column.text("log", TEXTS.get("column.log"), 200, v -> v.series().log()),
                Column.<MetricValue>text("session", TEXTS.get("column.session"), 240, v -> v.series().session())
                        .hidden(),
                Column.<MetricValue>text("program", TEXTS.get("column.program"), 120, v -> v.series().rule().program())
                        .hidden());
    }
}
