package org.deskwright.estate.ui.query;

import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.Function;

import org.deskwright.estate.query.Attribute;
import org.deskwright.estate.query.SheetRow;
import org.deskwright.ui.table.Column;
import org.deskwright.ui.table.Column.Alignment;
import org.deskwright.ui.table.NaturalOrder;

/** The columns of a table of a sheet: one for an attribute. */
public final class SheetColumns {
    private static final int DAY = 10;

    private SheetColumns() {
    }

    /**
     * @param attribute id of the attribute, which is that of the column too
     * @param shown whether the user sees it before choosing
     */
    public static <T> Column<SheetRow<T>> of(String attribute, Attribute.Kind kind, String title, int width,
            boolean shown) {
        Function<SheetRow<T>, String> text = row -> row.text(attribute);
        Comparator<SheetRow<T>> order = (one, other) -> one.sheet().ranking(attribute, NaturalOrder.INSTANCE)
                .compare(one.place(), other.place());
        return new Column<>(attribute, title, width, kind == Attribute.Kind.NUMBER ? Alignment.RIGHT : Alignment.LEFT,
                value(attribute, kind), text, order, row -> Optional.empty(), row -> Optional.empty(),
                group(attribute, kind), shown);
    }

    private static <T> Function<SheetRow<T>, ?> value(String attribute, Attribute.Kind kind) {
        return switch (kind) {
            case NUMBER -> row -> known(row, attribute);
            case MOMENT -> row -> known(row, attribute).map(Instant::ofEpochMilli);
            case TEXT, LIST, ADDRESS -> row -> row.text(attribute);
        };
    }

    private static <T> Optional<Long> known(SheetRow<T> row, String attribute) {
        return Optional.of(row.value(attribute)).filter(value -> value != Attribute.UNKNOWN);
    }

    /** Moments by day. */
    private static <T> Function<SheetRow<T>, String> group(String attribute, Attribute.Kind kind) {
        return kind == Attribute.Kind.MOMENT
                ? row -> known(row, attribute).isPresent() ? row.text(attribute).substring(0, DAY) : row.text(attribute)
                : row -> row.text(attribute);
    }
}
