package org.deskwright.logs.ui.merged;

import java.util.Optional;
import java.util.function.Consumer;

import org.deskwright.logs.archive.Rotation;
import org.deskwright.logs.ui.canvas.LogPane;
import org.deskwright.logs.ui.canvas.LogSelection;
import org.deskwright.logs.ui.editor.Times;
import org.deskwright.ui.command.NamedAction;
import org.deskwright.ui.icons.Icon;
import org.deskwright.ui.load.Errand;
import org.deskwright.ui.page.PageWriter;
import org.deskwright.ui.table.Clip;
import org.deskwright.ui.text.Texts;
import org.deskwright.ui.theme.Painted;
import org.deskwright.ui.theme.ThemeColor;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.swt.SWT;
import org.eclipse.swt.SWTException;
import org.eclipse.swt.custom.CLabel;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;

/** The lines of several logs in one order, to be read like one log. */
final class MergedPane {
    private static final Texts TEXTS = Texts.beside(MergedPane.class);
    /** Letters: more than this no program takes from a clipboard without trouble. */
    private static final int MOST = 32 << 20;

    private final Composite outer;
    private final MergedLines lines;
    private final LogPane pane;
    private final CLabel words;
    private final User user;

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
        pane.canvas().setData(PageWriter.ID, "log.merged.lines");
        pane.canvas().setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
        pane.canvas().addListener(SWT.MouseDoubleClick, e -> open());
        pane.canvas().addListener(SWT.KeyDown, e -> {
            if (e.keyCode == SWT.CR || e.keyCode == SWT.KEYPAD_CR) {
                open();
            }
        });
        menu();
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
        pane.refresh(false);
        words();
    }

    private void menu() {
        MenuManager menu = new MenuManager();
        menu.add(new NamedAction(TEXTS, "open", Icon.LOG, this::open));
        menu.add(new NamedAction(TEXTS, "copy", Icon.COPY, this::copy));
        pane.canvas().setMenu(menu.createContextMenu(pane.canvas()));
        pane.canvas().addListener(SWT.Dispose, e -> menu.dispose());
    }

    Composite control() {
        return outer;
    }

    LogPane pane() {
        return pane;
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

    private void moved() {
        words();
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
        words.setText(said.replace("&", "&&"));
        words.setToolTipText(said);
    }

    /** The keyboard goes to the line of a log. */
    void go(Rotation log, long line) {
        for (int i = 0; i < lines.logs().size(); i++) {
            MergeLog one = lines.logs().get(i);
            if (one.log().equals(log) && line < one.lines()) {
                Merge.Source wanted = new Merge.Source(i, line);
                if (!lines.source(pane.selection().lead().line()).equals(Optional.of(wanted))) {
                    lines.find(wanted, row -> later(() -> to(row)));
                }
            }
        }
    }

    /** To the first line that is not earlier. */
    void go(long time) {
        lines.find(time, row -> later(() -> to(Math.min(row, lines.state().lines() - 1))));
    }

    private void to(long row) {
        if (row != pane.selection().lead().line()) {
            pane.go(row);
        }
    }

    /** Whole lines, as they are shown. */
    private void copy() {
        LogSelection selection = pane.selection();
        long first = selection.isEmpty() ? selection.lead().line() : selection.first().line();
        long last = selection.isEmpty() ? first : selection.last().line();
        Consumer<String> put = text -> Clip.put(outer.getDisplay(), text);
        new Errand<>(TEXTS.get("job.copy"), Errand.SHORT, monitor -> lines.text(first, last, MOST)).icon(Icon.COPY)
                .then(put).start(outer.getDisplay());
    }
}
