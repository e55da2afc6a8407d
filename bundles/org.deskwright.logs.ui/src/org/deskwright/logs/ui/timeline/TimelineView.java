package org.deskwright.logs.ui.timeline;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

import org.deskwright.logs.session.Session;
import org.deskwright.logs.ui.active.ActiveLog;
import org.deskwright.logs.ui.active.LogEar;
import org.deskwright.logs.ui.clock.LogClocks;
import org.deskwright.logs.ui.editor.LogEditor;
import org.deskwright.logs.ui.editor.Times;
import org.deskwright.logs.ui.model.LogDocument;
import org.deskwright.logs.ui.open.NoLogs;
import org.deskwright.logs.ui.reading.SharedTime;
import org.deskwright.ui.command.NamedAction;
import org.deskwright.ui.icons.Icon;
import org.deskwright.ui.load.LoadException;
import org.deskwright.ui.load.LoadPane;
import org.deskwright.ui.page.Leaf;
import org.deskwright.ui.page.PageWriter;
import org.deskwright.ui.text.Texts;
import org.deskwright.ui.theme.Painted;
import org.deskwright.ui.theme.ThemeColor;
import org.eclipse.jface.action.Action;
import org.eclipse.swt.SWT;
import org.eclipse.swt.SWTException;
import org.eclipse.swt.custom.CLabel;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.part.ViewPart;

/** When what was written into the log that was read last, by level. A span of it can be looked at closer, or alone. */
public final class TimelineView extends ViewPart implements TimelineChart.User, SharedTime.Watcher {
    public static final String ID = "org.deskwright.logs.timeline";

    private static final Texts TEXTS = Texts.beside(TimelineView.class);
    private static final Duration LIMIT = Duration.ofMinutes(30);
    private static final int PAUSE_MILLIS = 120;
    /** Records have to be counted for each span: who still turns the wheel elsewhere is waited for. */
    private static final int SPAN_MILLIS = 300;
    /** Microseconds: nothing is closer together in a log. */
    private static final long LEAST = 100;

    /** What was looked at before, closer and closer. */
    private final Deque<Histogram> wider = new ArrayDeque<>();
    private Composite pages;
    private Composite empty;
    private LoadPane<Histogram> pane;
    private TimelineChart chart;
    private CLabel words;
    private Action in;
    private Action out;
    private Action clip;
    private Optional<LogEditor> editor = Optional.empty();
    private long indexed = -1;
    private final Runnable follow = this::follow;
    private SharedTime shared;
    private LogEar ear;
    /** What another view looks at. */
    private List<Long> asked = List.of();
    private final Runnable look = this::look;

    @Override
    public void createPartControl(Composite parent) {
        pages = new Composite(parent, SWT.NONE);
        pages.setLayout(new StackLayout());
        empty = NoLogs.in(pages, getSite(), "log.timeline", TEXTS);
        pane = new LoadPane<>(pages, "log.timeline", this::show);
        GridLayout layout = new GridLayout();
        layout.marginWidth = 0;
        layout.marginHeight = 0;
        layout.verticalSpacing = 0;
        pane.content().setLayout(layout);
        chart = new TimelineChart(pane.content(), this);
        chart.canvas().setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
        words = new CLabel(pane.content(), SWT.NONE);
        words.setData(PageWriter.ID, "log.timeline.words");
        GridData data = new GridData(SWT.FILL, SWT.END, true, false);
        data.widthHint = 1;
        words.setLayoutData(data);
        Painted.on(words, ThemeColor.MUTED, ThemeColor.PAGE);
        in = action("in", Icon.ZOOM_IN, chart::zoomIn);
        out = action("out", Icon.ZOOM_OUT, this::widen);
        clip = action("clip", Icon.FILTER, this::clip);
        Painted.throughout(pane.content());
        Painted.follow(pages);
        shared = getSite().getService(SharedTime.class);
        shared.follow(pages, this);
        ear = new LogEar(pages);
        Runnable end = getSite().getService(LogClocks.class).onChange(this::clocked);
        pages.addDisposeListener(e -> end.run());
        ActiveLog.follow(getSite().getPage(), pages, this::turn);
    }

    /** Another clock is known. */
    private void clocked() {
        try {
            pages.getDisplay().asyncExec(follow);
        } catch (SWTException e) {
            return; // the workbench is closing
        }
    }

    private Action action(String name, Icon icon, Runnable run) {
        return new NamedAction(TEXTS, name, icon, run).in(getViewSite().getActionBars().getToolBarManager());
    }

