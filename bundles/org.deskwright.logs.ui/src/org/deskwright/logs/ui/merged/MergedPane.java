package org.deskwright.logs.ui.merged;

import java.util.Locale;
import java.util.Optional;
import java.util.function.LongConsumer;

import org.deskwright.logs.archive.Rotation;
import org.deskwright.logs.format.SourceClock;
import org.deskwright.logs.query.LogQuery;
import org.deskwright.logs.ui.aid.FilterMenu;
import org.deskwright.logs.ui.aid.Highlights;
import org.deskwright.logs.ui.canvas.LogPane;
import org.deskwright.logs.ui.clock.Moments;
import org.deskwright.logs.ui.editor.Copying;
import org.deskwright.logs.ui.editor.LineExport;
import org.deskwright.logs.ui.editor.PlaceDialogs;
import org.deskwright.logs.ui.editor.Times;
import org.deskwright.logs.ui.find.FilterBar;
import org.deskwright.logs.ui.find.FindBar;
import org.deskwright.logs.ui.reading.LineWay;
import org.deskwright.ui.command.NamedAction;
import org.deskwright.ui.icons.Icon;
import org.deskwright.ui.load.OnDisplay;
import org.deskwright.ui.page.PageWriter;
import org.deskwright.ui.text.Texts;
import org.deskwright.ui.theme.Painted;
import org.deskwright.ui.theme.ThemeColor;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.action.Separator;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CLabel;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;

/** The lines of several logs in one order, to be read like one log. */
final class MergedPane {
    private static final Texts TEXTS = Texts.beside(MergedPane.class);

    private final Composite outer;
    private final MergedLines lines;
    private final LogPane pane;
    private final Copying copying;
    private final FindBar findBar;
    private final MergedFind finding;
    private final FilterBar filterBar;
    private final MergedFilter filter;
    private final CLabel words;
    private final User user;
    private String told = "";
    /** The line at which the keyboard was last. */
    private long lead;
    /** How often it was to go somewhere else, by the user or for him: what was asked before that is void. */
    private long asked;
    /** Where the user reads, whether it is shown or not. */
    private Optional<LogLine> here = Optional.empty();
    /** Whether the keyboard is moved and nobody has moved it. */
    private boolean unasked;
    /** Whether the user reads at the end, and wants to see what is written there. */
    private boolean follows;

    /** What is done for the user. */
    interface User {
        /** He went to another line by himself. */
        void wandered();

        /** The keyboard is at that line. */
        void moved(Rotation log, long line);

        void open(Rotation log, long line);
    }

    MergedPane(Composite parent, MergedLines lines, User user) {
        this.lines = lines;
        this.user = user;
        outer = new Composite(parent, SWT.NONE);
        GridLayout layout = new GridLayout();
        layout.marginWidth = 0;
        layout.marginHeight = 0;
        layout.verticalSpacing = 0;
        outer.setLayout(layout);
        outer.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
        filterBar = new FilterBar(outer, () -> SourceClock.UNKNOWN, this::filter);
        new FilterMenu(filterBar);
        pane = new LogPane(outer, lines, this::copy);
        filterBar.leadsTo(pane.canvas());
        copying = new Copying(pane, lines, this::tell);
        pane.canvas().setData(PageWriter.ID, "log.merged.lines");
        pane.canvas().setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
        pane.canvas().addListener(SWT.MouseDoubleClick, e -> open());
        pane.canvas().addListener(SWT.KeyDown, e -> {
            if (e.keyCode == SWT.CR || e.keyCode == SWT.KEYPAD_CR) {
                open();
            }
        });
        Highlights.on(pane, lines.nameLength());
        menu();
        finding = new MergedFind(pane, lines, this::unlessMoved, this::later, this::counted,
                () -> tell(TEXTS.get("found.hidden")));
        filter = new MergedFilter(outer.getDisplay(), lines, this::later, this::filtered);
        findBar = new FindBar(outer, finding);
        words = new CLabel(outer, SWT.NONE);
        words.setText("");
        words.setData(PageWriter.ID, "log.merged.words");
        GridData data = new GridData(SWT.FILL, SWT.END, true, false);
        data.widthHint = 1;
        words.setLayoutData(data);
        Painted.on(words, ThemeColor.MUTED, ThemeColor.PAGE);
        Painted.throughout(outer);
        lines.onArrived(() -> later(this::arrived));
        pane.onMove(this::moved);
        outer.addListener(SWT.Dispose, e -> {
            finding.end();
            filter.end();
        });
        pane.refresh(false);
        words();
    }

