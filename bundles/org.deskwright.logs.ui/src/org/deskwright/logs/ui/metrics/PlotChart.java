package org.deskwright.logs.ui.metrics;

import java.util.List;

import org.deskwright.logs.session.When;
import org.deskwright.logs.ui.reading.Series;
import org.deskwright.ui.page.PageWriter;
import org.deskwright.ui.theme.Painted;
import org.deskwright.ui.theme.ThemeColor;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swtchart.Chart;
import org.eclipse.swtchart.IAxis;
import org.eclipse.swtchart.ICustomPaintListener;
import org.eclipse.swtchart.ILineSeries;
import org.eclipse.swtchart.ILineSeries.PlotSymbolType;
import org.eclipse.swtchart.ISeries;
import org.eclipse.swtchart.ISeries.SeriesType;
import org.eclipse.swtchart.LineStyle;
import org.eclipse.swtchart.Range;

/**
 * Values of one unit over time. What was measured is told apart by the shape of its points as well as by colour, and
 * named above.
 */
final class PlotChart {
    private static final List<ThemeColor> COLORS = List.of(ThemeColor.CHART, ThemeColor.CANNOT_TELL, ThemeColor.PASSED,
            ThemeColor.WARNING, ThemeColor.MUTED);
    private static final List<PlotSymbolType> SHAPES = List.of(PlotSymbolType.CIRCLE, PlotSymbolType.SQUARE,
            PlotSymbolType.TRIANGLE, PlotSymbolType.DIAMOND, PlotSymbolType.CROSS, PlotSymbolType.PLUS);
    /** Of the logs that measured the same. */
    private static final List<LineStyle> STYLES = List.of(LineStyle.SOLID, LineStyle.DASH, LineStyle.DOT,
            LineStyle.DASHDOT);
    private static final int SHAPE = 3;
    private static final double MICROS = 1000;
    /** Of the most, what is free above it. */
    private static final double HEAD = 1.1;

    private final Composite outer;
    private final Chart chart;
    private final PlotAxis axis;
    private final ValueAxis values;
    private List<DrawnLine> lines = List.of();
    private long from;
    private long to = 1;

    PlotChart(Composite parent, String unit) {
        outer = new Composite(parent, SWT.NONE);
        GridLayout layout = new GridLayout(2, false);
        layout.marginWidth = 0;
        layout.marginHeight = 0;
        layout.verticalSpacing = 0;
        layout.horizontalSpacing = 0;
        outer.setLayout(layout);
        values = new ValueAxis(outer, unit, this);
        chart = new Chart(outer, SWT.NONE);
        chart.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
        axis = new PlotAxis(outer, this);
        plot().setData(PageWriter.ID, "log.metrics.plot");
        plot().addListener(SWT.Resize, e -> values.redraw());
        chart.getTitle().setVisible(false);
        chart.getLegend().setPosition(SWT.TOP);
        for (IAxis one : chart.getAxisSet().getAxes()) {
            one.getTitle().setVisible(false);
            one.getTick().setVisible(false);
            one.getGrid().setStyle(LineStyle.NONE);
        }
        onPaint(values);
        chart.getLegend().setFont(chart.getFont());
        paint();
        Painted.on(chart, ThemeColor.PAGE_TEXT, ThemeColor.PAGE);
        ThemeColor.onChange(chart, this::paint);
    }

    Control control() {
        return outer;
    }

    /** Where the points are; it takes the focus, keys and clicks. */
    Control plot() {
        return chart.getPlotArea().getControl();
    }

    /** How wide what is told of its values needs to be. */
    int wanted() {
        return values.wanted();
    }

    /** How high the names of its lines are. */
    int legend() {
        return ((Control) chart.getLegend()).getSize().y;
    }

    void widen(int width) {
        values.widen(width);
        outer.layout();
    }

    void onPaint(ICustomPaintListener painter) {
        chart.getPlotArea().addCustomPaintListener(painter);
    }

    List<DrawnLine> lines() {
        return lines;
    }

    /** A value in words, with its log where others measured in this unit, too. */
    String said(MetricValue value) {
        return value.said(
                lines.stream().flatMap(line -> line.line().series().stream()).map(Series::log).distinct().toList());
    }

