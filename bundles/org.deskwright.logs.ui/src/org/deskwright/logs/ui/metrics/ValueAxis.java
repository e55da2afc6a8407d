package org.deskwright.logs.ui.metrics;

import java.util.ArrayList;
import java.util.List;

import org.deskwright.ui.theme.Painted;
import org.deskwright.ui.theme.ThemeColor;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.PaintEvent;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swtchart.ICustomPaintListener;

/**
 * Round values beside a chart, and above them their unit. The library's own axis takes the clipping away from what is
 * painted after it: that of a chart that is scrolled out of sight would be seen over other controls.
 */
final class ValueAxis implements ICustomPaintListener {
    private static final int AIR = 4;
    /** Lines of text for each value. */
    private static final double LINES = 1.6;

    private final PlotChart chart;
    private final String unit;
    private final Canvas canvas;
    private double least;
    private double most = 1;

    /** @param parent a grid, in which it is as high as two rows */
    ValueAxis(Composite parent, String unit, PlotChart chart) {
        this.chart = chart;
        this.unit = unit;
        canvas = new Canvas(parent, SWT.DOUBLE_BUFFERED | SWT.NO_FOCUS);
        canvas.setLayoutData(new GridData(SWT.LEFT, SWT.FILL, false, true, 1, 2));
        Painted.on(canvas, ThemeColor.MUTED, ThemeColor.PAGE);
        canvas.addListener(SWT.Paint, e -> paint(e.gc));
        ThemeColor.onChange(canvas, canvas::redraw);
    }

    /** The plot is there, or of another size. */
    void redraw() {
        canvas.redraw();
    }

    void show(double from, double to) {
        least = from;
        most = to;
        canvas.redraw();
    }

    /** How wide what is written needs it to be. */
    int wanted() {
        GC gc = new GC(canvas);
        try {
            ValueScale scale = scale(gc);
            int widest = scale.values().stream().mapToInt(value -> gc.stringExtent(scale.text(value)).x).max()
                    .orElse(0);
            return Math.max(widest, gc.stringExtent(unit).x) + 2 * AIR;
        } finally {
            gc.dispose();
        }
    }

    void widen(int width) {
        ((GridData) canvas.getLayoutData()).widthHint = width;
    }

    private ValueScale scale(GC gc) {
        return ValueScale.of(least, most, (int) (chart.plot().getSize().y / (LINES * gc.getFontMetrics().getHeight())));
    }

    /** The lowest and the highest are told in any case, others where they have room. */
    private void paint(GC gc) {
        gc.setBackground(ThemeColor.PAGE.color());
        gc.fillRectangle(canvas.getClientArea());
        gc.setForeground(ThemeColor.MUTED.color());
        ValueScale scale = scale(gc);
        int plot = canvas.getDisplay().map(chart.plot(), canvas, 0, 0).y;
        int high = gc.getFontMetrics().getHeight();
        List<Double> order = new ArrayList<>(scale.values());
        double highest = order.removeLast();
        order.add(Math.min(1, order.size()), highest);
        List<Integer> taken = new ArrayList<>();
        for (double value : order) {
            int y = Math.clamp(plot + chart.y(value) - high / 2, high,
                    Math.max(high, canvas.getClientArea().height - high));
            if (taken.stream().noneMatch(other -> Math.abs(other - y) < high)) {
                taken.add(y);
                String text = scale.text(value);
                gc.drawString(text, canvas.getClientArea().width - gc.stringExtent(text).x, y, true);
            }
        }
        gc.drawString(unit, canvas.getClientArea().width - gc.stringExtent(unit).x, 0, true);
    }

    /** The line and its ticks, at the edge of the plot. */
    @Override
    public void paintControl(PaintEvent event) {
        event.gc.setForeground(ThemeColor.MUTED.color());
        event.gc.drawLine(0, 0, 0, event.height);
        scale(event.gc).values().forEach(value -> event.gc.drawLine(0, chart.y(value), AIR, chart.y(value)));
    }

    @Override
    public boolean drawBehindSeries() {
        return false;
    }
}