    private void menu() {
        MenuManager menu = new MenuManager();
        menu.add(new NamedAction(TEXTS, "open", Icon.LOG, this::open));
        menu.add(new Separator());
        menu.add(new NamedAction(TEXTS, "copy", Icon.COPY, this::copy));
        menu.add(new NamedAction(TEXTS, "copy-preview", Icon.COPY, copying::copyWithPreview));
        menu.add(new NamedAction(TEXTS, "copy-place", Icon.COPY, this::copyPlace));
        menu.add(new NamedAction(TEXTS, "export", Icon.EXPORT_TABLE, this::export));
        menu.add(new Separator());
        menu.add(new NamedAction(TEXTS, "find", Icon.FIND, this::find));
        menu.add(new NamedAction(TEXTS, "filter", Icon.FILTER, this::filter));
        menu.add(new NamedAction(TEXTS, "line", Icon.LOG, this::askLine));
        menu.add(new NamedAction(TEXTS, "time", Icon.AGE, this::askTime));
        menu.add(new NamedAction(TEXTS, "next-problem", Icon.NEXT_PROBLEM, () -> problem(true)));
        menu.add(new NamedAction(TEXTS, "previous-problem", Icon.PREVIOUS_PROBLEM, () -> problem(false)));
        menu.add(new Separator());
        menu.add(new NamedAction(TEXTS, "wrap", Icon.WRAP, this::wrap));
        pane.canvas().setMenu(menu.createContextMenu(pane.canvas()));
        pane.canvas().addListener(SWT.Dispose, e -> menu.dispose());
    }

    Composite control() {
        return outer;
    }

    LogPane pane() {
        return pane;
    }

    MergedLines lines() {
        return lines;
    }

    private void later(Runnable action) {
        OnDisplay.soon(outer, action);
    }

    private void arrived() {
        pane.refresh(false);
        finding.arrived();
        if (here.isEmpty()) {
            here = lines.source(pane.selection().lead().line());
        }
        words();
    }

    private void counted() {
        finding.show(findBar);
    }

    private void tell(String sentence) {
        told = sentence;
        words();
    }

    private void moved() {
        long now = pane.selection().lead().line();
        if (now != lead && !unasked) {
            asked++;
            user.wandered();
        }
        lead = now;
        told = "";
        words();
        counted();
        if (!unasked) {
            follows = false;
            here = lines.source(pane.selection().lead().line());
            source(user::moved);
        }
    }

    private void filter(LogQuery query) {
        filter.filter(query);
        finding.within(query);
        filter.show(filterBar);
    }

    /** Other rows are shown: who reads stays at the line, or goes to the next that is shown. */
    private void filtered() {
        pane.refresh(false);
        filter.show(filterBar);
        if (follows) {
            toEnd();
        } else {
            stay();
        }
    }

    private void toEnd() {
        pane.toEnd();
        follows = true;
    }

    private void stay() {
        here.ifPresentOrElse(source -> lines.places().find(source, unlessMoved(this::to)),
                () -> to(pane.selection().lead().line()));
        counted();
    }

    private void open() {
        source(user::open);
    }

    private interface Taker {
        void take(Rotation log, long line);
    }

    private void source(Taker taker) {
        source(pane.selection().lead().line(), taker);
    }

    private void source(long row, Taker taker) {
        lines.source(row).ifPresent(s -> taker.take(s.log(), s.line()));
    }

    private void words() {
        long row = pane.selection().lead().line();
        if (lines.state().lines() == 0) {
            say(TEXTS.get("nothing"));
            return;
        }
        String place = lines.source(row).map(s -> TEXTS.get("place", s.log().title(), s.line() + 1)).orElse("");
        String time = time(row);
        String said = lines.state().trouble().isEmpty()
                ? TEXTS.get("words", row + 1, lines.state().lines(), time, place)
                : lines.state().trouble();
        say(told.isEmpty() ? said : TEXTS.get("told", told, said));
    }