    void show(Plot plot, When.Clock by, long begin, long end) {
        from = begin;
        to = end;
        lines = plot.lines().stream().map(line -> DrawnLine.of(line, by, begin, end)).toList();
        chart.suspendUpdate(true);
        for (ISeries<?> series : chart.getSeriesSet().getSeries()) {
            chart.getSeriesSet().deleteSeries(series.getId());
        }
        for (int i = 0; i < lines.size(); i++) {
            add(i);
        }
        double most = lines.stream().flatMapToDouble(DrawnLine::heights).max().orElse(1);
        double least = lines.stream().flatMapToDouble(DrawnLine::heights).min().orElse(0);
        Range heights = new Range(Math.min(0, least), most > 0 ? most * HEAD : 1);
        chart.getAxisSet().getYAxis(0).setRange(heights);
        values.show(heights.lower, heights.upper);
        IAxis time = chart.getAxisSet().getXAxis(0);
        time.setRange(new Range(from / MICROS, Math.max(to, from + 2000) / MICROS));
        axis.show(by, from, to);
        chart.suspendUpdate(false);
        chart.redraw();
    }

    private void add(int line) {
        DrawnLine drawn = lines.get(line);
        int number = 0;
        for (DrawnPiece piece : drawn.drawn()) {
            List<MetricValue> all = piece.values();
            if (!all.isEmpty()) {
                ILineSeries<?> series = series(line, number++,
                        all.stream().mapToDouble(v -> v.point().micros() / MICROS).toArray(),
                        all.stream().mapToDouble(v -> v.point().value()).toArray());
                series.setSymbolType(SHAPES.get(line % SHAPES.size()));
                series.setSymbolSize(SHAPE);
            }
            for (DrawnPiece.Way way : piece.ways()) {
                series(line, number++, new double[]{way.from() / MICROS, way.to() / MICROS},
                        new double[]{way.begin(), way.end()}).setSymbolType(PlotSymbolType.NONE);
            }
        }
    }

    private ILineSeries<?> series(int line, int number, double[] times, double[] heights) {
        DrawnLine drawn = lines.get(line);
        ILineSeries<?> series = (ILineSeries<?>) chart.getSeriesSet().createSeries(SeriesType.LINE,
                number == 0 ? drawn.title() : line + ":" + number);
        series.setXSeries(times);
        series.setYSeries(heights);
        series.setVisibleInLegend(number == 0);
        series.setLineStyle(drawn.isJoined() ? STYLES.get(drawn.line().log() % STYLES.size()) : LineStyle.NONE);
        series.setAntialias(SWT.ON);
        color(series, line);
        return series;
    }

    private static void color(ILineSeries<?> series, int line) {
        series.setLineColor(COLORS.get(line % COLORS.size()).color());
        series.setSymbolColor(COLORS.get(line % COLORS.size()).color());
    }

    private void paint() {
        chart.setBackground(ThemeColor.PAGE.color());
        chart.getPlotArea().setBackground(ThemeColor.PAGE.color());
        chart.getLegend().setBackground(ThemeColor.PAGE.color());
        chart.getLegend().setForeground(ThemeColor.PAGE_TEXT.color());
        for (ISeries<?> series : chart.getSeriesSet().getSeries()) {
            for (int i = 0; i < lines.size(); i++) {
                if (series.getId().equals(lines.get(i).title()) || series.getId().startsWith(i + ":")) {
                    color((ILineSeries<?>) series, i);
                }
            }
        }
        chart.redraw();
    }

    /** Where a value is in the plot. */
    Point place(MetricValue value) {
        return new Point(x(value.point().micros()), y(value.point().value()));
    }

    int y(double value) {
        return chart.getAxisSet().getYAxis(0).getPixelCoordinate(value);
    }

    int x(long micros) {
        return chart.getAxisSet().getXAxis(0).getPixelCoordinate(micros / MICROS);
    }

    long micros(int x) {
        return (long) (chart.getAxisSet().getXAxis(0).getDataCoordinate(x) * MICROS);
    }

    void redraw() {
        plot().redraw();
    }
}
