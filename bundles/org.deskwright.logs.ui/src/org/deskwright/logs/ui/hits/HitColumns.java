package org.deskwright.logs.ui.hits;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.deskwright.logs.ui.editor.Times;
import org.deskwright.ui.table.Column;
import org.deskwright.ui.text.Texts;

/** What the table of hits tells of each. */
final class HitColumns {
    private static final Texts TEXTS = Texts.beside(HitColumns.class);

    private HitColumns() {
    }

    static List<Column<HitRow>> all() {
        return List.of(
                Column.<HitRow>text("signature", TEXTS.get("column.signature"), 320, row -> row.signature().title())
                        .withIcon(row -> Optional.of(SeverityLook.icon(row.severity()))),
                Column.<HitRow>text("severity", TEXTS.get("column.severity"), 90,
                        row -> SeverityLook.word(row.severity())).withOrder(Comparator.comparing(HitRow::severity)),
                Column.<HitRow, Long>number("line", TEXTS.get("column.line"), 90, row -> Optional.of(row.line() + 1)),
                Column.<HitRow>text("time", TEXTS.get("column.time"), 190,
                        row -> row.time().map(Times::text).orElse(""))
                        .withOrder(Comparator.comparingLong(HitRow::micros)),
                Column.<HitRow, Long>number("count", TEXTS.get("column.count"), 80, row -> Optional.of(row.count())),
                Column.text("cause", TEXTS.get("column.cause"), 420, row -> row.signature().cause()),
                Column.<HitRow>text("id", TEXTS.get("column.id"), 180, row -> row.signature().id()).hidden(),
                Column.<HitRow>text("source", TEXTS.get("column.source"), 240, row -> row.signature().source().title())
                        .hidden());
    }
}
