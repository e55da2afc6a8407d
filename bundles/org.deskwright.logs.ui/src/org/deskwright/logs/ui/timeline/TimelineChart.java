package org.deskwright.logs.ui.timeline;

import java.util.List;
import java.util.Optional;

import org.deskwright.logs.format.Level;
import org.deskwright.logs.ui.canvas.LevelLook;
import org.deskwright.logs.ui.clock.ShownClock;
import org.deskwright.ui.page.KeyboardReach;
import org.deskwright.ui.page.PageWriter;
import org.deskwright.ui.text.Texts;
import org.deskwright.ui.theme.Painted;
import org.deskwright.ui.theme.ThemeColor;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;

/**
 * Bars of a histogram, the most serious level at the foot of each, so that errors stand side by side. Spans are chosen
 * by dragging or with the keyboard; what the bar at hand comes to is told in words.
 */
final class TimelineChart {
    private static final Texts TEXTS = Texts.beside(TimelineChart.class);
    private static final int AIR = 8;
    private static final int LEAST_DRAG = 4;
    private static final int MARK_CHARACTERS = 14;
    /** Of the height: what is there at all is seen. */
    private static final int LEAST_BAR = 2;

    private final Canvas canvas;
    private final User user;
    private Histogram shown = Histogram.NOTHING;
    private ShownClock clock = ShownClock.UNKNOWN;
    private int cursor = -1;
    private int anchor = -1;
    private int pressed = -1;
    private long place = Long.MIN_VALUE;

    /** What is done for the user. */
    interface User {
        /** Goes to a moment in the log. */
        void go(long micros);

        /** Looks closer at a span. */
        void zoom(long from, long to);

        /** Looks from further away. */
        void widen();

        /** The bar at hand is another, or another span is chosen. */
        void moved();
    }

    TimelineChart(Composite parent, User user) {
        this.user = user;
        canvas = new Canvas(parent, SWT.DOUBLE_BUFFERED);
        canvas.setData(PageWriter.ID, "log.timeline.chart");
        Painted.on(canvas, ThemeColor.PAGE_TEXT, ThemeColor.PAGE);
        Painted.follow(canvas);
        canvas.addListener(SWT.Paint, e -> paint(e.gc));
        canvas.addListener(SWT.MouseDown, this::pressed);
        canvas.addListener(SWT.MouseMove, this::dragged);
        canvas.addListener(SWT.MouseUp, this::released);
        canvas.addListener(SWT.MouseDoubleClick, e -> user.widen());
        canvas.addListener(SWT.MouseVerticalWheel, this::wheel);
        KeyboardReach.give(canvas, this::key, () -> TEXTS.get("chart.name", said()));
    }

    Canvas canvas() {
        return canvas;
    }

    Histogram shown() {
        return shown;
    }

    void show(Histogram next) {
        shown = next;
        cursor = place == Long.MIN_VALUE ? -1 : next.part(place);
        anchor = -1;
        canvas.redraw();
    }

    /** Tells times as the moments that they are by that clock. */
    void show(ShownClock next) {
        if (!next.equals(clock)) {
            clock = next;
            canvas.redraw();
        }
    }

    /** Marks the moment at which the keyboard is in the log. */
    void mark(long micros) {
        place = micros;
        if (anchor < 0) {
            cursor = shown.part(micros);
        }
        canvas.redraw();
    }

    /** The span that is chosen, from its first moment to behind its last; empty where none is. */
    List<Long> span() {
        if (anchor < 0 || cursor < 0 || anchor == cursor) {
            return List.of();
        }
        return List.of(shown.begin(Math.min(anchor, cursor)), shown.begin(Math.max(anchor, cursor) + 1));
    }

    /** What is at hand in words, from the whole to the shortest. */
    List<String> forms() {
        List<Long> span = span();
        return new TimelineWords(shown, clock, span.isEmpty() ? cursor : Math.min(anchor, cursor),
                span.isEmpty() ? cursor : Math.max(anchor, cursor)).forms();
    }

    private String said() {
        return forms().getFirst();
    }

    private Rectangle plot(GC gc) {
        Rectangle area = canvas.getClientArea();
        int axis = gc.getFontMetrics().getHeight() + AIR;
        int top = gc.getFontMetrics().getHeight() + 2;
        return new Rectangle(AIR, top, Math.max(1, area.width - 2 * AIR), Math.max(1, area.height - top - axis));
    }

    private void paint(GC gc) {
        gc.setBackground(ThemeColor.PAGE.color());
        gc.fillRectangle(canvas.getClientArea());
        if (shown.parts() == 0) {
            return;
        }
        Rectangle plot = plot(gc);
        ground(gc, plot);
        long most = Math.max(1, shown.most());
        for (int part = 0; part < shown.parts(); part++) {
            bar(gc, plot, part, most);
        }
        chosen(plot).ifPresent(span -> span.around(gc));
        axis(gc, plot);
        if (cursor >= 0 && cursor < shown.parts()) {
            gc.setForeground(ThemeColor.PAGE_TEXT.color());
            gc.setLineStyle(canvas.isFocusControl() ? SWT.LINE_SOLID : SWT.LINE_DOT);
            int x = (x(plot, cursor) + x(plot, cursor + 1)) / 2;
            gc.drawLine(x, plot.y, x, plot.y + plot.height);
            gc.setLineStyle(SWT.LINE_SOLID);
        }
    }

