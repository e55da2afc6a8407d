package org.deskwright.testing.ui;

import java.util.function.Function;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CLabel;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Event;

/** The view of when what was written into logs, used by keyboard and mouse. */
public final class TimelineBot {
    private static final String VIEW = "org.deskwright.logs.timeline";

    private final EvidenceBot views;

    private TimelineBot(EvidenceBot views) {
        this.views = views;
    }

    public static TimelineBot show(WorkbenchBot workbench) {
        workbench.show(VIEW);
        return new TimelineBot(new EvidenceBot(workbench));
    }

    /** What is said of the bars at hand, or of why there are none. */
    public String said() {
        return views.timeline();
    }

    /** As much of that as is seen. */
    public String shown() {
        return views.timelineShown();
    }

    /** Whether there is room for what is seen of it, so that nothing of that is cut off. */
    public boolean fits() {
        return Ui.get(() -> {
            CLabel words = Ui.one("log.timeline.words", CLabel.class);
            return words.computeSize(SWT.DEFAULT, SWT.DEFAULT).x <= words.getSize().x;
        });
    }

    /** What is said of it to those who cannot see it. */
    public String told() {
        return Ui.get(() -> Accessibility.name(Ui.one("log.timeline.words", CLabel.class)).orElse(""));
    }

    /** What is said of all that is shown: another count begins with nothing chosen. */
    public String all() {
        return views.key(SWT.HOME, 0).key(SWT.END, SWT.SHIFT).timeline();
    }

    /** What is said of the logs and their clocks as a whole. */
    public String notes() {
        return Ui.get(() -> Ui.one("log.timeline.notes", CLabel.class).getText());
    }

    public TimelineBot key(int code, int state) {
        views.key(code, state);
        return this;
    }

    /** Counts all logs that were opened together, or the one that was read last. */
    public TimelineBot together(boolean all) {
        views.check(VIEW, "All logs together", all);
        return this;
    }

    /** Clicks a place between the left edge, 0, and the right one, 1. */
    public TimelineBot click(double place) {
        mouse(SWT.MouseDown, place);
        mouse(SWT.MouseUp, place);
        return this;
    }

    /** Drags from one place to another. */
    public TimelineBot drag(double from, double to) {
        mouse(SWT.MouseDown, from);
        mouse(SWT.MouseMove, to);
        mouse(SWT.MouseUp, to);
        return this;
    }

    /** What the screen shows between two places, from the top of the bars to the axis. */
    public Ink ink(double from, double to) {
        return seen(area -> Ink.of(chart(), area), from, to);
    }

    /** All pixels of that. */
    public byte[] pixels(double from, double to) {
        return seen(area -> Ink.pixels(chart(), area).data, from, to);
    }

    private static <T> T seen(Function<Rectangle, T> look, double from, double to) {
        Ui.settle();
        return Ui.get(() -> {
            Point size = chart().getSize();
            GC gc = new GC(chart());
            int line = gc.getFontMetrics().getHeight();
            gc.dispose();
            return look
                    .apply(new Rectangle((int) (from * size.x), line, (int) ((to - from) * size.x), size.y - 3 * line));
        });
    }

    private static Canvas chart() {
        return Ui.one("log.timeline.chart", Canvas.class);
    }

    private void mouse(int type, double place) {
        Ui.run(() -> {
            Canvas chart = chart();
            Point size = chart.getSize();
            Event event = new Event();
            event.button = type == SWT.MouseMove ? 0 : 1;
            event.count = 1;
            event.x = (int) (place * (size.x - 1));
            event.y = size.y / 2;
            chart.notifyListeners(type, event);
        });
        Ui.settle();
    }
}
