package org.deskwright.logs.ui.metrics;

import java.util.List;
import java.util.Optional;

import org.deskwright.logs.session.Session;
import org.deskwright.logs.ui.reading.ChartAndTable;
import org.deskwright.logs.ui.reading.FoundSessions;
import org.deskwright.logs.ui.reading.Series;
import org.deskwright.logs.ui.sessions.SessionText;
import org.deskwright.ui.icons.Icon;
import org.deskwright.ui.page.Strip;
import org.deskwright.ui.table.Settings;
import org.deskwright.ui.table.Sort;
import org.deskwright.ui.table.TableDescription;
import org.deskwright.ui.table.VirtualTable;
import org.deskwright.ui.text.Texts;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.widgets.Composite;

/** Values as charts and as a table, which go along with each other. */
final class MetricsPane {
    private static final Texts TEXTS = Texts.beside(MetricsPane.class);

    private final ChartAndTable frame;
    private final Strip notes;
    private final Strip narrowed;
    private final Charts charts;
    private final VirtualTable<MetricValue> table;
    private boolean following;

    /** @param widen shows the values of all sessions again */
    MetricsPane(Composite parent, Charts.User user, Runnable widen) {
        frame = new ChartAndTable(parent, "log.metrics");
        notes = new Strip(frame.content(), Icon.WARNING, "log.metrics.notes");
        narrowed = new Strip(frame.content(), Icon.FILTER, "log.metrics.narrowed").link(TEXTS.get("narrowed.all"),
                "log.metrics.widen", widen);
        SashForm parts = frame.split();
        charts = new Charts(parts, user);
        table = new VirtualTable<>(
                parts, new TableDescription<>("log.metrics", TEXTS.get("table"), MetricColumns.all(),
                        MetricValue::identity, List.of(new Sort("time", false))),
                Settings.of(MetricsPane.class, "log.metrics"));
        parts.setWeights(3, 2);
        table.selectionProvider().addPostSelectionChangedListener(event -> table.lead().ifPresent(value -> {
            // other rows are no choice of the user, though the keyboard is at one of them
            if (!following && !table.selection().isEmpty() && value.series().clock() == charts.clock()) {
                charts.select(value);
                user.chosen(value);
            }
        }));
        table.onOpen(user::open);
    }

    Charts charts() {
        return charts;
    }

    VirtualTable<MetricValue> table() {
        return table;
    }

    void show(FoundSessions found, Optional<Session> session) {
        List<Series> all = Narrowing.of(found.series(), session);
        charts.show(all);
        table.setRows(MetricValue.all(all));
        notes.say(note(found, all));
        narrowed.say(session.map(one -> TEXTS.get("narrowed", SessionText.name(one), SessionText.time(one.begin())))
                .orElse(""));
        if (found.series().isEmpty() && found.problems().isEmpty()) {
            frame.nothing(TEXTS.get("nothing.title"),
                    TEXTS.get("nothing.hint", found.scope().title(), found.scope().logs().size()));
        } else {
            frame.something();
        }
        frame.say(charts.said());
    }

    private String note(FoundSessions found, List<Series> shown) {
        if (!found.problems().isEmpty()) {
            return TEXTS.get("problems", String.join(" ", found.problems()));
        }
        if (found.valuesLeft() > 0) {
            return TEXTS.get("left", found.valuesLeft());
        }
        if (shown.stream().anyMatch(one -> one.clock() != charts.clock())) {
            return TEXTS.get("clocks");
        }
        long measured = shown.stream().filter(Series::isThinned).mapToLong(Series::measured).sum();
        return measured > 0 ? TEXTS.get("thinned") : "";
    }

    /** The table goes along with the charts, and the words tell what is at hand. */
    void moved() {
        frame.say(charts.said());
        Optional<MetricValue> at = charts.at();
        if (at.isPresent() && !at.equals(table.lead())) {
            following = true;
            table.select(List.of(at.get().identity()));
            following = false;
        }
    }
}
