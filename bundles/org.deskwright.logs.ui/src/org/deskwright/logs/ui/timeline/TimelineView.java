package org.deskwright.logs.ui.timeline;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

import org.deskwright.logs.format.RecordTimes;
import org.deskwright.logs.format.SourceClock;
import org.deskwright.logs.index.IndexTimes;
import org.deskwright.logs.session.Session;
import org.deskwright.logs.source.Growth;
import org.deskwright.logs.ui.active.ActiveLog;
import org.deskwright.logs.ui.active.LogEar;
import org.deskwright.logs.ui.clock.LogClocks;
import org.deskwright.logs.ui.clock.ShownClock;
import org.deskwright.logs.ui.editor.LogEditor;
import org.deskwright.logs.ui.library.LogLibrary;
import org.deskwright.logs.ui.model.Line;
import org.deskwright.logs.ui.model.LogDocument;
import org.deskwright.logs.ui.model.LogState;
import org.deskwright.logs.ui.open.NoLogs;
import org.deskwright.logs.ui.reading.ClockWatch;
import org.deskwright.logs.ui.reading.LineWay;
import org.deskwright.logs.ui.reading.LogScope;
import org.deskwright.logs.ui.reading.LogsGrowth;
import org.deskwright.logs.ui.reading.ScopeWatch;
import org.deskwright.logs.ui.reading.SharedTime;
import org.deskwright.ui.command.NamedAction;
import org.deskwright.ui.icons.Icon;
import org.deskwright.ui.load.LoadException;
import org.deskwright.ui.load.LoadPane;
import org.deskwright.ui.load.OnDisplay;
import org.deskwright.ui.page.Leaf;
import org.deskwright.ui.page.PageWriter;
import org.deskwright.ui.page.Strip;
import org.deskwright.ui.text.Texts;
import org.deskwright.ui.theme.Painted;
import org.deskwright.ui.theme.ThemeColor;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.IAction;
import org.eclipse.swt.SWT;
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
    private static final int MORE = 4;

    /** What was looked at before, closer and closer. */
    private final Deque<Histogram> wider = new ArrayDeque<>();
    private Composite pages;
    private Composite empty;
    private LoadPane<SeveralLogs.Counted> pane;
    private Strip notes;
    private TimelineChart chart;
    private CLabel words;
    private Action in;
    private Action out;
    private Action clip;
    private Action together;
    private SeveralLogs several;
    /** Of one log alone. */
    private Optional<IndexTimes> own = Optional.empty();
    private ClockWatch clocks;
    private Optional<LogScope> scope = Optional.empty();
    private int logs = 1;
    private LogsGrowth growth;
    /** What is followed of logs that are looked at together. */
    private List<Growth> grows = List.of();
    /** Whether some of them have grown since they were counted. */
    private boolean behind;
    private boolean waiting;
    private final Pace pace = new Pace();
    private Optional<LogEditor> editor = Optional.empty();
    private long indexed = -1;
    private final Runnable follow = this::follow;
    private final Runnable again = this::anew;
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
        notes = new Strip(pane.content(), Icon.INFO, "log.timeline.notes");
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
        together = new Action(TEXTS.get("together"), IAction.AS_CHECK_BOX) {
            @Override
            public void run() {
                anew();
            }
        };
        together.setImageDescriptor(Icon.MERGED.descriptor());
        together.setToolTipText(TEXTS.get("together.tooltip"));
        getViewSite().getActionBars().getToolBarManager().add(together);
        LogLibrary library = getSite().getService(LogLibrary.class);
        several = new SeveralLogs(library, getSite().getService(LogClocks.class));
        pages.addDisposeListener(e -> several.close());
        growth = new LogsGrowth(library, pages, () -> Math.max(LogsGrowth.PAUSE_MILLIS, pace.left()), () -> {
            behind = true;
            grownTogether();
        });
        pages.addDisposeListener(e -> growth.end());
        clocks = new ClockWatch(getSite().getService(LogClocks.class), pages, this::otherClocks);
        Painted.throughout(pane.content());
        Painted.follow(pages);
        shared = getSite().getService(SharedTime.class);
        shared.follow(pages, this);
        ear = new LogEar(pages);
        Runnable end = getSite().getService(LogClocks.class).onChange(this::clocked);
        pages.addDisposeListener(e -> end.run());
        ActiveLog.follow(getSite().getPage(), pages, this::turn);
        ScopeWatch.follow(getSite().getPage(), library, pages, this::scope);
    }

    /** Other logs are looked at together. */
    private void scope(Optional<LogScope> next) {
        boolean same = scope.map(LogScope::logs).equals(next.map(LogScope::logs));
        boolean before = isTogether();
        scope = next;
        clocks.turn(next.map(LogScope::logs).orElse(List.of()));
        enable();
        if (!same && (before || isTogether())) {
            anew();
        }
    }

    private boolean isTogether() {
        return together.isChecked() && editor.isPresent() && scope.filter(s -> s.logs().size() > 1).isPresent();
    }

    private void otherClocks() {
        if (isTogether()) {
            several.forget();
            anew();
        }
    }

    /** How the records of the log that was read last stand on the scale that is shown; empty where as they stand. */
    private Optional<IndexTimes> times() {
        return isTogether() ? editor.flatMap(e -> several.times(e.log().log())) : own;
    }

    private long told(long shown) {
        return times().map(times -> times.times().told(shown, times.most())).orElse(shown);
    }

    private long shown(long told) {
        return times().map(times -> times.times().of(told, times.most())).orElse(told);
    }

    /** Counts all there is. */
    private void anew() {
        indexed = -1;
        own = Optional.empty();
        asked = List.of();
        wider.clear();
        shared.forgetSpan();
        watch(List.of());
        pane.forget();
        notes.say("");
        chart.show(Histogram.NOTHING);
        if (isTogether()) {
            count(0, 0);
        } else {
            editor.ifPresent(this::grown);
        }
        enable();
    }

    private void watch(List<Growth> next) {
        if (!next.equals(grows)) {
            grows = next;
            behind = false;
            growth.follow(next);
        }
    }

    /** Another clock is known. */
    private void clocked() {
        OnDisplay.soon(pages, own.isPresent() && !isTogether() ? again : follow);
    }

    private Action action(String name, Icon icon, Runnable run) {
        return new NamedAction(TEXTS, name, icon, run).in(getViewSite().getActionBars().getToolBarManager());
    }

    private void turn(Optional<LogEditor> next) {
        boolean stays = isTogether();
        editor = next;
        turnTo(next.isPresent() ? pane.control() : empty);
        ear.turn(next, e -> List.of(e.onUpdate(() -> grown(e)), e.pane().onMove(this::later)));
        if (stays && isTogether() && several.times(next.get().log().log()).isPresent()) {
            // the same logs are looked at
            later();
        } else {
            anew();
        }
    }

    /**
     * Counts once the log is indexed, and again when there is more of it, unless a part of it is looked at. While it is
     * being indexed what is there is counted, and again only when that is several times as much: it takes a fraction of
     * the time of the indexing. Of logs that are looked at together it is followed how each grows.
     */
    private void grown(LogEditor of) {
        LogState state = of.log().state();
        if (editor.filter(e -> e == of).isEmpty() || pages.isDisposed() || !state.isIndexed() || isTogether()
                || state.known() == indexed || !wider.isEmpty() || pane.isLoading()) {
            return;
        }
        if (indexed >= 0 && !state.indexing() && pace.left() > 0) {
            grownLater(of);
        } else if (!state.indexing() || state.known() >= MORE * Math.max(indexed, 1)) {
            indexed = state.known();
            count(0, 0);
        }
    }

    /** A large one that is written to all the time is not counted all the time. */
    private void grownLater(LogEditor of) {
        if (!waiting) {
            waiting = true;
            pages.getDisplay().timerExec(Math.max(1, pace.left()), () -> {
                waiting = false;
                grown(of);
            });
        }
    }

    private void grownTogether() {
        if (behind && isTogether() && wider.isEmpty() && !pane.isLoading()) {
            behind = false;
            several.forget();
            count(0, 0);
        }
    }

    private void count(long from, long to) {
        LogDocument log = editor.orElseThrow().log();
        pace.begin();
        if (isTogether()) {
            LogScope wanted = scope.orElseThrow();
            pane.load(TEXTS.get("job", wanted.title()), LIMIT, monitor -> several.count(wanted, from, to, monitor));
            return;
        }
        SourceClock clock = editor.get().clock().clock();
        Optional<IndexTimes> before = own;
        pane.load(TEXTS.get("job", editor.get().getTitle()), LIMIT, monitor -> {
            Optional<IndexTimes> times = from < to ? before : HistogramScan.times(log, clock);
            Histogram histogram = HistogramScan.of(log, times, from, to, monitor::isCanceled).orElseThrow(
                    () -> new LoadException(TEXTS.get("unindexed"), TEXTS.get("unindexed.advice")));
            return new SeveralLogs.Counted(histogram, times, 1, told(times), List.of());
        });
    }

    private static List<String> told(Optional<IndexTimes> times) {
        return times.map(t -> List.of(t.others() > 0 ? TEXTS.get("others", t.others()) : TEXTS.get("each")))
                .orElse(List.of());
    }

    private void show(SeveralLogs.Counted counted) {
        pace.end();
        logs = counted.logs();
        own = counted.times();
        watch(counted.growths());
        notes.say(String.join(" ", counted.notes()));
        show(counted.histogram());
        comeMore();
    }

    /** While it was counted, or a part was looked at, there may have come more. */
    private void comeMore() {
        editor.ifPresent(this::grown);
        grownTogether();
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
            chart.show(times().isPresent() || isTogether() ? ShownClock.UNKNOWN : editor.get().clock());
            editor.get().pane().lead().map(this::shown).filter(time -> time != RecordTimes.NO_TIME)
                    .ifPresent(chart::mark);
            enable();
        }
    }

    private long shown(Line line) {
        return times().map(times -> times.times().of(line.time(), line.stamp())).orElse(line.time());
    }

    private void enable() {
        boolean any = chart.shown().parts() > 0;
        in.setEnabled(any && chart.shown().parts() > 1);
        out.setEnabled(!wider.isEmpty());
        clip.setEnabled(any && (!chart.span().isEmpty() || !wider.isEmpty()));
        together.setEnabled(editor.isPresent() && scope.filter(s -> s.logs().size() > 1).isPresent());
        words.setText(any ? said() : isUntimed() && !pane.isLoading() ? TEXTS.get("untimed") : "");
    }

    private String said() {
        String said = logs > 1 ? TEXTS.get("of-logs", logs, chart.said()) : chart.said();
        boolean more = editor.filter(e -> e.log().state().indexing() && !e.log().state().isWhole()).isPresent();
        return more ? TEXTS.get("so-far", said) : said;
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
        editor.ifPresent(e -> times().ifPresentOrElse(times -> e.goToTime(times.times().told(micros)),
                () -> e.goToTime(micros)));
    }

    @Override
    public void zoom(long from, long to) {
        if (editor.isPresent() && to - from > LEAST) {
            wider.push(chart.shown());
            count(from, to);
            shared.span(this, editor.get().log().log(), told(from), told(to));
        }
    }

    @Override
    public void widen() {
        if (!wider.isEmpty()) {
            show(wider.pop());
            editor.ifPresent(e -> shared.span(this, e.log().log(), told(chart.shown().from()),
                    told(chart.shown().to())));
            comeMore();
        }
    }

    @Override
    public void span(long from, long to) {
        asked = List.of(shown(from), shown(to));
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
            comeMore();
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
        editor.ifPresent(e -> e.filterBar().type(clipping(from, to)));
    }

    /** By moments where times of the log cannot all be told as they stand in it. */
    private String clipping(long from, long to) {
        boolean moments = times().filter(times -> times.times().scale() == RecordTimes.Scale.MOMENT)
                .filter(times -> times.several() || times.ahead().isEmpty()).isPresent();
        return moments ? LineWay.clippingMoments(from, to) : LineWay.clipping(told(from), told(to));
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
