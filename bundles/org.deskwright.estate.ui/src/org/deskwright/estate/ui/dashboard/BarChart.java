package org.deskwright.estate.ui.dashboard;

import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;

import org.deskwright.estate.ui.dashboard.Figures.Row;
import org.deskwright.ui.theme.Painted;
import org.deskwright.ui.theme.ThemeColor;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swtchart.Chart;
import org.eclipse.swtchart.IAxis;
import org.eclipse.swtchart.IBarSeries;
import org.eclipse.swtchart.ICustomPaintListener;
import org.eclipse.swtchart.ISeries;
import org.eclipse.swtchart.ISeries.SeriesType;
import org.eclipse.swtchart.LineStyle;
import org.eclipse.swtchart.Range;

/**
 * A bar for each of several figures, its name at the left and its number behind it. Colours are those of the theme: a
 * bar has the colour of what it stands for, and never says anything by that alone.
 */
final class BarChart {
    private static final int LEAST_ROW = 26;
    private static final int ROW_MARGIN = 9;
    /** Around a name, and around a number. */
    private static final int BESIDE = 20;
    /** Which part of the width the names have at least and at most, and the longest bar at least. */
    private static final double LEAST_NAMES = 0.3;
    private static final double MOST_NAMES = 0.5;
    private static final double LEAST_BARS = 0.15;

    private final Chart chart;
    /** How high a row is, which depends on the size of text. */
    private int row = LEAST_ROW;
    private List<Row> rows = List.of();

    BarChart(Composite parent) {
        chart = new Chart(parent, SWT.NONE);
        chart.setOrientation(SWT.VERTICAL);
        chart.getTitle().setVisible(false);
        chart.getLegend().setVisible(false);
        IAxis names = chart.getAxisSet().getXAxis(0);
        IAxis numbers = chart.getAxisSet().getYAxis(0);
        for (IAxis axis : List.of(names, numbers)) {
            axis.getTitle().setVisible(false);
            axis.getGrid().setStyle(LineStyle.NONE);
            axis.setDrawAxisLine(false);
        }
        // names stand before the bars, in the same area, so that they are in line with them
        names.getTick().setVisible(false);
        numbers.getTick().setVisible(false);
        names.enableCategory(true);
        paint();
        Painted.on(chart, ThemeColor.PAGE_TEXT, ThemeColor.PAGE);
        ThemeColor.onChange(chart, this::paint);
        plot().addListener(SWT.Resize, e -> share());
    }

    Control control() {
        return chart;
    }

    /** Where the bars are; it takes the focus, keys and clicks. */
    Control plot() {
        return chart.getPlotArea().getControl();
    }

    void onPaint(ICustomPaintListener painter) {
        chart.getPlotArea().addCustomPaintListener(painter);
    }

    List<Row> rows() {
        return rows;
    }

    void show(List<Row> next) {
        rows = List.copyOf(next);
        row = rowHeight();
        chart.suspendUpdate(true);
        for (ISeries<?> series : chart.getSeriesSet().getSeries()) {
            chart.getSeriesSet().deleteSeries(series.getId());
        }
        List<ThemeColor> colors = rows.stream().map(Row::color).distinct().toList();
        for (ThemeColor color : colors) {
            IBarSeries<?> series = (IBarSeries<?>) chart.getSeriesSet().createSeries(SeriesType.BAR, color.id());
            series.setYSeries(values(color));
            series.enableStack(true);
            series.setBarPadding(38);
            series.setBarColor(color.color());
        }
        share();
        if (!rows.isEmpty()) { // an axis without categories takes no range
            chart.getAxisSet().getXAxis(0)
                    .setCategorySeries(rows.reversed().stream().map(Row::label).toArray(String[]::new));
            chart.getAxisSet().getXAxis(0).setRange(new Range(0, rows.size() - 1));
        }
        chart.suspendUpdate(false);
        chart.redraw();
    }

    /** Gives the names and the numbers the width that they need, and the bars what is left. */
    private void share() {
        double width = Math.max(1, plot().getSize().x);
        double names = Math.clamp((widest(Row::label) + BESIDE) / width, LEAST_NAMES, MOST_NAMES);
        double numbers = Math.min((widest(Row::figures) + BESIDE) / width, 1 - names - LEAST_BARS);
        double bars = 1 - names - numbers;
        double largest = Math.max(1, rows.stream().mapToInt(Row::count).max().orElse(0));
        chart.getAxisSet().getYAxis(0).setRange(new Range(-largest * names / bars, largest * (bars + numbers) / bars));
    }

    private int widest(Function<Row, String> text) {
        GC gc = new GC(plot());
        try {
            return rows.stream().map(text).mapToInt(t -> gc.textExtent(t).x).max().orElse(0);
        } finally {
            gc.dispose();
        }
    }

    private int rowHeight() {
        GC gc = new GC(plot());
        try {
            return Math.max(LEAST_ROW, gc.getFontMetrics().getHeight() + ROW_MARGIN);
        } finally {
            gc.dispose();
        }
    }

    /** The last is at the top, so they are turned round. */
    private double[] values(ThemeColor color) {
        return IntStream.range(0, rows.size()).map(i -> rows.size() - 1 - i)
                .mapToDouble(i -> rows.get(i).color() == color ? rows.get(i).count() : 0).toArray();
    }

    private void paint() {
        chart.setBackground(ThemeColor.PAGE.color());
        chart.getPlotArea().setBackground(ThemeColor.PAGE.color());
        for (IAxis axis : chart.getAxisSet().getAxes()) {
            axis.getTick().setForeground(ThemeColor.PAGE_TEXT.color());
        }
        for (ISeries<?> series : chart.getSeriesSet().getSeries()) {
            rows.stream().map(Row::color).filter(c -> c.id().equals(series.getId())).findFirst()
                    .ifPresent(c -> ((IBarSeries<?>) series).setBarColor(c.color()));
        }
        chart.redraw();
    }

    /** The place of the bar of a row in the plot; before it stands its name. */
    Rectangle bar(int place) {
        int middle = chart.getAxisSet().getXAxis(0).getPixelCoordinate(rows.size() - 1 - place);
        int end = chart.getAxisSet().getYAxis(0).getPixelCoordinate(rows.get(place).count());
        int begin = chart.getAxisSet().getYAxis(0).getPixelCoordinate(0);
        return new Rectangle(begin, middle - row / 2 + 2, end - begin, row - 4);
    }

    /** The row at a height of the plot, or -1. */
    int rowAt(int y) {
        return IntStream.range(0, rows.size()).filter(at -> {
            Rectangle place = bar(at);
            return y >= place.y && y < place.y + place.height;
        }).findFirst().orElse(-1);
    }

    int height() {
        return rows.size() * row + 16;
    }

    /** The chart as it is on the screen. The caller disposes the picture. */
    Image picture() {
        Point size = chart.getSize();
        Image picture = new Image(chart.getDisplay(), Math.max(1, size.x), Math.max(1, size.y));
        chart.renderOffscreenImage(picture);
        return picture;
    }
}
