package org.deskwright.logs.ui.metrics;

import org.deskwright.logs.session.When;
import org.deskwright.logs.ui.timeline.TimeAxis;
import org.deskwright.ui.text.TextRoom;
import org.deskwright.ui.theme.Painted;
import org.deskwright.ui.theme.ThemeColor;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;

/** Round moments beneath a chart, as the other views of logs tell them. */
final class PlotAxis {
    private static final int MARK_CHARACTERS = 16;
    private static final int AIR = 4;

    private final PlotChart chart;
    private final Canvas canvas;
    private When.Clock clock = When.Clock.MOMENT;
    private long from;
    private long to = 1;

    PlotAxis(Composite parent, PlotChart chart) {
        this.chart = chart;
        canvas = new Canvas(parent, SWT.DOUBLE_BUFFERED | SWT.NO_FOCUS);
        GridData data = new GridData(SWT.FILL, SWT.END, true, false);
        data.heightHint = TextRoom.high(1) + AIR;
        canvas.setLayoutData(data);
        Painted.on(canvas, ThemeColor.PAGE_TEXT, ThemeColor.PAGE);
        canvas.addListener(SWT.Paint, e -> paint(e.gc));
        chart.plot().addListener(SWT.Resize, e -> canvas.redraw());
        ThemeColor.onChange(canvas, canvas::redraw);
    }

    void show(When.Clock by, long begin, long end) {
        clock = by;
        from = begin;
        to = end;
        canvas.redraw();
    }

    private void paint(GC gc) {
        gc.setBackground(ThemeColor.PAGE.color());
        gc.fillRectangle(canvas.getClientArea());
        int plot = canvas.getDisplay().map(chart.plot(), canvas, 0, 0).x;
        int width = Math.max(1, chart.plot().getSize().x);
        gc.setForeground(ThemeColor.MUTED.color());
        gc.drawLine(plot, 0, plot + width, 0);
        int most = width / Math.max(1, MARK_CHARACTERS * (int) gc.getFontMetrics().getAverageCharacterWidth());
        int free = 0;
        for (TimeAxis.Mark mark : TimeAxis.marks(from, to, most)) {
            int x = plot + chart.x(mark.micros());
            String text = clock == When.Clock.UPTIME ? new When(clock, mark.micros()).toString() : mark.text();
            int wide = gc.stringExtent(text).x;
            int left = Math.clamp(x - wide / 2, 0, Math.max(0, canvas.getClientArea().width - wide));
            gc.drawLine(x, 0, x, AIR - 1);
            if (left >= free) {
                gc.drawString(text, left, AIR, true);
                free = left + wide + 2 * AIR;
            }
        }
    }
}
