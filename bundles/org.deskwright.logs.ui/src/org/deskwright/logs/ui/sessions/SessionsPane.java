package org.deskwright.logs.ui.sessions;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.deskwright.logs.session.Session;
import org.deskwright.logs.ui.reading.FoundSessions;
import org.deskwright.ui.icons.Icon;
import org.deskwright.ui.page.EmptyState;
import org.deskwright.ui.page.Leaf;
import org.deskwright.ui.page.PageWriter;
import org.deskwright.ui.page.Strip;
import org.deskwright.ui.table.Settings;
import org.deskwright.ui.table.Sort;
import org.deskwright.ui.table.TableDescription;
import org.deskwright.ui.table.VirtualTable;
import org.deskwright.ui.text.Texts;
import org.deskwright.ui.theme.Painted;
import org.deskwright.ui.theme.ThemeColor;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CLabel;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;

/** Sessions as lanes and as a table, which go along with each other. */
final class SessionsPane {
    private static final Texts TEXTS = Texts.beside(SessionsPane.class);

    private final Composite pages;
    private final Composite content;
    private final Strip problems;
    private final Composite clocks;
    private final Combo clock;
    private final SashForm parts;
    private final LaneChart chart;
    private final VirtualTable<Session> table;
    private final CLabel words;
    private Composite nothing;
    private List<Lanes> lanes = List.of();
    private boolean following;

    SessionsPane(Composite parent, LaneChart.User user) {
        pages = new Composite(parent, SWT.NONE);
        pages.setLayout(new StackLayout());
        content = new Composite(pages, SWT.NONE);
        GridLayout layout = new GridLayout();
        layout.marginWidth = 0;
        layout.marginHeight = 0;
        layout.verticalSpacing = 0;
        content.setLayout(layout);
        problems = new Strip(content, Icon.WARNING, "log.sessions.problems");
        clocks = new Composite(content, SWT.NONE);
        clocks.setLayout(new GridLayout(2, false));
        GridData row = new GridData(SWT.FILL, SWT.BEGINNING, true, false);
        row.exclude = true;
        clocks.setLayoutData(row);
        clocks.setVisible(false);
        new Label(clocks, SWT.NONE).setText(TEXTS.get("clock"));
        clock = new Combo(clocks, SWT.READ_ONLY);
        clock.setData(PageWriter.ID, "log.sessions.clock");
        clock.addListener(SWT.Selection, e -> turnTo(lanes.get(clock.getSelectionIndex())));
        parts = new SashForm(content, SWT.HORIZONTAL);
        parts.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
        chart = new LaneChart(parts, user);
        table = new VirtualTable<>(
                parts, new TableDescription<>("log.sessions", TEXTS.get("table"), SessionColumns.all(),
                        SessionText::identity, List.of(new Sort("begin", false))),
                Settings.of(SessionsPane.class, "log.sessions"));
        parts.setWeights(3, 2);
        // beside each other where it is wide, else beneath each other
        parts.addListener(SWT.Resize,
                e -> parts.setOrientation(parts.getSize().x > 2 * parts.getSize().y ? SWT.HORIZONTAL : SWT.VERTICAL));
        words = new CLabel(content, SWT.NONE);
        words.setText("");
        words.setData(PageWriter.ID, "log.sessions.words");
        GridData data = new GridData(SWT.FILL, SWT.END, true, false);
        data.widthHint = 1;
        words.setLayoutData(data);
        Painted.on(words, ThemeColor.MUTED, ThemeColor.PAGE);
        table.selectionProvider().addPostSelectionChangedListener(event -> table.lead().ifPresent(one -> {
            // other rows are no choice of the user, though the keyboard is at one of them
            if (!following && !table.selection().isEmpty() && !chart.session().equals(Optional.of(one))) {
                show(one);
                user.moved();
            }
        }));
        table.onOpen(one -> user.open(SessionText.first(one)));
        show(content);
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
            nothing(found.scope().title());
        } else {
            show(content);
        }
    }

    private void nothing(String title) {
        Composite before = nothing;
        nothing = new EmptyState(pages, "log.sessions.nothing", TEXTS.get("nothing.title"),
                TEXTS.get("nothing.hint", title)).control();
        show(nothing);
        if (before != null) {
            before.dispose();
        }
    }

    private void show(Control page) {
        content.layout();
        Leaf.turn(pages, page, page::setFocus);
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
        words.setText(chart.said().replace("&", "&&"));
        words.setToolTipText(chart.said().isEmpty() ? null : chart.said());
        if (chart.session().isPresent() && !chart.session().equals(table.lead())) {
            following = true;
            table.select(List.of(SessionText.identity(chart.session().get())));
            following = false;
        }
    }
}
