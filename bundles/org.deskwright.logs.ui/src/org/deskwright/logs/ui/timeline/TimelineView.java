package org.deskwright.logs.ui.timeline;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

import org.deskwright.logs.session.Session;
import org.deskwright.logs.ui.active.LogEar;
import org.deskwright.logs.ui.clock.LogClocks;
import org.deskwright.logs.ui.library.LogLibrary;
import org.deskwright.logs.ui.merged.LogsTogether;
import org.deskwright.logs.ui.model.LogDocument;
import org.deskwright.logs.ui.model.LogState;
import org.deskwright.logs.ui.open.NoLogs;
import org.deskwright.logs.ui.reading.ChoiceWatch;
import org.deskwright.logs.ui.reading.ChosenLog;
import org.deskwright.logs.ui.reading.LogScope;
import org.deskwright.logs.ui.reading.ScopeWatch;
import org.deskwright.logs.ui.reading.SharedTime;
import org.deskwright.ui.command.NamedAction;
import org.deskwright.ui.icons.Icon;
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

/**
 * When what was written into the log that was turned to last, by level. A span of it can be looked at closer, or alone.
 */
public final class TimelineView extends ViewPart implements TimelineChart.User, SharedTime.Watcher, Together.User {
    public static final String ID = "org.deskwright.logs.timeline";

    private static final Texts TEXTS = Texts.beside(TimelineView.class);
    private static final Duration LIMIT = Duration.ofMinutes(30);
    private static final int PAUSE_MILLIS = 120;
    /** Records have to be counted for each span: who still turns the wheel elsewhere is waited for. */
    private static final int SPAN_MILLIS = 300;

    private final Closer closer = new Closer();
    private final CountAgain recount = new CountAgain();
    private Composite pages;
    private Composite empty;
    private LoadPane<SeveralLogs.Counted> pane;
    private Strip notes;
    private TimelineChart chart;
    private FittedWords words;
    private Action in;
    private Action out;
    private Action clip;
    private SingleLog single;
    private Together together;
    private ShownTimes times;
    private LogLibrary library;
    private SharedTime shared;
    private LogEar ear;
    private int logs = 1;
    /** What another view looks at. */
    private List<Long> asked = List.of();
    private final Runnable follow = this::follow;
    private final Runnable again = this::anew;
    private final Runnable look = this::look;

    @Override
    public void createPartControl(Composite parent) {
        library = getSite().getService(LogLibrary.class);
        LogClocks clocks = getSite().getService(LogClocks.class);
        single = new SingleLog(clocks);
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
        together = new Together(library, clocks, pages, this);
        times = new ShownTimes(single, together);
        getViewSite().getActionBars().getToolBarManager().add(together.action());
        Painted.throughout(pane.content());
        Painted.follow(pages);
        shared = getSite().getService(SharedTime.class);
        shared.follow(pages, this);
        ear = new LogEar(pages);
        Runnable end = clocks.onChange(() -> OnDisplay.soon(pages, this::clocked));
        pages.addDisposeListener(e -> end.run());
        ChoiceWatch.follow(getSite().getPage(), library, pages, this::turn);
        ScopeWatch.follow(getSite().getPage(), library, pages, this::scope);
    }

