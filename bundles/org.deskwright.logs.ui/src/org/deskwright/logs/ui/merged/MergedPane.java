package org.deskwright.logs.ui.merged;

import java.util.Optional;
import java.util.function.LongConsumer;

import org.deskwright.logs.archive.Rotation;
import org.deskwright.logs.ui.aid.Highlights;
import org.deskwright.logs.ui.canvas.LogPane;
import org.deskwright.logs.ui.editor.Copying;
import org.deskwright.logs.ui.editor.LineExport;
import org.deskwright.logs.ui.editor.Times;
import org.deskwright.logs.ui.find.FindBar;
import org.deskwright.ui.command.NamedAction;
import org.deskwright.ui.icons.Icon;
import org.deskwright.ui.page.PageWriter;
import org.deskwright.ui.table.Clip;
import org.deskwright.ui.text.Texts;
import org.deskwright.ui.theme.Painted;
import org.deskwright.ui.theme.ThemeColor;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.action.Separator;
import org.eclipse.swt.SWT;
import org.eclipse.swt.SWTException;
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
    private final CLabel words;
    private final User user;
    private String told = "";
    /** The line at which the keyboard was last. */
    private long lead;
    /** How often it was to go somewhere else, by the user or for him: what was asked before that is void. */
    private long asked;

    /** What is done for the user. */
    interface User {
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
        pane = new LogPane(outer, lines, this::copy);
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
        finding = new MergedFind(pane, lines, () -> later(this::counted));
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
        outer.addListener(SWT.Dispose, e -> finding.end());
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
        try {
            outer.getDisplay().asyncExec(() -> {
                if (!outer.isDisposed()) {
                    action.run();
                }
            });
        } catch (SWTException e) {
            // the view is gone: nobody is left to see it
            return;
        }
    }

    private void arrived() {
        pane.refresh(false);
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
        if (now != lead) {
            lead = now;
            asked++;
        }
        told = "";
        words();
        counted();
        source(user::moved);
    }

    private void open() {
        source(user::open);
    }

    private interface Taker {
        void take(Rotation log, long line);
    }

    private void source(Taker taker) {
        lines.source(pane.selection().lead().line())
                .ifPresent(s -> taker.take(lines.logs().get(s.log()).log(), s.line()));
    }

    private void words() {
        long row = pane.selection().lead().line();
        String place = lines.source(row)
                .map(s -> TEXTS.get("place", lines.logs().get(s.log()).log().title(), s.line() + 1)).orElse("");
        String time = pane.lead().filter(line -> line.hasTime()).map(line -> Times.text(line.time())).orElse("");
        String said = lines.state().trouble().isEmpty()
                ? TEXTS.get("words", row + 1, lines.state().lines(), time, place)
                : lines.state().trouble();
        String all = told.isEmpty() ? said : TEXTS.get("told", told, said);
        words.setText(all.replace("&", "&&"));
        words.setToolTipText(all);
    }

    /** The keyboard goes to the line of a log. */
    void go(Rotation log, long line) {
        for (int i = 0; i < lines.logs().size(); i++) {
            MergeLog one = lines.logs().get(i);
            if (one.log().equals(log) && line < one.lines()) {
                Merge.Source wanted = new Merge.Source(i, line);
                if (!lines.source(pane.selection().lead().line()).equals(Optional.of(wanted))) {
                    lines.find(wanted, unlessMoved(this::to));
                }
            }
        }
    }

    /** To the first line that is not earlier. */
    void go(long time) {
        lines.find(time, unlessMoved(row -> to(Math.min(row, lines.state().lines() - 1))));
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
        if (row != pane.selection().lead().line()) {
            pane.go(row);
        }
    }

    /** The logs as they are by now. Who reads at the end goes on there, others stay at their line. */
    void replace(Merge next) {
        boolean atEnd = pane.isAtEnd() && pane.selection().lead().line() == lines.state().lines() - 1;
        Optional<Merge.Source> here = lines.source(pane.selection().lead().line());
        long before = asked;
        lines.replace(next, () -> later(() -> {
            boolean stayed = asked == before;
            pane.refresh(false);
            finding.again();
            if (stayed && atEnd) {
                pane.toEnd();
            } else if (stayed) {
                here.ifPresent(source -> lines.find(source, unlessMoved(this::to)));
            }
        }));
    }

    void find() {
        findBar.open("");
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

    /** Of the line at which the keyboard is: others may be of other logs. */
    void copyPlace() {
        source((log, line) -> Clip.put(outer.getDisplay(), log.logs().getLast().name() + ":" + (line + 1)));
    }

    void export() {
        new LineExport(pane, lines).ask();
    }
}