    private void turn(Optional<LogEditor> next) {
        editor = next;
        indexed = -1;
        asked = List.of();
        wider.clear();
        pane.forget();
        chart.show(Histogram.NOTHING);
        turnTo(next.isPresent() ? pane.control() : empty);
        ear.turn(next, e -> List.of(e.onUpdate(() -> grown(e)), e.pane().onMove(this::later)));
        next.ifPresent(this::grown);
        enable();
    }

    /** Counts once the log is indexed, and again when there is more of it, unless a part of it is looked at. */
    private void grown(LogEditor of) {
        boolean mine = editor.filter(e -> e == of).isPresent() && !pages.isDisposed();
        if (mine && !of.log().state().indexing() && of.log().state().isIndexed() && of.log().state().known() != indexed
                && wider.isEmpty() && !pane.isLoading()) {
            indexed = of.log().state().known();
            count(0, 0);
        }
    }

    private void count(long from, long to) {
        LogDocument log = editor.orElseThrow().log();
        pane.load(TEXTS.get("job", editor.get().getTitle()), LIMIT,
                monitor -> HistogramScan.of(log, from, to, monitor::isCanceled)
                        .orElseThrow(() -> new LoadException(TEXTS.get("unindexed"), TEXTS.get("unindexed.advice"))));
    }

    private void show(Histogram histogram) {
        chart.show(histogram);
        follow();
        enable();
    }

    private void later() {
        pages.getDisplay().timerExec(PAUSE_MILLIS, follow);
    }

    private void follow() {
        if (!pages.isDisposed() && editor.isPresent()) {
            chart.show(editor.get().clock());
            editor.get().pane().lead().filter(line -> line.hasTime()).ifPresent(line -> chart.mark(line.time()));
            enable();
        }
    }

    private void enable() {
        boolean any = chart.shown().parts() > 0;
        in.setEnabled(any && chart.shown().parts() > 1);
        out.setEnabled(!wider.isEmpty());
        clip.setEnabled(any && (!chart.span().isEmpty() || !wider.isEmpty()));
        words.setText(any ? chart.said() : isUntimed() ? TEXTS.get("untimed") : "");
    }

    /** A log that could not be opened, or is being indexed, may well tell times. */
    private boolean isUntimed() {
        return editor.filter(e -> e.log().state().isIndexed()).isPresent();
    }

    @Override
    public void moved() {
        enable();
    }

    @Override
    public void go(long micros) {
        editor.ifPresent(e -> e.goToTime(micros));
    }

    @Override
    public void zoom(long from, long to) {
        if (editor.isPresent() && to - from > LEAST) {
            wider.push(chart.shown());
            count(from, to);
            shared.span(this, from, to);
        }
    }

    @Override
    public void widen() {
        if (!wider.isEmpty()) {
            show(wider.pop());
            shared.span(this, chart.shown().from(), chart.shown().to());
        }
    }

    @Override
    public void span(long from, long to) {
        asked = List.of(from, to);
        pages.getDisplay().timerExec(SPAN_MILLIS, look);
    }

    /** What is not of the log is left out; from there one widens to all of it at once. */
    private void look() {
        if (pages.isDisposed() || editor.isEmpty() || asked.isEmpty() || chart.shown().parts() == 0) {
            return;
        }
        Histogram widest = wider.isEmpty() ? chart.shown() : wider.getLast();
        long from = Math.max(widest.from(), asked.getFirst());
        long to = Math.min(widest.to(), asked.getLast());
        asked = List.of();
        wider.clear();
        if (to - from <= LEAST || from == widest.from() && to == widest.to()) {
            show(widest);
        } else {
            wider.push(widest);
            count(from, to);
        }
    }

    @Override
    public void session(Optional<Session> session) {
        // the line at which it begins is gone to, and marked here
    }

    /** Only the span that is chosen, or seen, is shown in the editor. */
    private void clip() {
        List<Long> span = chart.span();
        long from = span.isEmpty() ? chart.shown().from() : span.getFirst();
        long to = span.isEmpty() ? chart.shown().to() : span.getLast();
        editor.ifPresent(e -> e.filterBar().type("since:" + moment(from) + " until:" + moment(to)));
    }

    private static String moment(long micros) {
        return Times.text(micros).replace(' ', 'T');
    }

    TimelineChart chart() {
        return chart;
    }

    private void turnTo(Composite next) {
        Leaf.turn(pages, next, this::setFocus);
    }

    @Override
    public void setFocus() {
        if (editor.isPresent()) {
            chart.canvas().setFocus();
        } else {
            empty.setFocus();
        }
    }
}