    private Action action(String name, Icon icon, Runnable run) {
        return new NamedAction(TEXTS, name, icon, run).in(getViewSite().getActionBars().getToolBarManager());
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

    /** Another log was turned to. */
    private void turn(Optional<ChosenLog> next) {
        if (next.isPresent() && single.isOf(next.get())) {
            return; // which is told by its tab and by its lines
        }
        boolean stays = together.isOn();
        single.turn(next);
        turnTo(next.isPresent() ? pane.control() : empty);
        ear.turn(single.editor(), e -> List.of(e.onUpdate(() -> updated(e.log())), e.pane().onMove(this::later)));
        if (stays && together.isOn() && together.times(next.get().log()).isPresent()) {
            // the same logs are looked at
            later();
        } else {
            anew();
        }
        next.filter(ChosenLog::isAlone).ifPresent(log -> log.whenOpen(library, pages, () -> updated(log.document())));
    }

    /** Counts all there is. */
    @Override
    public void anew() {
        recount.forget();
        single.forget();
        asked = List.of();
        closer.forget();
        shared.forgetSpan();
        together.watch(List.of());
        pane.forget();
        notes.say("");
        chart.show(Histogram.NOTHING);
        if (together.isOn()) {
            count(0, 0);
        } else {
            grown();
        }
        enable();
    }

    /** Another clock is known. */
    private void clocked() {
        if (!together.isOn() && single.isClockedAnew()) {
            again.run();
        } else {
            follow();
        }
    }

    /**
     * Counts once the log is indexed, or while it is, and again when there is more of it, unless a part of it is looked
     * at. Of logs that are looked at together it is followed how each grows.
     */
    private void grown() {
        if (pages.isDisposed() || !single.isThere() || together.isOn() || !closer.isAll() || pane.isLoading()) {
            return;
        }
        LogState state = single.state();
        if (!single.isCountable() || !recount.isBehind(state)) {
            return;
        }
        if (recount.isDue(state)) {
            count(0, 0);
        } else if (!state.indexing()) {
            recount.later(pages.getDisplay(), this::grown);
        }
    }

    @Override
    public void grownTogether() {
        if (together.isBehind() && closer.isAll() && !pane.isLoading()) {
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
        return single.isThere();
    }

    private void count(long from, long to) {
        recount.begin();
        if (together.isOn()) {
            LogScope wanted = together.scope();
            pane.load(TEXTS.get("job", wanted.title()), LIMIT, monitor -> together.count(wanted, from, to, monitor));
        } else {
            SingleLog.Count count = single.count(from, to);
            pane.load(TEXTS.get("job", single.chosen().orElseThrow().name()), LIMIT, count::run);
        }
    }

    private void show(SeveralLogs.Counted counted) {
        recount.end();
        logs = counted.logs();
        single.counted(counted);
        together.watch(counted.growths());
        notes.say(LogsTogether.told(counted.notes()));
        show(counted.histogram());
        comeMore();
    }

    /** While it was counted, or a part was looked at, there may have come more. */
    private void comeMore() {
        grown();
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
        if (!pages.isDisposed() && single.isThere()) {
            chart.show(times.clock());
            times.lead().ifPresent(chart::mark);
            enable();
        }
    }

    private void enable() {
        boolean any = chart.shown().parts() > 0;
        in.setEnabled(any && chart.shown().parts() > 1);
        out.setEnabled(!closer.isAll());
        clip.setEnabled(any && single.editor().isPresent() && (!chart.span().isEmpty() || !closer.isAll()));
        together.enable();
        words.say(any ? said() : single.isThere() && !isToCome() ? single.nothing(together.isOn()) : List.of(""));
    }

    /** Whether it is not known yet what there is. */
    private boolean isToCome() {
        LogState state = single.state();
        return pane.isLoading() || !together.isOn() && state.isIndexed() && recount.isBehind(state);
    }

    /** There is more of a log, or more is known of it. */
    private void updated(LogDocument of) {
        if (single.chosen().filter(log -> log.document() == of).isPresent()) {
            grown();
            if (chart.shown().parts() == 0) {
                enable();
            }
        }
    }

    private List<String> said() {
        boolean more = single.isThere() && single.state().indexing() && !single.state().isWhole();
        return chart.forms().stream().map(form -> logs > 1 ? TEXTS.get("of-logs", logs, form) : form)
                .map(form -> more ? TEXTS.get("so-far", form) : form).toList();
    }

    @Override
    public void moved() {
        enable();
    }

    @Override
    public void go(long micros) {
        times.go(micros, getSite().getPage());
    }

    @Override
    public void zoom(long from, long to) {
        if (single.isThere() && Closer.isSpan(from, to)) {
            closer.in(chart.shown());
            count(from, to);
            share(from, to);
        }
    }

    @Override
    public void widen() {
        if (!closer.isAll()) {
            show(closer.out());
            share(chart.shown().from(), chart.shown().to());
            comeMore();
        }
    }

    private void share(long from, long to) {
        single.log().ifPresent(log -> shared.span(this, log, times.told(from), times.told(to)));
    }

    /** By the clock of another log it cannot be told here when that is. */
    @Override
    public void span(long from, long to) {
        if (shared.log().equals(single.log())) {
            asked = List.of(times.shown(from), times.shown(to));
            pages.getDisplay().timerExec(SPAN_MILLIS, look);
        }
    }

    private void look() {
        if (pages.isDisposed() || !single.isThere() || asked.isEmpty() || chart.shown().parts() == 0) {
            return;
        }
        Histogram all = closer.all(chart.shown());
        List<Long> span = closer.only(chart.shown(), asked);
        asked = List.of();
        if (span.isEmpty()) {
            show(all);
            comeMore();
        } else {
            count(span.getFirst(), span.getLast());
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
        single.editor().ifPresent(e -> e.filterBar().narrow(times.clipping(from, to)));
    }

    TimelineChart chart() {
        return chart;
    }

    private void turnTo(Composite next) {
        Leaf.turn(pages, next, this::setFocus);
    }

    @Override
    public void setFocus() {
        if (single.isThere()) {
            chart.canvas().setFocus();
        } else {
            empty.setFocus();
        }
    }
}
