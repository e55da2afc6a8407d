package org.deskwright.logs.ui.metrics;

import java.util.List;
import java.util.Optional;

import org.deskwright.ui.page.KeyboardReach;
import org.deskwright.ui.text.Texts;
import org.deskwright.ui.theme.ThemeColor;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.PaintEvent;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swtchart.ICustomPaintListener;

/**
 * Moving among the points of a chart by keyboard and mouse: left and right to the next value, up and down to what else
 * was measured, Enter or a double click to the line. Says what stands there to those who cannot see it.
 */
final class PlotCursor implements ICustomPaintListener {
    private static final Texts TEXTS = Texts.beside(PlotCursor.class);
    private static final int NEAR = 12;
    private static final int RING = 5;

    private final PlotChart chart;
    private final String unit;
    private final User user;
    private Optional<MetricValue> at = Optional.empty();
    private Optional<Long> mark = Optional.empty();

    /** What is done for the user. */
    interface User {
        /** Another value is at hand. */
        void chosen(MetricValue value);

        void open(MetricValue value);

        /** Looks closer, or from further away for more than one, around a moment. */
        void zoom(double by, long around);

        /** Moves the time by that part of what is seen. */
        void pan(double share);

        void all();
    }

    PlotCursor(PlotChart chart, String unit, User user) {
        this.chart = chart;
        this.unit = unit;
        this.user = user;
        chart.onPaint(this);
        Control plot = chart.plot();
        plot.addListener(SWT.MouseDown, this::pressed);
        plot.addListener(SWT.MouseDoubleClick, e -> at.ifPresent(user::open));
        plot.addListener(SWT.MouseMove, this::hover);
        plot.addListener(SWT.MouseVerticalWheel, this::wheel);
        KeyboardReach.give(plot, this::key, () -> TEXTS.get("chart.name", unit, said()));
    }

    String said() {
        return at.map(chart::said)
                .orElseGet(() -> TEXTS.get("chart.all",
                        chart.lines().stream().mapToInt(line -> line.values().size()).sum(),
                        String.join(", ", chart.lines().stream().map(DrawnLine::title).toList())));
    }

    String unit() {
        return unit;
    }

    Optional<MetricValue> at() {
        return at;
    }

    /** The value of another chart, or none, is at hand from now on. */
    void leave() {
        at = Optional.empty();
        chart.redraw();
    }

    void go(MetricValue value) {
        at = Optional.of(value);
        chart.redraw();
    }

    /** Where the keyboard is in the log. */
    void mark(Optional<Long> micros) {
        mark = micros;
        chart.redraw();
    }

    private void key(Event event) {
        boolean control = (event.stateMask & SWT.CTRL) != 0;
        switch (event.keyCode) {
            case SWT.ARROW_LEFT -> sideways(-1, control);
            case SWT.ARROW_RIGHT -> sideways(1, control);
            case SWT.ARROW_UP -> across(-1);
            case SWT.ARROW_DOWN -> across(1);
            case SWT.HOME -> step(Integer.MIN_VALUE);
            case SWT.END -> step(Integer.MAX_VALUE);
            case '+', '=', SWT.KEYPAD_ADD -> user.zoom(0.5, around());
            case '-', SWT.KEYPAD_SUBTRACT -> user.zoom(2, around());
            case '0', SWT.KEYPAD_0 -> user.all();
            case SWT.CR, SWT.KEYPAD_CR -> at.ifPresent(user::open);
            default -> {
                return;
            }
        }
        event.doit = false;
    }

    private long around() {
        return at.map(value -> value.point().micros()).orElseGet(() -> chart.micros(chart.plot().getSize().x / 2));
    }

    private void sideways(int by, boolean time) {
        if (time) {
            user.pan(by * 0.25);
        } else {
            step(by);
        }
    }

    private int line() {
        for (int i = 0; i < chart.lines().size(); i++) {
            if (at.filter(chart.lines().get(i)::holds).isPresent()) {
                return i;
            }
        }
        return 0;
    }

    private void step(int by) {
        if (chart.lines().isEmpty()) {
            return;
        }
        List<MetricValue> values = chart.lines().get(line()).values();
        if (!values.isEmpty()) {
            int now = at.map(values::indexOf).orElse(-1);
            long next = now < 0 && by == -1 ? 0 : (long) now + by;
            choose(values.get((int) Math.clamp(next, 0, values.size() - 1)));
        }
    }

    /** To the value of another line that is nearest in time. */
    private void across(int by) {
        int next = line() + (at.isEmpty() ? 0 : by);
        if (next >= 0 && next < chart.lines().size()) {
            long micros = around();
            chart.lines().get(next).values().stream().min((a, b) -> Long.compare(Math.abs(a.point().micros() - micros),
                    Math.abs(b.point().micros() - micros))).ifPresent(this::choose);
        }
    }

    private void choose(MetricValue value) {
        at = Optional.of(value);
        KeyboardReach.renamed(chart.plot());
        user.chosen(value);
    }

    private Optional<MetricValue> near(int x, int y) {
        MetricValue nearest = null;
        long least = NEAR * NEAR;
        for (DrawnLine line : chart.lines()) {
            for (MetricValue value : line.values()) {
                Point place = chart.place(value);
                long far = (long) (place.x - x) * (place.x - x) + (long) (place.y - y) * (place.y - y);
                if (far < least) {
                    least = far;
                    nearest = value;
                }
            }
        }
        return Optional.ofNullable(nearest);
    }

    private void pressed(Event event) {
        chart.plot().setFocus();
        if (event.button == 1) {
            near(event.x, event.y).ifPresent(this::choose);
        }
    }

    private void hover(Event event) {
        Optional<MetricValue> value = near(event.x, event.y);
        String tip = value.map(chart::said).orElse(null);
        if (!java.util.Objects.equals(tip, chart.plot().getToolTipText())) {
            chart.plot().setToolTipText(tip);
        }
    }

    private void wheel(Event event) {
        if ((event.stateMask & SWT.CTRL) != 0) {
            event.doit = false;
            user.zoom(event.count > 0 ? 0.5 : 2, chart.micros(event.x));
        } else if ((event.stateMask & SWT.SHIFT) != 0) {
            event.doit = false;
            user.pan(event.count > 0 ? -0.1 : 0.1);
        }
    }

    @Override
    public void paintControl(PaintEvent event) {
        GC gc = event.gc;
        gc.setForeground(ThemeColor.PAGE_TEXT.color());
        mark.ifPresent(micros -> {
            gc.setLineStyle(SWT.LINE_DOT);
            gc.drawLine(chart.x(micros), 0, chart.x(micros), event.height);
            gc.setLineStyle(SWT.LINE_SOLID);
        });
        at.ifPresent(value -> {
            Point place = chart.place(value);
            gc.setLineWidth(chart.plot().isFocusControl() ? 2 : 1);
            gc.drawOval(place.x - RING, place.y - RING, 2 * RING, 2 * RING);
            gc.setLineWidth(1);
        });
    }

    @Override
    public boolean drawBehindSeries() {
        return false;
    }
}
