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
import org.deskwright.logs.ui.active.ActiveLog;
import org.deskwright.logs.ui.active.LogEar;
import org.deskwright.logs.ui.clock.LogClocks;
import org.deskwright.logs.ui.clock.ShownClock;
import org.deskwright.logs.ui.editor.LogEditor;
import org.deskwright.logs.ui.library.LogLibrary;
import org.deskwright.logs.ui.merged.LogsTogether;
import org.deskwright.logs.ui.model.Line;
import org.deskwright.logs.ui.model.LogDocument;
import org.deskwright.logs.ui.model.LogState;
import org.deskwright.logs.ui.open.NoLogs;
import org.deskwright.logs.ui.reading.LineWay;
import org.deskwright.logs.ui.reading.LogScope;
import org.deskwright.logs.ui.reading.ScopeWatch;
import org.deskwright.logs.ui.reading.SharedTime;
import org.deskwright.ui.command.NamedAction;
import org.deskwright.ui.icons.Icon;
import org.deskwright.ui.load.LoadException;
import org.deskwright.ui.load.LoadPane;
import org.deskwright.ui.load.OnDisplay;
import org.deskwright.ui.page.FittedWords;
import org.deskwright.ui.page.Leaf;
import org.deskwright.ui.page.Strip;
import org.deskwright.ui.text.Texts;
import org.deskwright.ui.theme.Painted;
import org.eclipse.jface.action.Action;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.part.ViewPart;

