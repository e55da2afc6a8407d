package org.deskwright.logs.ui.metrics;

import java.util.ArrayList;
import java.util.List;

import org.deskwright.logs.session.When;
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
    private static final int SHAPE = 3;
    private static final double MICROS = 1000;
    /** Of the most, what is free above it. */
    private static final double HEAD = 1.1;

    private final Composite outer;
    private final Chart chart;
    private final PlotAxis axis;
    private List<DrawnLine> lines = List.of();
    private long from;
    private long to = 1;

    PlotChart(Composite parent, String unit) {
        outer = new Composite(parent, SWT.NONE);
        GridLayout layout = new GridLayout();
        layout.marginWidth = 0;
        layout.marginHeight = 0;
        layout.verticalSpacing = 0;
        outer.setLayout(layout);
        chart = new Chart(outer, SWT.NONE);
        chart.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
        axis = new PlotAxis(outer, this);
        plot().setData(PageWriter.ID, "log.metrics.plot");
        chart.getTitle().setVisible(false);
        chart.getLegend().setPosition(SWT.TOP);
        IAxis time = chart.getAxisSet().getXAxis(0);
        IAxis values = chart.getAxisSet().getYAxis(0);
        time.getTitle().setVisible(false);
        time.getTick().setVisible(false);
        // turned text takes its clipping from what is painted after it: the axis of a chart that is scrolled away would
        // be seen over other controls
        values.getTitle().setVisible(false);
        onPaint(new UnitPainter(unit));
        for (IAxis one : List.of(time, values)) {
            one.getGrid().setStyle(LineStyle.NONE);
            one.getTick().setFont(chart.getFont());
        }
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

    /** How far to the right its points begin. */
    int left() {
        return plot().getLocation().x;
    }

    /** @param more than it needs at its left */
    void indent(int more) {
        GridLayout layout = (GridLayout) outer.getLayout();
        if (layout.marginLeft != more) {
            layout.marginLeft = more;
            outer.layout();
        }
    }

    void onPaint(ICustomPaintListener painter) {
        chart.getPlotArea().addCustomPaintListener(painter);
    }

    List<DrawnLine> lines() {
        return lines;
    }

    void show(Plot plot, When.Clock by, long begin, long end) {
        from = begin;
        to = end;
        List<DrawnLine> next = new ArrayList<>();
        plot.lines().forEach((title, series) -> next
                .add(DrawnLine.of(title, series.stream().filter(one -> one.clock() == by).toList(), begin, end)));
        lines = next;
        chart.suspendUpdate(true);
        for (ISeries<?> series : chart.getSeriesSet().getSeries()) {
            chart.getSeriesSet().deleteSeries(series.getId());
        }
        for (int i = 0; i < lines.size(); i++) {
            add(i);
        }
        double most = lines.stream().flatMap(line -> line.values().stream()).mapToDouble(v -> v.point().value()).max()
                .orElse(1);
        double least = lines.stream().flatMap(line -> line.values().stream()).mapToDouble(v -> v.point().value()).min()
                .orElse(0);
        chart.getAxisSet().getYAxis(0).setRange(new Range(Math.min(0, least), most > 0 ? most * HEAD : 1));
        IAxis time = chart.getAxisSet().getXAxis(0);
        time.setRange(new Range(from / MICROS, Math.max(to, from + 2000) / MICROS));
        axis.show(by, from, to);
        chart.suspendUpdate(false);
        chart.redraw();
    }

    private void add(int line) {
        DrawnLine drawn = lines.get(line);
        boolean named = false;
        for (List<MetricValue> piece : drawn.drawn()) {
            if (piece.isEmpty()) {
                continue;
            }
            ILineSeries<?> series = (ILineSeries<?>) chart.getSeriesSet().createSeries(SeriesType.LINE,
                    named ? line + ":" + piece.getFirst().identity() : drawn.title());
            series.setXSeries(piece.stream().mapToDouble(v -> v.point().micros() / MICROS).toArray());
            series.setYSeries(piece.stream().mapToDouble(v -> v.point().value()).toArray());
            series.setVisibleInLegend(!named);
            series.setSymbolType(SHAPES.get(line % SHAPES.size()));
            series.setSymbolSize(SHAPE);
            series.setLineStyle(drawn.isJoined() ? LineStyle.SOLID : LineStyle.NONE);
            series.setAntialias(SWT.ON);
            color(series, line);
            named = true;
        }
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
        for (IAxis one : chart.getAxisSet().getAxes()) {
            one.getTick().setForeground(ThemeColor.MUTED.color());
            one.getTitle().setForeground(ThemeColor.MUTED.color());
        }
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
        return new Point(x(value.point().micros()),
                chart.getAxisSet().getYAxis(0).getPixelCoordinate(value.point().value()));
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
