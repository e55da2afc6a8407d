package org.deskwright.testing.ui;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CLabel;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;

/** The view of what logs tell was measured. */
public final class MetricsBot {
    private static final String VIEW = "org.deskwright.logs.metrics";

    private final WorkbenchBot workbench;

    private MetricsBot(WorkbenchBot workbench) {
        this.workbench = workbench;
    }

    public static MetricsBot show(WorkbenchBot workbench) {
        workbench.show(VIEW);
        return new MetricsBot(workbench);
    }

    /** How many charts there are. */
    public int charts() {
        return Ui.get(() -> Ui.all(workbench.shell(), "log.metrics.plot", Control.class).size());
    }

    public String said() {
        return Ui.get(() -> Ui.one("log.metrics.words", CLabel.class).getText());
    }

    /** Why there are no charts. */
    public String nothing() {
        return said(workbench, "log.metrics.nothing");
    }

    /** What is said by that in place of a view; empty where it is not there. */
    static String said(WorkbenchBot workbench, String id) {
        return Ui.get(() -> Ui.all(workbench.shell(), id, Composite.class).stream()
                .flatMap(page -> Ui.all(page, Label.class).stream()).map(Label::getText)
                .collect(Collectors.joining(" ")));
    }

    /** Whose values alone are shown. */
    public String narrowed() {
        return Ui.get(() -> Ui.one("log.metrics.narrowed", CLabel.class).getText());
    }

    /** How far from the left edge of all charts the points of each begin. */
    public List<Integer> lefts() {
        return Ui.get(() -> Ui.all(workbench.shell(), "log.metrics.plot", Control.class).stream()
                .map(plot -> plot.getDisplay().map(plot, scrolled(), 0, 0).x).distinct().toList());
    }

    /** Where the charts can be scrolled. Display thread only. */
    public static ScrolledComposite scrolled() {
        return Ui.one("log.metrics.charts", ScrolledComposite.class);
    }

    /** How high the points of the first one stand. */
    public int plotHeight() {
        return Ui.get(() -> plot().getSize().y);
    }

    /** How much room the names of the lines of the first one take above them. */
    public int namesHeight() {
        return Ui.get(() -> Stream.of(plot().getParent().getChildren())
                .filter(part -> part.getClass().getSimpleName().equals("Legend")).findFirst().orElseThrow()
                .getSize().y);
    }

    /** How high the points of each stand. */
    public List<Integer> plotHeights() {
        return Ui.get(() -> Ui.all(workbench.shell(), "log.metrics.plot", Control.class).stream()
                .map(plot -> plot.getSize().y).toList());
    }

    /** How much room there is for them beside what is scrolled by. */
    public static int width() {
        return Ui.get(() -> scrolled().getClientArea().width);
    }

    /** How much of them is seen. */
    public static int height() {
        return Ui.get(() -> scrolled().getClientArea().height);
    }

    /** What the screen shows of the first chart between two places, from the left edge, 0, to the right one, 1. */
    public Ink ink(double from, double to) {
        Ui.settle();
        return Ui.get(() -> {
            workbench.shell().update();
            Point size = plot().getSize();
            return Ink.of(plot(), new Rectangle((int) (from * size.x), 0, (int) ((to - from) * size.x), size.y));
        });
    }

    /** Scrolls the charts by the height of their view times so much from the top. */
    public MetricsBot scroll(double heights) {
        Ui.run(() -> scrolled().setOrigin(0, (int) (heights * scrolled().getClientArea().height)));
        Ui.settle();
        return this;
    }

    public TableBot table() {
        return TableBot.find("log.metrics");
    }

    public MetricsBot focus() {
        Ui.run(() -> {
            workbench.shell().forceActive();
            plot().setFocus();
        });
        Ui.waitUntil("the first chart has the focus", () -> plot().isFocusControl());
        return this;
    }

    /** Presses a key in the first chart. */
    public MetricsBot key(int code, int state) {
        Ui.run(() -> {
            Event event = new Event();
            event.keyCode = code;
            event.stateMask = state;
            plot().notifyListeners(SWT.KeyDown, event);
        });
        Ui.settle();
        return this;
    }

    private Control plot() {
        return Ui.all(workbench.shell(), "log.metrics.plot", Control.class).getFirst();
    }
}
