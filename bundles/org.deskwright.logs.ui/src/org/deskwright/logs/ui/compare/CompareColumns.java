package org.deskwright.logs.ui.compare;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

import org.deskwright.logs.signature.SignatureComparison.Row;
import org.deskwright.logs.signature.SignatureComparison.Side;
import org.deskwright.logs.ui.hits.SeverityLook;
import org.deskwright.ui.table.Column;
import org.deskwright.ui.text.Texts;

/** What the comparison tells of each known failure. */
final class CompareColumns {
    private static final Texts TEXTS = Texts.beside(CompareColumns.class);
    private static final int WIDTH = 110;

    private CompareColumns() {
    }

    static List<Column<Row<Long>>> all() {
        return List.of(
                Column.<Row<Long>>text("signature", TEXTS.get("column.signature"), 320, row -> row.signature().title())
                        .withIcon(row -> Optional.of(SeverityLook.icon(row.signature().severity()))),
                number("left", row -> row.left().count()), number("right", row -> row.right().count()),
                number("difference", Row::difference)
                        .withText(row -> String.format(Locale.ROOT, "%+,d", row.difference())),
                Column.<Row<Long>>text("severity", TEXTS.get("column.severity"), 90,
                        row -> SeverityLook.word(row.signature().severity()))
                        .withOrder(Comparator.comparing(row -> row.signature().severity())),
                line("first-left", Row::left), line("first-right", Row::right),
                Column.<Row<Long>>text("cause", TEXTS.get("column.cause"), 420, row -> row.signature().cause()),
                Column.<Row<Long>>text("id", TEXTS.get("column.id"), 180, row -> row.signature().id()).hidden());
    }

    private static Column<Row<Long>> number(String id, Function<Row<Long>, Long> number) {
        return Column.number(id, TEXTS.get("column." + id), WIDTH, row -> Optional.of(number.apply(row)));
    }

    private static Column<Row<Long>> line(String id, Function<Row<Long>, Side<Long>> side) {
        return Column.number(id, TEXTS.get("column." + id), WIDTH,
                row -> side.apply(row).first().map(line -> line + 1));
    }
}
