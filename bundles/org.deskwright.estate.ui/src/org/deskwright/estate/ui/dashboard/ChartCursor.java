package org.deskwright.estate.ui.dashboard;

import java.util.List;
import java.util.function.Consumer;

import org.deskwright.estate.ui.dashboard.Figures.Row;
import org.deskwright.ui.page.KeyboardReach;
import org.deskwright.ui.theme.ThemeColor;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.PaintEvent;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swtchart.ICustomPaintListener;

/**
 * Names before the bars and numbers behind them, and moving among them by keyboard and mouse: arrows go from bar to
 * bar, Enter or a click opens one. Says what stands there to those who cannot see it.
 */
final class ChartCursor implements ICustomPaintListener {
    private static final int GAP = 8;
    private static final int MARGIN = 4;

    private final BarChart chart;
    private final Consumer<Row> open;
    private String words = "";
    /** What stands behind the bars; charts are painted more often than they change. */
    private List<String> figures = List.of();
    private int at;

    ChartCursor(BarChart chart, Consumer<Row> open) {
        this.chart = chart;
        this.open = open;
        chart.onPaint(this);
        Control plot = chart.plot();
        plot.addListener(SWT.MouseDown, e -> mouse(e.y));
        plot.addListener(SWT.MouseUp, e -> click(e));
        plot.addListener(SWT.MouseMove, this::hover);
        KeyboardReach.give(plot, this::key, () -> words, () -> current() == null ? "" : current().text());
    }

    /** @param all what the whole chart says, in words */
    void show(String all) {
        words = all;
        figures = chart.rows().stream().map(Row::figures).toList();
        at = Math.clamp(at, 0, Math.max(0, chart.rows().size() - 1));
        chart.plot().redraw();
    }

    private Row current() {
        return at < chart.rows().size() ? chart.rows().get(at) : null;
    }

    private void key(Event event) {
        int last = chart.rows().size() - 1;
        switch (event.keyCode) {
            case SWT.ARROW_DOWN, SWT.ARROW_RIGHT -> go(Math.min(at + 1, last));
            case SWT.ARROW_UP, SWT.ARROW_LEFT -> go(Math.max(at - 1, 0));
            case SWT.HOME -> go(0);
            case SWT.END -> go(last);
            case SWT.CR, SWT.KEYPAD_CR, ' ' -> openCurrent();
            default -> {
                // not for us
            }
        }
    }

    private void go(int row) {
        at = Math.max(0, row);
        KeyboardReach.described(chart.plot());
    }

    private void mouse(int y) {
        chart.plot().setFocus();
        int row = chart.rowAt(y);
        if (row >= 0) {
            go(row);
        }
    }

    private void click(Event event) {
        if (event.button == 1 && chart.rowAt(event.y) == at) {
            openCurrent();
        }
    }

    private void hover(Event event) {
        int row = chart.rowAt(event.y);
        String tip = row < 0 ? null : chart.rows().get(row).text();
        if (tip == null || !tip.equals(chart.plot().getToolTipText())) {
            chart.plot().setToolTipText(tip);
        }
        chart.plot().setCursor(row < 0 ? null : chart.plot().getDisplay().getSystemCursor(SWT.CURSOR_HAND));
    }

    /** Does what a click on the bar does. */
    void openCurrent() {
        if (current() != null) {
            open.accept(current());
        }
    }

    @Override
    public void paintControl(PaintEvent event) {
        GC gc = event.gc;
        gc.setForeground(ThemeColor.PAGE_TEXT.color());
        for (int row = 0; row < Math.min(figures.size(), chart.rows().size()); row++) {
            Rectangle bar = chart.bar(row);
            String text = figures.get(row);
            int height = gc.textExtent(text).y;
            String name = Cut.to(gc, chart.rows().get(row).label(), bar.x - GAP - MARGIN);
            gc.drawText(name, bar.x - GAP - gc.textExtent(name).x, bar.y + (bar.height - height) / 2, true);
            gc.drawText(text, bar.x + bar.width + GAP, bar.y + (bar.height - height) / 2, true);
            if (row == at && chart.plot().isFocusControl()) {
                gc.setLineWidth(2);
                gc.drawRectangle(1, bar.y - 1, Math.max(1, event.width - 4), bar.height + 2);
            }
        }
    }

    @Override
    public boolean drawBehindSeries() {
        return false;
    }
}
