package org.deskwright.logs.ui.metrics;

import java.util.List;
import java.util.Optional;

import org.deskwright.logs.session.Session;
import org.deskwright.logs.ui.reading.FoundSessions;
import org.deskwright.logs.ui.reading.Series;
import org.deskwright.logs.ui.sessions.SessionText;
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
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;

/** Values as charts and as a table, which go along with each other. */
final class MetricsPane {
    private static final Texts TEXTS = Texts.beside(MetricsPane.class);

    private final Composite pages;
    private final Composite content;
    private final Strip notes;
    private final Strip narrowed;
    private final SashForm parts;
    private final Charts charts;
    private final VirtualTable<MetricValue> table;
    private final CLabel words;
    private Composite nothing;
    private boolean following;

    /** @param widen shows the values of all sessions again */
    MetricsPane(Composite parent, Charts.User user, Runnable widen) {
        pages = new Composite(parent, SWT.NONE);
        pages.setLayout(new StackLayout());
        content = new Composite(pages, SWT.NONE);
        GridLayout layout = new GridLayout();
        layout.marginWidth = 0;
        layout.marginHeight = 0;
        layout.verticalSpacing = 0;
        content.setLayout(layout);
        notes = new Strip(content, Icon.WARNING, "log.metrics.notes");
        narrowed = new Strip(content, Icon.FILTER, "log.metrics.narrowed").link(TEXTS.get("narrowed.all"),
                "log.metrics.widen", widen);
        parts = new SashForm(content, SWT.HORIZONTAL);
        parts.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
        charts = new Charts(parts, user);
        table = new VirtualTable<>(
                parts, new TableDescription<>("log.metrics", TEXTS.get("table"), MetricColumns.all(),
                        MetricValue::identity, List.of(new Sort("time", false))),
                Settings.of(MetricsPane.class, "log.metrics"));
        parts.setWeights(3, 2);
        // beside each other where it is wide, else beneath each other
        parts.addListener(SWT.Resize,
                e -> parts.setOrientation(parts.getSize().x > 2 * parts.getSize().y ? SWT.HORIZONTAL : SWT.VERTICAL));
        words = new CLabel(content, SWT.NONE);
        words.setText("");
        words.setData(PageWriter.ID, "log.metrics.words");
        GridData data = new GridData(SWT.FILL, SWT.END, true, false);
        data.widthHint = 1;
        words.setLayoutData(data);
        Painted.on(words, ThemeColor.MUTED, ThemeColor.PAGE);
        table.selectionProvider().addPostSelectionChangedListener(event -> table.lead().ifPresent(value -> {
            // other rows are no choice of the user, though the keyboard is at one of them
            if (!following && !table.selection().isEmpty() && value.series().clock() == charts.clock()) {
                charts.select(value);
                user.chosen(value);
            }
        }));
        table.onOpen(user::open);
        turnTo(content);
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
            nothing(found.scope().title());
        } else {
            turnTo(content);
        }
        words();
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

    private void nothing(String title) {
        Composite before = nothing;
        nothing = new EmptyState(pages, "log.metrics.nothing", TEXTS.get("nothing.title"),
                TEXTS.get("nothing.hint", title)).control();
        turnTo(nothing);
        if (before != null) {
            before.dispose();
        }
    }

    private void turnTo(Control page) {
        content.layout();
        Leaf.turn(pages, page, page::setFocus);
    }

    private void words() {
        words.setText(charts.said().replace("&", "&&"));
        words.setToolTipText(charts.said().isEmpty() ? null : charts.said());
    }

    /** The table goes along with the charts, and the words tell what is at hand. */
    void moved() {
        words();
        Optional<MetricValue> at = charts.at();
        if (at.isPresent() && !at.equals(table.lead())) {
            following = true;
            table.select(List.of(at.get().identity()));
            following = false;
        }
    }
}
