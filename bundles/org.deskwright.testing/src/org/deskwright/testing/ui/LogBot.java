package org.deskwright.testing.ui;

import java.lang.reflect.Field;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

import org.deskwright.logs.ui.canvas.LogPane;
import org.deskwright.logs.ui.canvas.LogSelection;
import org.deskwright.logs.ui.editor.LogEditor;
import org.deskwright.logs.ui.model.Line;
import org.deskwright.logs.ui.open.Openings;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CLabel;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PlatformUI;

/** The editor of a log. */
public final class LogBot {
    private static final String PREFIX = "org.deskwright.logs.ui.";

    private final WorkbenchBot workbench;
    private final LogEditor editor;

    private LogBot(WorkbenchBot workbench, LogEditor editor) {
        this.workbench = workbench;
        this.editor = editor;
    }

    /** Opens a log as a user does, and waits until its first lines are there. */
    public static LogBot open(WorkbenchBot workbench, Path file) {
        Ui.run(() -> Openings.open(List.of(file), workbench.window()));
        Ui.waitUntil("an editor of " + file + " is there",
                () -> active().filter(e -> Path.of(e.getTitle()).endsWith(file.getFileName())).isPresent());
        LogBot bot = of(workbench);
        Ui.waitUntil("its first lines are there", () -> bot.editor.log().line(0).isPresent());
        Ui.settle();
        return bot;
    }

    /** The editor that is active. */
    public static LogBot of(WorkbenchBot workbench) {
        Ui.waitUntil("a log is active", () -> active().isPresent());
        return new LogBot(workbench, Ui.get(() -> active().orElseThrow()));
    }

    private static Optional<LogEditor> active() {
        IWorkbenchPage page = PlatformUI.getWorkbench().getWorkbenchWindows()[0].getActivePage();
        IEditorPart part = page.getActiveEditor();
        return part instanceof LogEditor log ? Optional.of(log) : Optional.empty();
    }

    public static boolean isOpen() {
        return Ui.get(() -> active().isPresent());
    }

    public LogEditor editor() {
        return editor;
    }

    private LogPane pane() {
        return editor.pane();
    }

    /** Waits until all lines are known. */
    public LogBot whole() {
        Ui.waitUntil("all of it is indexed", () -> editor.log().state().isWhole() && !editor.log().state().indexing()
                && editor.log().access().filter(a -> {
                    try (a) {
                        return a.index().isPresent();
                    }
                }).isPresent());
        return settle();
    }

    public LogBot settle() {
        Ui.settle();
        Ui.waitUntil("what is seen is there", () -> editor.log().await(1));
        Ui.pause();
        return this;
    }

    public long lines() {
        return editor.log().state().lines();
    }

    /** How many rows there are to scroll through. */
    public long rows() {
        return Ui.get(() -> pane().rows().count());
    }

    /** The row at the top, from 0. */
    public long top() {
        return Ui.get(() -> pane().view().top());
    }

    /** The lines that are seen, as far as they are there. */
    public List<String> seen() {
        return Ui.get(() -> {
            List<String> seen = new ArrayList<>();
            for (long row = top(); row < Math.min(rows(), top() + 20); row++) {
                editor.log().line(pane().rows().line(row)).map(Line::text).ifPresent(seen::add);
            }
            return seen;
        });
    }

    /** The line at which the keyboard is, counted from 1. */
    public long line() {
        return Ui.get(() -> pane().selection().lead().line() + 1);
    }

    public LogSelection selection() {
        return Ui.get(() -> pane().selection());
    }

    /** The same, once it was read. */
    public Line lead() {
        Ui.waitUntil("the line is there", () -> pane().lead().isPresent());
        return Ui.get(() -> pane().lead().orElseThrow());
    }

    public LogBot focus() {
        Ui.run(() -> {
            PlatformUI.getWorkbench().getWorkbenchWindows()[0].getActivePage().activate(editor);
            pane().canvas().setFocus();
        });
        Ui.waitUntil("the lines have the focus", () -> pane().canvas().isFocusControl());
        return this;
    }

    /** Presses a key in the lines. */
    public LogBot key(int code, int state) {
        Ui.run(() -> {
            Event event = new Event();
            event.keyCode = code;
            event.stateMask = state;
            pane().canvas().notifyListeners(SWT.KeyDown, event);
        });
        return settle();
    }

    /** Turns the wheel of the mouse. */
    public LogBot wheel(int count) {
        Ui.run(() -> {
            Event event = new Event();
            event.count = count;
            pane().canvas().notifyListeners(SWT.MouseVerticalWheel, event);
        });
        return settle();
    }

    /** Drags the thumb of the scroll bar so far down, from 0 to 1. */
    public LogBot drag(double share) {
        Ui.run(() -> {
            var bar = pane().canvas().getVerticalBar();
            bar.setSelection((int) (share * (bar.getMaximum() - bar.getThumb())));
            Event event = new Event();
            event.detail = SWT.DRAG;
            bar.notifyListeners(SWT.Selection, event);
        });
        return settle();
    }

    public LogBot command(String name) {
        workbench.command(PREFIX + name, Map.of());
        return settle();
    }

    public LogBot filter(String text) {
        Ui.run(() -> editor.filterBar().type(text));
        return settle();
    }

    public LogBot find(String text) {
        workbench.command("org.deskwright.ui.find", Map.of());
        Ui.run(() -> editor.findBar().type(text));
        return settle();
    }

    public String found() {
        return Ui.get(() -> editor.findBar().counted());
    }

    public String status() {
        return Ui.get(() -> Ui.all(workbench.shell(), "log.status", CLabel.class).getLast().getText());
    }

    /** Others are in views of logs. */
    private Composite filterBar() {
        return editor.filterBar().control().getParent();
    }

    public String filtered() {
        return Ui.get(() -> Ui.all(filterBar(), "log.filter.count", Label.class).getFirst().getText());
    }

    public String mistake() {
        return Ui.get(() -> Ui.all(filterBar(), "log.filter.mistake", Label.class).getFirst().getText());
    }

    /** What a notice above the lines says; empty while it says nothing. */
    public String notice(String name) {
        return Ui.get(() -> Ui.all(workbench.shell(), "log." + name, CLabel.class).getLast().getText());
    }

    /** What a screen reader is told from now on, each time that there is something to be read. */
    public List<String> hear() {
        List<String> heard = new CopyOnWriteArrayList<>();
        Ui.run(() -> pane().onRead(heard::add));
        return heard;
    }

    public String spoken() {
        return Ui.get(() -> pane().spoken());
    }

    /** Whether the editor says in its place that it could not be opened. */
    public boolean isInTrouble() {
        return Ui.get(() -> !Ui.all(workbench.shell(), "log.problem", Composite.class).isEmpty());
    }

    /** How many want to hear of what is done in it. */
    public int listeners() {
        Ui.settle();
        return Ui.get(() -> ((Collection<?>) field(pane(), "moves")).size()
                + ((Collection<?>) field(field(editor, "news"), "updates")).size());
    }

    private static Object field(Object of, String name) {
        try {
            Field field = of.getClass().getDeclaredField(name);
            field.setAccessible(true);
            return field.get(of);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    public void close() {
        Ui.run(() -> editor.getSite().getPage().closeEditor(editor, false));
        Ui.settle();
    }
}
