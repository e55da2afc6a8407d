package org.deskwright.live.ui.calls;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

import org.deskwright.live.ui.session.CallLog.Entry;
import org.deskwright.ui.icons.Icon;
import org.deskwright.ui.table.Column;
import org.deskwright.ui.text.Texts;
import org.deskwright.ui.theme.ThemeColor;

/** What the log tells of each request. */
final class CallColumns {
    private static final Texts TEXTS = Texts.beside(CallColumns.class);

    private CallColumns() {
    }

    static List<Column<Entry>> all() {
        return List.of(
                Column.<Entry>instant("time", TEXTS.get("column.time"), 160, ZoneId.systemDefault(),
                        e -> Optional.of(e.call().at())),
                text("account", 120, e -> e.call().scope().account()),
                text("region", 110, e -> e.call().scope().region()), text("operation", 300, e -> e.call().permission()),
                Column.<Entry, Long>number("duration", TEXTS.get("column.duration"), 90,
                        e -> Optional.of(e.call().duration().toMillis())),
                Column.<Entry, Integer>number("attempt", TEXTS.get("column.attempt"), 80,
                        e -> Optional.of(e.call().attempt())),
                text("result", 170, e -> e.call().result())
                        .withIcon(e -> Optional.of(isGood(e) ? Icon.PASSED : Icon.FAILED))
                        .withColor(e -> isGood(e) ? Optional.empty() : Optional.of(ThemeColor.PROBLEM)),
                text("request-id", 280, e -> e.call().requestId()),
                text("profile", 120, e -> e.call().profile()).hidden(),
                text("parameters", 260, e -> e.call().parameters()).hidden());
    }

    private static Column<Entry> text(String id, int width, java.util.function.Function<Entry, String> text) {
        return Column.text(id, TEXTS.get("column." + id), width, text);
    }

    private static boolean isGood(Entry entry) {
        return entry.call().result().equals("OK");
    }
}