/** When what was written into the log that was read last, by level. A span of it can be looked at closer, or alone. */
public final class TimelineView extends ViewPart implements TimelineChart.User, SharedTime.Watcher, Together.User {
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
    private LoadPane<SeveralLogs.Counted> pane;
    private Strip notes;
    private TimelineChart chart;
    private FittedWords words;
    private Action in;
    private Action out;
    private Action clip;
    private Together together;
    /** Of one log alone. */
    private Optional<IndexTimes> own = Optional.empty();
    private int logs = 1;
    private final CountAgain recount = new CountAgain();
    private Optional<LogEditor> editor = Optional.empty();
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
        words = new FittedWords(pane.content(), "log.timeline.words");
        in = action("in", Icon.ZOOM_IN, chart::zoomIn);
        out = action("out", Icon.ZOOM_OUT, this::widen);
        clip = action("clip", Icon.FILTER, this::clip);
        LogLibrary library = getSite().getService(LogLibrary.class);
        together = new Together(library, getSite().getService(LogClocks.class), pages, this);
        getViewSite().getActionBars().getToolBarManager().add(together.action());
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
        boolean before = together.isOn();
        boolean others = together.turn(next);
        enable();
        if (others && (before || together.isOn())) {
            anew();
        }
    }

    /** How the records of the log that was read last stand on the scale that is shown; empty where as they stand. */
    private Optional<IndexTimes> times() {
        return together.isOn() ? editor.flatMap(e -> together.times(e.log().log())) : own;
    }

    private long told(long shown) {
        return times().map(times -> times.times().told(shown, times.most())).orElse(shown);
    }

    private long shown(long told) {
        return times().map(times -> times.times().of(told, times.most())).orElse(told);
    }

    /** Counts all there is. */
    @Override
    public void anew() {
        recount.forget();
        own = Optional.empty();
        asked = List.of();
        wider.clear();
        shared.forgetSpan();
        together.watch(List.of());
        pane.forget();
        notes.say("");
        chart.show(Histogram.NOTHING);
        if (together.isOn()) {
            count(0, 0);
        } else {
            editor.ifPresent(this::grown);
        }
        enable();
    }

    /** Another clock is known. */
    private void clocked() {
        OnDisplay.soon(pages, own.isPresent() && !together.isOn() ? again : follow);
    }

    private Action action(String name, Icon icon, Runnable run) {
        return new NamedAction(TEXTS, name, icon, run).in(getViewSite().getActionBars().getToolBarManager());
    }

    private void turn(Optional<LogEditor> next) {
        boolean stays = together.isOn();
        editor = next;
        turnTo(next.isPresent() ? pane.control() : empty);
        ear.turn(next, e -> List.of(e.onUpdate(() -> updated(e)), e.pane().onMove(this::later)));
        if (stays && together.isOn() && together.times(next.get().log().log()).isPresent()) {
            // the same logs are looked at
            later();
        } else {
            anew();
        }
    }

    /**
     * Counts once the log is indexed, or while it is, and again when there is more of it, unless a part of it is looked
     * at. Of logs that are looked at together it is followed how each grows.
     */
    private void grown(LogEditor of) {
        LogState state = of.log().state();
        if (editor.filter(e -> e == of).isEmpty() || pages.isDisposed() || !state.isIndexed() || together.isOn()
                || !recount.isBehind(state) || !wider.isEmpty() || pane.isLoading()) {
            return;
        }
        if (recount.isDue(state)) {
            count(0, 0);
        } else if (!state.indexing()) {
            recount.later(pages.getDisplay(), () -> grown(of));
        }
    }

    @Override
    public void grownTogether() {
        if (together.isBehind() && wider.isEmpty() && !pane.isLoading()) {
            together.forget();
            count(0, 0);
        }
    }

    @Override
    public int rest() {
        return recount.left();
    }

    @Override
    public boolean hasLog() {
        return editor.isPresent();
    }

    private void count(long from, long to) {
        LogDocument log = editor.orElseThrow().log();
        recount.begin();
        if (together.isOn()) {
            LogScope wanted = together.scope();
            pane.load(TEXTS.get("job", wanted.title()), LIMIT, monitor -> together.count(wanted, from, to, monitor));
            return;
        }
        SourceClock clock = editor.get().clock().clock();
        Optional<IndexTimes> before = own;
        pane.load(TEXTS.get("job", editor.get().getTitle()), LIMIT, monitor -> {
            Optional<IndexTimes> times = from < to ? before : HistogramScan.times(log, clock);
            Histogram histogram = HistogramScan.of(log, times, from, to, monitor::isCanceled)
                    .orElseThrow(() -> new LoadException(TEXTS.get("unindexed"), TEXTS.get("unindexed.advice")));
            return new SeveralLogs.Counted(histogram, times, 1, told(times), List.of());
        });
    }

    private static List<String> told(Optional<IndexTimes> times) {
        return times.map(t -> List.of(t.others() > 0 ? TEXTS.get("others", t.others()) : TEXTS.get("each")))
                .orElse(List.of());
    }

    private void show(SeveralLogs.Counted counted) {
        recount.end();
        logs = counted.logs();
        own = counted.times();
        together.watch(counted.growths());
        notes.say(LogsTogether.told(counted.notes()));
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
            chart.show(times().isPresent() || together.isOn() ? ShownClock.UNKNOWN : editor.get().clock());
            editor.get().pane().lead().map(this::shown).filter(time -> time != RecordTimes.NO_TIME)
                    .ifPresent(chart::mark);
            enable();
        }
    }

    private long shown(Line line) {
        return times().map(times -> times.times().of(line.time(), line.stamp(), line.from())).orElse(line.time());
    }

    private void enable() {
        boolean any = chart.shown().parts() > 0;
        in.setEnabled(any && chart.shown().parts() > 1);
        out.setEnabled(!wider.isEmpty());
        clip.setEnabled(any && (!chart.span().isEmpty() || !wider.isEmpty()));
        together.enable();
        words.say(any
                ? said()
                : editor.filter(_ -> !pane.isLoading()).map(e -> nothing(e.log().state())).orElse(List.of("")));
    }

    /** Why nothing is counted. */
    private List<String> nothing(LogState state) {
        if (state.isIndexed() || together.isOn()) {
            return List.of(TEXTS.get("untimed"), TEXTS.get("untimed.short"));
        }
        if (state.indexing()) {
            return List.of(TEXTS.get("indexing"), TEXTS.get("indexing.short"));
        }
        // the editor tells what keeps a log from being read
        return state.isOpen() && state.trouble().isEmpty()
                ? List.of(TEXTS.get("unindexed") + " " + TEXTS.get("unindexed.advice"), TEXTS.get("unindexed"))
                : List.of("");
    }

    /** There is more of the log, or more is known of it. */
    private void updated(LogEditor of) {
        grown(of);
        if (chart.shown().parts() == 0) {
            enable();
        }
    }

    private List<String> said() {
        boolean more = editor.filter(e -> e.log().state().indexing() && !e.log().state().isWhole()).isPresent();
        return chart.forms().stream().map(form -> logs > 1 ? TEXTS.get("of-logs", logs, form) : form)
                .map(form -> more ? TEXTS.get("so-far", form) : form).toList();
    }

    @Override
    public void moved() {
        enable();
    }

    @Override
    public void go(long micros) {
        editor.ifPresent(e -> times().ifPresentOrElse(
                times -> e.goToTime(times.times().told(micros), times.times().place(micros)),
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
            editor.ifPresent(
                    e -> shared.span(this, e.log().log(), told(chart.shown().from()), told(chart.shown().to())));
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
        editor.ifPresent(e -> e.filterBar().narrow(clipping(from, to)));
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
