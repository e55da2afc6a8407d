package org.deskwright.logs.ui.sessions;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.deskwright.logs.session.Session;
import org.deskwright.logs.ui.reading.ChartAndTable;
import org.deskwright.logs.ui.reading.FoundSessions;
import org.deskwright.ui.icons.Icon;
import org.deskwright.ui.page.PageWriter;
import org.deskwright.ui.page.Strip;
import org.deskwright.ui.table.Settings;
import org.deskwright.ui.table.Sort;
import org.deskwright.ui.table.TableDescription;
import org.deskwright.ui.table.VirtualTable;
import org.deskwright.ui.text.Texts;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;

/** Sessions as lanes and as a table, which go along with each other. */
final class SessionsPane {
    private static final Texts TEXTS = Texts.beside(SessionsPane.class);

    private final ChartAndTable frame;
    private final Strip problems;
    private final Composite clocks;
    private final Combo clock;
    private final LaneChart chart;
    private final VirtualTable<Session> table;
    private List<Lanes> lanes = List.of();
    private boolean following;

    SessionsPane(Composite parent, LaneChart.User user) {
        frame = new ChartAndTable(parent, "log.sessions");
        problems = new Strip(frame.content(), Icon.WARNING, "log.sessions.problems");
        clocks = new Composite(frame.content(), SWT.NONE);
        clocks.setLayout(new GridLayout(2, false));
        GridData row = new GridData(SWT.FILL, SWT.BEGINNING, true, false);
        row.exclude = true;
        clocks.setLayoutData(row);
        clocks.setVisible(false);
        new Label(clocks, SWT.NONE).setText(TEXTS.get("clock"));
        clock = new Combo(clocks, SWT.READ_ONLY);
        clock.setData(PageWriter.ID, "log.sessions.clock");
        clock.addListener(SWT.Selection, e -> turnTo(lanes.get(clock.getSelectionIndex())));
        SashForm parts = frame.split();
        chart = new LaneChart(parts, user);
        table = new VirtualTable<>(
                parts, new TableDescription<>("log.sessions", TEXTS.get("table"), SessionColumns.all(),
                        SessionText::identity, List.of(new Sort("begin", false))),
                Settings.of(SessionsPane.class, "log.sessions"));
        parts.setWeights(3, 2);
        table.selectionProvider().addPostSelectionChangedListener(event -> table.lead().ifPresent(one -> {
            // other rows are no choice of the user, though the keyboard is at one of them
            if (!following && !table.selection().isEmpty() && !chart.session().equals(Optional.of(one))) {
                show(one);
                user.moved();
            }
        }));
        table.onOpen(one -> user.open(SessionText.first(one)));
    }

    LaneChart chart() {
        return chart;
    }

    VirtualTable<Session> table() {
        return table;
    }

    void show(FoundSessions found) {
        String unread = String.join(" ", found.problems());
        problems.say(!unread.isEmpty() ? TEXTS.get("problems", unread) : found.sessionsLeft() ? TEXTS.get("left") : "");
        lanes = Lanes.of(found.sessions());
        table.setRows(found.sessions());
        clock.setItems(lanes.stream().map(SessionsPane::words).toArray(String[]::new));
        boolean several = lanes.size() > 1;
        ((GridData) clocks.getLayoutData()).exclude = !several;
        clocks.setVisible(several);
        if (!lanes.isEmpty()) {
            clock.select(0);
        }
        turnTo(lanes.isEmpty() ? Lanes.NONE : lanes.getFirst());
        if (lanes.isEmpty() && unread.isEmpty()) {
            frame.nothing(TEXTS.get("nothing.title"),
                    TEXTS.get("nothing.hint", found.scope().title(), found.scope().logs().size()));
        } else {
            frame.something();
        }
    }

    private static String words(Lanes of) {
        return TEXTS.get("clock." + of.clock().name().toLowerCase(Locale.ROOT), of.sessions().size());
    }

    private void turnTo(Lanes next) {
        chart.show(next);
    }

    /** The lanes and the table go to the session. */
    void select(Session session) {
        show(session);
        moved();
    }

    private void show(Session session) {
        for (int i = 0; i < lanes.size(); i++) {
            if (lanes.get(i).clock() == session.begin().clock() && chart.lanes() != lanes.get(i)) {
                clock.select(i);
                turnTo(lanes.get(i));
            }
        }
        chart.select(session);
    }

    /** The table goes along with the lanes, and the words tell what is at hand. */
    void moved() {
        frame.say(chart.said());
        if (chart.session().isPresent() && !chart.session().equals(table.lead())) {
            following = true;
            table.select(List.of(SessionText.identity(chart.session().get())));
            following = false;
        }
    }
}
