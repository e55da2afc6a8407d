package org.deskwright.logs.ui.metrics;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.deskwright.logs.session.When;
import org.deskwright.logs.ui.reading.Series;
import org.deskwright.logs.ui.reading.TimeChart;
import org.deskwright.ui.load.OnDisplay;
import org.deskwright.ui.page.PageWriter;
import org.deskwright.ui.page.Within;
import org.deskwright.ui.text.TextRoom;
import org.deskwright.ui.text.Texts;
import org.deskwright.ui.theme.Painted;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;

/** Charts beneath each other, one a unit, that all show the same time. */
final class Charts implements PlotCursor.User, TimeChart {
    private static final Texts TEXTS = Texts.beside(Charts.class);
    private static final int LINES = 9;
    /** So that the axis of a single chart is seen in a low view. */
    private static final int LEAST_LINES = 6;
    /** Beneath the names of what was measured, with the axis. */
    private static final int LEAST_PLOT_LINES = 5;
    /** Of the time beneath points, which have no less room than their names. */
    private static final int AXIS_LINES = 3;
    /** Microseconds: nothing is closer together in a log. */
    private static final long LEAST = 1000;

    private final ScrolledComposite scrolled;
    private final Composite column;
    private final User user;
    private final List<PlotChart> charts = new ArrayList<>();
    private final List<PlotCursor> cursors = new ArrayList<>();
    private List<Plot> plots = List.of();
    private When.Clock clock = When.Clock.MOMENT;
    private long least;
    private long most = 1;
    private long from;
    private long to = 1;
    /** Of what is told of values: it does not jump while one looks closer. */
    private int widest;
    /** Of all of them, for which there is room. */
    private int wide;

    /** What is done for the user. */
    interface User {
        /** Another value is at hand. */
        void chosen(MetricValue value);

        void open(MetricValue value);

        /** Another span of time is looked at. */
        void zoomed(long from, long to);
    }

    Charts(Composite parent, User user) {
        this.user = user;
        scrolled = new ScrolledComposite(parent, SWT.V_SCROLL);
        scrolled.setData(PageWriter.ID, "log.metrics.charts");
        scrolled.setExpandHorizontal(true);
        scrolled.setExpandVertical(true);
        column = new Composite(scrolled, SWT.NONE);
        GridLayout layout = new GridLayout();
        layout.marginWidth = 0;
        layout.marginHeight = 0;
        column.setLayout(layout);
        scrolled.setContent(column);
        scrolled.setShowFocusedControl(true);
        scrolled.getVerticalBar().setIncrement(TextRoom.high(1));
        scrolled.addListener(SWT.Resize, e -> arrange());
        column.addListener(SWT.Resize, e -> resized());
    }

    /**
     * Names take other rows where there is another width, which charts have only once all of them have their places.
     */
    private void resized() {
        if (column.getSize().x != wide) {
            wide = column.getSize().x;
            OnDisplay.soon(column, this::arrange);
        }
    }

    /** Gives charts their room, again while names take more rows beside the values of all of them. */
    private void arrange() {
        int before;
        do {
            before = legends();
            fit();
            column.layout();
            align();
        } while (legends() > before);
    }

    private int legends() {
        return charts.stream().mapToInt(PlotChart::legend).sum();
    }

    /** Each is as high as the view, within reason, and as what is told above it leaves room for points. */
    private void fit() {
        int high = Math.clamp(scrolled.getClientArea().height, TextRoom.high(LEAST_LINES), TextRoom.high(LINES));
        GridLayout layout = (GridLayout) column.getLayout();
        int all = Math.max(0, charts.size() - 1) * layout.verticalSpacing + 2 * layout.marginHeight + layout.marginTop
                + layout.marginBottom;
        for (PlotChart chart : charts) {
            int plot = Math.max(TextRoom.high(LEAST_PLOT_LINES), chart.legend() + TextRoom.high(AXIS_LINES));
            int needed = Math.max(high, chart.legend() + plot);
            ((GridData) chart.control().getLayoutData()).minimumHeight = needed;
            all += needed;
        }
        scrolled.setMinHeight(all);
    }