    private String time(long row) {
        String time = Times.of(pane.lead());
        SourceClock.Doubt doubt = lines.doubt(row);
        return time.isEmpty()
                ? time
                : Moments.words(doubt)
                        .map(why -> TEXTS.get("words." + doubt.name().toLowerCase(Locale.ROOT), time, why))
                        .orElse(time);
    }

    private void say(String all) {
        words.setText(all.replace("&", "&&"));
        words.setToolTipText(all);
    }

    /** The keyboard goes to the line of a log. */
    void go(Rotation log, long line) {
        LogLine wanted = new LogLine(log, line);
        boolean there = lines.logs().stream().anyMatch(one -> one.log().equals(log) && line < one.lines());
        if (there && !lines.source(pane.selection().lead().line()).equals(Optional.of(wanted))) {
            here = Optional.of(wanted);
            lines.places().find(wanted, unlessMoved(this::to));
        }
    }

    /** To the first line that is not earlier. */
    void go(long time) {
        lines.places().find(time,
                unlessMoved(row -> pane.go(Math.clamp(row, 0, Math.max(0, lines.state().lines() - 1)))));
    }

    /** To the begin of a span of time, unless the user reads in it already; nothing else goes along with that. */
    void look(long from, long to) {
        if (pane.lead().filter(line -> line.hasTime() && line.time() >= from && line.time() < to).isEmpty()) {
            lines.places().find(from, unlessMoved(row -> {
                here = Optional.empty();
                to(row);
                here = lines.source(pane.selection().lead().line());
            }));
        }
    }

    /** Shows only what was written in a span of time, by the filter. */
    void clip(long from, long to) {
        filterBar.narrow(LineWay.clipping(from, to));
    }

    /** What is typed in the filter. */
    String filtering() {
        return filterBar.text();
    }

    /** Filters as other lines were filtered. */
    void filter(String text) {
        if (!text.isEmpty()) {
            filterBar.type(text);
        }
    }

    /** Later, on the display thread; not where the keyboard went somewhere else or was asked to meanwhile. */
    private LongConsumer unlessMoved(LongConsumer action) {
        long mine = ++asked;
        return row -> later(() -> {
            if (mine == asked) {
                action.accept(row);
            }
        });
    }

    private void to(long row) {
        long shown = Math.clamp(row, 0, Math.max(0, lines.state().lines() - 1));
        if (shown != pane.selection().lead().line()) {
            unasked = true;
            try {
                pane.go(shown);
            } finally {
                unasked = false;
            }
        }
    }

    /** The logs as they are by now. Who reads at the end goes on there, others stay at their line. */
    void replace(Merge next) {
        boolean atEnd = pane.isAtEnd() && pane.selection().lead().line() == lines.state().lines() - 1;
        long before = asked;
        lines.replace(next, () -> later(() -> {
            pane.refresh(false);
            finding.again();
            follows |= atEnd && asked == before;
            filter.again();
        }));
    }

    void find() {
        findBar.open("");
    }

    void filter() {
        filterBar.focus();
    }

    void askLine() {
        PlaceDialogs.askLine(outer.getShell(), pane.selection().lead().line(), lines.state().lines())
                .ifPresent(pane::go);
    }

    /** Times without a zone are those that stand here. */
    void askTime() {
        PlaceDialogs.askTime(outer.getShell(), Times.of(pane.lead())).flatMap(Times::read).ifPresent(this::go);
    }

    void problem(boolean forward) {
        lines.places().problem(pane.selection().lead().line(), forward, unlessMoved(pane::go),
                () -> later(outer.getDisplay()::beep));
    }

    void step(boolean forward) {
        if (findBar.isOpen()) {
            finding.step(forward);
        } else {
            find();
        }
    }

    void wrap() {
        pane.wrap(!pane.isWrapped());
    }

    private void copy() {
        copying.copy();
    }

    void copyWithPreview() {
        copying.copyWithPreview();
    }

    /** Of the first line that is selected, or at which the keyboard is: others may be of other logs. */
    void copyPlace() {
        source(pane.selection().first().line(),
                (log, line) -> lines.logs().stream().filter(one -> one.log().equals(log)).findFirst()
                        .ifPresent(one -> Copying.copyPlace(outer.getDisplay(), one.document(), line, line)));
    }

    void export() {
        new LineExport(pane, lines, this::tell).ask();
    }
}
