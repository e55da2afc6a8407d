package org.deskwright.policy.ui.checklist;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import org.deskwright.policy.ui.desk.VerdictRow;
import org.deskwright.policy.verdict.Verdict;
import org.deskwright.ui.icons.Icon;
import org.deskwright.ui.table.Column;
import org.deskwright.ui.text.Texts;
import org.deskwright.ui.theme.ThemeColor;

/** What the checklist tells of each item. */
final class ChecklistColumns {
    private static final Texts TEXTS = Texts.beside(ChecklistColumns.class);

    private ChecklistColumns() {
    }

    static List<Column<VerdictRow>> all() {
        return List.of(
                text("state", 110, one -> TEXTS.get("state." + one.state().name()))
                        .withIcon(row -> Optional.of(icon(row.verdict()))).withColor(row -> color(row.verdict()))
                        .withOrder(java.util.Comparator.comparing(row -> rank(row.verdict()))),
                text("item", 210, one -> one.item().shown()), text("found", 100, ChecklistColumns::found),
                text("gpo", 150, Verdict::gpo), text("open", 220, one -> String.join("; ", one.open())),
                text("about", 200, Verdict::name).hidden(), text("why", 300, one -> one.item().notes().why()).hidden(),
                text("protocols", 110,
                        one -> String.join(", ", one.item().notes().protocols().stream().sorted().toList())).hidden(),
                text("file", 240, Verdict::file).hidden(),
                Column.<VerdictRow, Long>number("offset", TEXTS.get("column.offset"), 80,
                        row -> Optional.of(row.verdict().offset()).filter(at -> at >= 0)).hidden());
    }

    private static Column<VerdictRow> text(String id, int width, Function<Verdict, String> text) {
        return Column.text(id, TEXTS.get("column." + id), width, row -> text.apply(row.verdict()));
    }

    private static String found(Verdict one) {
        return one.set() || !one.found().isEmpty() ? one.found() : TEXTS.get("unset");
    }

    /** What is wrong comes first. */
    private static int rank(Verdict one) {
        return switch (one.state()) {
            case WRONG -> 0;
            case NOTE -> 1;
            case CANNOT_TELL -> 2;
            case RIGHT -> 3;
        };
    }

    private static Icon icon(Verdict one) {
        return switch (one.state()) {
            case WRONG -> Icon.PROBLEM;
            case NOTE -> Icon.INFO;
            case CANNOT_TELL -> Icon.MISSING_EVIDENCE;
            case RIGHT -> Icon.PASSED;
        };
    }

    private static Optional<ThemeColor> color(Verdict one) {
        return Optional.of(switch (one.state()) {
            case WRONG -> ThemeColor.PROBLEM;
            case NOTE -> ThemeColor.INFO;
            case CANNOT_TELL -> ThemeColor.CANNOT_TELL;
            case RIGHT -> ThemeColor.PASSED;
        });
    }
}