    void show(List<Series> series) {
        boolean here = Within.hasFocus(scrolled);
        charts.forEach(chart -> chart.control().dispose());
        charts.clear();
        cursors.clear();
        widest = 0;
        clock = Plot.clock(series);
        List<Series> shown = series.stream().filter(one -> one.clock() == clock).toList();
        plots = Plot.of(shown);
        least = shown.stream().flatMap(s -> s.points().stream()).mapToLong(Series.Point::micros).min().orElse(0);
        most = shown.stream().flatMap(s -> s.points().stream()).mapToLong(Series.Point::micros).max().orElse(0) + 1;
        from = least;
        to = most;
        for (Plot plot : plots) {
            PlotChart chart = new PlotChart(column, plot.unit());
            chart.control().setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
            charts.add(chart);
            cursors.add(new PlotCursor(chart, plot.unit(), this));
        }
        fit();
        column.layout();
        Painted.throughout(column);
        draw();
        if (here) {
            setFocus();
        }
    }

    private void draw() {
        for (int i = 0; i < charts.size(); i++) {
            charts.get(i).show(plots.get(i), clock, from, to);
        }
        arrange();
    }

    /** The same moment stands at the same place in all of them, however wide their values are. */
    private void align() {
        widest = charts.stream().mapToInt(PlotChart::wanted).reduce(widest, Math::max);
        charts.forEach(chart -> chart.widen(widest));
    }

    When.Clock clock() {
        return clock;
    }

    /** Looks at a span without telling anybody. */
    @Override
    public void look(long begin, long end) {
        boolean all = begin >= end;
        from = all ? least : begin;
        to = all ? most : Math.max(end, begin + LEAST);
        draw();
    }

    @Override
    public void mark(Optional<Long> micros) {
        cursors.forEach(cursor -> cursor.mark(micros));
    }

    /** What is at hand, in words. */
    String said() {
        return cursors.stream().filter(cursor -> cursor.at().isPresent()).map(PlotCursor::said).findFirst()
                .orElseGet(() -> plots.isEmpty() ? "" : TEXTS.get("charts.all"));
    }

    Optional<MetricValue> at() {
        return cursors.stream().flatMap(cursor -> cursor.at().stream()).findFirst();
    }

    void select(MetricValue value) {
        cursors.forEach(PlotCursor::leave);
        cursors.stream().filter(cursor -> cursor.unit().equals(value.series().rule().unit())).findFirst()
                .ifPresent(cursor -> cursor.go(value));
    }

    @Override
    public void chosen(MetricValue value) {
        cursors.stream().filter(cursor -> !cursor.at().equals(Optional.of(value))).forEach(PlotCursor::leave);
        user.chosen(value);
    }

    @Override
    public void open(MetricValue value) {
        user.open(value);
    }

    @Override
    public void zoomIn() {
        zoom(0.5, middle());
    }

    @Override
    public void zoomOut() {
        zoom(2, middle());
    }

    private long middle() {
        return at().map(value -> value.point().micros()).filter(micros -> micros >= from && micros < to)
                .orElse(from + (to - from) / 2);
    }

    @Override
    public void zoom(double by, long around) {
        double width = Math.max(LEAST, (to - from) * by);
        double share = (double) (around - from) / Math.max(1, to - from);
        if (width >= most - least) {
            all();
            return;
        }
        long begin = Math.clamp((long) (around - share * width), least, most - (long) width);
        look(begin, begin + (long) width);
        user.zoomed(from, to);
    }

    @Override
    public void pan(double share) {
        long width = to - from;
        long begin = Math.clamp(from + (long) (share * width), least, Math.max(least, most - width));
        look(begin, begin + width);
        user.zoomed(from, to);
    }

    @Override
    public void all() {
        look(0, 0);
        user.zoomed(from, to);
    }

    boolean setFocus() {
        return !charts.isEmpty() && charts.getFirst().plot().setFocus();
    }
}