    private void ground(GC gc, Rectangle plot) {
        chosen(plot).ifPresent(span -> span.beneath(gc));
        gc.setForeground(ThemeColor.MUTED.color());
        gc.drawLine(plot.x, plot.y + plot.height, plot.x + plot.width, plot.y + plot.height);
    }

    private Optional<ChosenSpan> chosen(Rectangle plot) {
        if (span().isEmpty()) {
            return Optional.empty();
        }
        int from = x(plot, Math.min(anchor, cursor));
        int to = x(plot, Math.max(anchor, cursor) + 1);
        return Optional.of(new ChosenSpan(new Rectangle(from, plot.y, to - from, plot.height)));
    }

    private int x(Rectangle plot, int part) {
        return plot.x + (int) ((long) part * plot.width / shown.parts());
    }

    private void bar(GC gc, Rectangle plot, int part, long most) {
        int x = x(plot, part);
        int width = Math.max(1, x(plot, part + 1) - x - (plot.width > 3 * shown.parts() ? 1 : 0));
        int y = plot.y + plot.height;
        for (Level level : Level.values()) {
            long count = shown.count(part, level);
            if (count > 0) {
                int height = (int) Math.max(LEAST_BAR, count * plot.height / most);
                height = Math.min(height, y - plot.y);
                gc.setBackground((level == Level.INFO ? ThemeColor.CHART : LevelLook.color(level)).color());
                gc.fillRectangle(x, y - height, width, height);
                y -= height;
            }
        }
    }

    private void axis(GC gc, Rectangle plot) {
        int most = plot.width / Math.max(1, MARK_CHARACTERS * (int) gc.getFontMetrics().getAverageCharacterWidth());
        gc.setForeground(ThemeColor.MUTED.color());
        long length = shown.to() - shown.from();
        long from = clock.moment(shown.from());
        for (TimeAxis.Mark mark : TimeAxis.marks(from, from + length, most)) {
            int x = plot.x + (int) ((double) (mark.micros() - from) / length * plot.width);
            gc.drawLine(x, plot.y + plot.height, x, plot.y + plot.height + 3);
            int width = gc.stringExtent(mark.text()).x;
            gc.drawString(mark.text(), Math.clamp(x - width / 2, plot.x, Math.max(plot.x, plot.x + plot.width - width)),
                    plot.y + plot.height + 4, true);
        }
        gc.drawString(TEXTS.get("chart.most", shown.most()), plot.x, 0, true);
    }

    private int partAt(int x) {
        int width = Math.max(1, canvas.getClientArea().width - 2 * AIR);
        return (int) Math.clamp((long) (x - AIR) * shown.parts() / width, 0, Math.max(0, shown.parts() - 1));
    }

    private void pressed(Event event) {
        canvas.setFocus();
        if (event.button == 1 && shown.parts() > 0) {
            pressed = event.x;
            anchor = -1;
            cursor = partAt(event.x);
            moved();
        }
    }

    private void dragged(Event event) {
        if (pressed >= 0 && Math.abs(event.x - pressed) > LEAST_DRAG) {
            anchor = partAt(pressed);
            cursor = partAt(event.x);
            moved();
        }
    }

    private void released(Event event) {
        if (event.button == 1 && pressed >= 0) {
            pressed = -1;
            if (anchor < 0 && event.count == 1) {
                user.go(shown.begin(cursor));
            }
        }
    }

    private void wheel(Event event) {
        event.doit = false;
        if (event.count < 0) {
            user.widen();
        } else if (shown.parts() > 1) {
            int part = partAt(event.x);
            long width = (shown.to() - shown.from()) / 2;
            long from = Math.clamp(shown.begin(part) - width / 2, shown.from(), shown.to() - width);
            user.zoom(from, from + width);
        }
    }

    private void key(Event event) {
        boolean extend = (event.stateMask & SWT.SHIFT) != 0;
        switch (event.keyCode) {
            case SWT.ARROW_LEFT -> step(-1, extend);
            case SWT.ARROW_RIGHT -> step(1, extend);
            case SWT.HOME -> step(-shown.parts(), extend);
            case SWT.END -> step(shown.parts(), extend);
            case '+', '=', SWT.KEYPAD_ADD -> zoomIn();
            case '-', SWT.KEYPAD_SUBTRACT -> user.widen();
            case SWT.CR, SWT.KEYPAD_CR -> enter();
            default -> {
                return;
            }
        }
        event.doit = false;
    }

    private void step(int by, boolean extend) {
        if (shown.parts() > 0) {
            int before = Math.max(0, cursor);
            anchor = extend ? anchor < 0 ? before : anchor : -1;
            cursor = Math.clamp(before + by, 0, shown.parts() - 1);
            moved();
        }
    }

    /** Closer to what is chosen, else to what is around the cursor. */
    void zoomIn() {
        List<Long> span = span();
        if (!span.isEmpty()) {
            user.zoom(span.getFirst(), span.getLast());
        } else if (shown.parts() > 1) {
            long width = (shown.to() - shown.from()) / 2;
            long middle = cursor < 0 ? shown.from() + width : shown.begin(cursor);
            long from = Math.clamp(middle - width / 2, shown.from(), shown.to() - width);
            user.zoom(from, from + width);
        }
    }

    private void enter() {
        if (!span().isEmpty()) {
            zoomIn();
        } else if (cursor >= 0) {
            user.go(shown.begin(cursor));
        }
    }

    private void moved() {
        KeyboardReach.renamed(canvas);
        user.moved();
    }
}
