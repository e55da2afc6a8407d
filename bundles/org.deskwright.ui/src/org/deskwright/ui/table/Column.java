package org.deskwright.ui.table;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.Function;

import org.deskwright.ui.icons.Icon;
import org.deskwright.ui.theme.ThemeColor;

/**
 * One column of a table: what it says of a row, and how rows are ordered and grouped by it. All functions are quick,
 * depend on nothing but the row, give no {@code null} and are called on any thread. Begin with {@link #text},
 * {@link #number} or {@link #instant} and change what should differ.
 *
 * @param id under which the user's layout is kept; also the name of the value in exported JSON
 * @param title the heading
 * @param width in points, until the user changes it
 * @param alignment of heading and cells
 * @param value for export and order: a text, number, truth value, instant, or an {@code Optional} of these
 * @param text what is shown, searched and copied; its first line is shown
 * @param order of rows by their values in this column; rows without a value come last whatever the direction
 * @param icon in front of the text
 * @param color of the text; status is never told by it alone
 * @param group heading under which the row stands when the table is grouped by this column
 * @param shown whether the user sees it before choosing
 */
public record Column<T>(String id, String title, int width, Alignment alignment, Function<T, ?> value,
        Function<T, String> text, Comparator<T> order, Function<T, Optional<Icon>> icon,
        Function<T, Optional<ThemeColor>> color, Function<T, String> group, boolean shown) {

    /** To which side cells keep. */
    public enum Alignment {
        LEFT, RIGHT
    }

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");

    /** Words and names, in the order of people. */
    public static <T> Column<T> text(String id, String title, int width, Function<T, String> text) {
        return new Column<>(id, title, width, Alignment.LEFT, text, text, new TextOrder<>(text), none(), none(), text,
                true);
    }

    /** Numbers; a row may have none. */
    public static <T, N extends Number & Comparable<N>> Column<T> number(String id, String title, int width,
            Function<T, Optional<N>> number) {
        Function<T, String> text = row -> number.apply(row).map(Object::toString).orElse("");
        Comparator<T> order = new ValueOrder<>(number);
        return new Column<>(id, title, width, Alignment.RIGHT, number, text, order, none(), none(), text, true);
    }

    /** Moments, shown to the second in the given zone and grouped by day; a row may have none. */
    public static <T> Column<T> instant(String id, String title, int width, ZoneId zone,
            Function<T, Optional<Instant>> instant) {
        Function<T, String> text = row -> instant.apply(row).map(i -> MOMENT.format(i.atZone(zone))).orElse("");
        Function<T, String> day = row -> instant.apply(row).map(i -> i.atZone(zone).toLocalDate().toString())
                .orElse("");
        Comparator<T> order = new ValueOrder<>(instant);
        return new Column<>(id, title, width, Alignment.LEFT, instant, text, order, none(), none(), day, true);
    }

    public Column<T> withText(Function<T, String> other) {
        return new Column<>(id, title, width, alignment, value, other, order, icon, color, group, shown);
    }

    public Column<T> withOrder(Comparator<T> other) {
        return new Column<>(id, title, width, alignment, value, text, other, icon, color, group, shown);
    }

    public Column<T> withIcon(Function<T, Optional<Icon>> other) {
        return new Column<>(id, title, width, alignment, value, text, order, other, color, group, shown);
    }

    public Column<T> withColor(Function<T, Optional<ThemeColor>> other) {
        return new Column<>(id, title, width, alignment, value, text, order, icon, other, group, shown);
    }

    public Column<T> withGroup(Function<T, String> other) {
        return new Column<>(id, title, width, alignment, value, text, order, icon, color, other, shown);
    }

    public Column<T> withAlignment(Alignment other) {
        return new Column<>(id, title, width, other, value, text, order, icon, color, group, shown);
    }

    /** Not shown until the user asks for it. */
    public Column<T> hidden() {
        return new Column<>(id, title, width, alignment, value, text, order, icon, color, group, false);
    }

    /** The text as it is painted and read aloud: numbers with their digits in groups, which no other program reads. */
    String shownText(T row) {
        return alignment == Alignment.RIGHT ? Digits.grouped(text.apply(row)) : text.apply(row);
    }

    /** Whether the row says nothing in this column. */
    boolean isEmpty(T row) {
        return switch (value.apply(row)) {
            case String word -> word.isEmpty();
            case Optional<?> optional -> optional.isEmpty() || optional.get() instanceof String word && word.isEmpty();
            default -> false;
        };
    }

    private static <T, V> Function<T, Optional<V>> none() {
        return row -> Optional.empty();
    }
}
