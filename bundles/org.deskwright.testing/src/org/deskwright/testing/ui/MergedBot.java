package org.deskwright.testing.ui;

import java.util.List;
import java.util.Map;

import org.deskwright.logs.ui.canvas.LogCanvas;
import org.deskwright.ui.table.Clip;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CLabel;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Text;

/** The view of the lines of several logs in the order of their times. */
public final class MergedBot {
    private static final String VIEW = "org.deskwright.logs.merged";

    private MergedBot() {
    }

    /** Shows it, and waits for all of the lines. */
    public static MergedBot show(WorkbenchBot workbench) {
        MergedBot bot = soFar(workbench);
        Ui.waitUntil("all of the lines are there", () -> !bot.notes().startsWith("So far"));
        Ui.settle();
        return bot;
    }

    /** Shows it, and waits for some of the lines: the others may be indexed still. */
    public static MergedBot soFar(WorkbenchBot workbench) {
        workbench.show(VIEW);
        MergedBot bot = new MergedBot();
        Ui.waitUntil("lines are there",
                () -> !Ui.all(workbench.shell(), "log.merged.lines", Canvas.class).isEmpty() && !bot.said().isEmpty());
        return bot;
    }

    /** What is said of the line at hand. */
    public String said() {
        return Ui.get(() -> Ui.one("log.merged.words", CLabel.class).getText());
    }

    /** All lines, by copying them. */
    public List<String> copyAll(WorkbenchBot workbench, int lines) {
        focus(workbench);
        workbench.command("org.eclipse.ui.edit.selectAll", Map.of());
        return copy(workbench, lines);
    }

    /** What is selected, by copying it. */
    public List<String> copy(WorkbenchBot workbench, int lines) {
        Ui.run(() -> Clip.put(Ui.display(), "before"));
        workbench.command("org.eclipse.ui.edit.copy", Map.of());
        Ui.waitUntil("all of them are on the clipboard", () -> Clip.get(Ui.display()).lines().count() == lines);
        return Ui.get(() -> Clip.get(Ui.display())).lines().toList();
    }

    /** What is said of the order as a whole. */
    public String notes() {
        return Ui.get(() -> Ui.one("log.merged.notes", CLabel.class).getText());
    }

    /** What is said of the time that is looked at elsewhere; empty for nothing. */
    public String span() {
        return Ui.get(() -> Ui.one("log.merged.span", CLabel.class).getText());
    }

    /** Shows only what was written in the time that is looked at elsewhere. */
    public MergedBot clip() {
        Ui.run(() -> Ui.one("log.merged.clip", Link.class).notifyListeners(SWT.Selection, new Event()));
        return this;
    }

    public MergedBot focus(WorkbenchBot workbench) {
        workbench.show(VIEW);
        Ui.run(() -> {
            workbench.shell().forceActive();
            Ui.one("log.merged.lines", LogCanvas.class).setFocus();
        });
        Ui.waitUntil("the lines have the focus", () -> Ui.one("log.merged.lines", LogCanvas.class).isFocusControl());
        return this;
    }

    /** Types into the bar that is open beneath the lines. */
    public MergedBot find(String text) {
        Ui.run(() -> field().setText(text));
        return this;
    }

    /** Types into the filter above the lines. */
    public MergedBot filter(String text) {
        Ui.run(() -> Ui.all(pane(), "log.filter", Text.class).getFirst().setText(text));
        return this;
    }

    /** What is said of what the filter shows; empty while nothing is filtered. */
    public String filtered() {
        return Ui.get(() -> Ui.all(pane(), "log.filter.count", Label.class).getFirst().getText());
    }

    private static Text field() {
        return Ui.all(pane(), "log.find", Text.class).getFirst();
    }

    private static Composite pane() {
        return Ui.one("log.merged.lines", LogCanvas.class).getParent();
    }

    /** What is said of what was found. */
    public String found() {
        return Ui.get(() -> Ui.all(pane(), "log.find.count", Label.class).getFirst().getText());
    }

    /** Presses a key in the lines. */
    public MergedBot key(int code, int state) {
        Ui.run(() -> {
            Event event = new Event();
            event.keyCode = code;
            event.stateMask = state;
            Ui.one("log.merged.lines", LogCanvas.class).notifyListeners(SWT.KeyDown, event);
        });
        Ui.settle();
        return this;
    }
}
