package org.deskwright.logs.ui.merged;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import org.deskwright.logs.archive.Rotation;
import org.deskwright.logs.session.Session;
import org.deskwright.logs.ui.clock.LogClocks;
import org.deskwright.logs.ui.editor.Times;
import org.deskwright.logs.ui.library.LogLibrary;
import org.deskwright.logs.ui.open.NoLogs;
import org.deskwright.logs.ui.reading.ClockWatch;
import org.deskwright.logs.ui.reading.LineWay;
import org.deskwright.logs.ui.reading.LogScope;
import org.deskwright.logs.ui.reading.LogsGrowth;
import org.deskwright.logs.ui.reading.ScopeWatch;
import org.deskwright.logs.ui.reading.SharedTime;
import org.deskwright.ui.command.NamedAction;
import org.deskwright.ui.icons.Icon;
import org.deskwright.ui.load.LoadPane;
import org.deskwright.ui.page.EmptyState;
import org.deskwright.ui.page.Leaf;
import org.deskwright.ui.page.Strip;
import org.deskwright.ui.page.Within;
import org.deskwright.ui.text.Texts;
import org.deskwright.ui.theme.Painted;
import org.eclipse.jface.action.Action;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.part.ViewPart;

/** The lines of all logs that were opened together, in the order of their times. */
public final class MergedView extends ViewPart implements MergedPane.User, SharedTime.Watcher {
    public static final String ID = "org.deskwright.logs.merged";

    private static final Texts TEXTS = Texts.beside(MergedView.class);

    private LogLibrary library;
    private ScopeWatch watch;
    private LogClocks known;
    private ClockWatch clocks;
    private SharedTime shared;
    private LineWay lines;
    private Composite pages;
    private Composite empty;
    private Composite single;
    private Composite offer;
    private MergeLoading loading;
    private LoadPane<MergeOpening.Opened> pane;
    private Strip notes;
    private Strip spans;
    private Strip behind;
    private LogsGrowth growth;
    private Action again;
    private Action find;
    private Action wrap;
    private Optional<MergedPane> content = Optional.empty();
    private Optional<LogScope> scope = Optional.empty();
    private final KeptFilters filters = new KeptFilters();
    private Optional<LookedSpan> span = Optional.empty();
    /** Whether something is to be found once there are lines. */
    private boolean asked;

    @Override
    public void createPartControl(Composite parent) {
        library = getSite().getService(LogLibrary.class);
        known = getSite().getService(LogClocks.class);
        pages = new Composite(parent, SWT.NONE);
        pages.setLayout(new StackLayout());
        empty = NoLogs.in(pages, getSite(), "log.merged", TEXTS);
        single = NoLogs
                .doors(new EmptyState(pages, "log.merged.single", TEXTS.get("single.title"), TEXTS.get("single.hint")),
                        getSite(), "log.merged.single")
                .control();
        offer = new EmptyState(pages, "log.merged.offer", TEXTS.get("offer.title"), TEXTS.get("offer.hint"))
                .door(TEXTS.get("offer.look"), Icon.LOG.image(), "log.merged.look", this::look).control();
        loading = new MergeLoading(pages, library, known, this::show);
        pane = loading.pane();
        GridLayout layout = new GridLayout();
        layout.marginWidth = 0;
        layout.marginHeight = 0;
        layout.verticalSpacing = 0;
        pane.content().setLayout(layout);
        notes = new Strip(pane.content(), Icon.INFO, "log.merged.notes");
        behind = new Strip(pane.content(), Icon.INFO, "log.merged.behind").link(TEXTS.get("again"), "log.merged.again",
                this::look);
        spans = new Strip(pane.content(), Icon.AGE, "log.merged.span").link(TEXTS.get("span.clip"), "log.merged.clip",
                this::clip);
        find = new NamedAction(TEXTS, "find", Icon.FIND, this::find)
                .in(getViewSite().getActionBars().getToolBarManager());
        wrap = action("wrap", Icon.WRAP, MergedPane::wrap);
        again = new NamedAction(TEXTS, "again", Icon.REFRESH, this::again)
                .in(getViewSite().getActionBars().getToolBarManager());
        growth = new LogsGrowth(library, pages, () -> LogsGrowth.PAUSE_MILLIS, this::grown);
        MergedCommands.register(getSite(), () -> content, this::find);
        enable();
        Painted.throughout(pane.content());
        Painted.follow(pages);
        shared = getSite().getService(SharedTime.class);
        shared.follow(pages, this);
        lines = new LineWay(getSite().getPage(), pages, this::follow);
        span = lines.editor().map(e -> e.log().log()).filter(log -> !shared.span(log).isEmpty())
                .map(log -> new LookedSpan(log, shared.span(log).getFirst(), shared.span(log).getLast()));
        turnTo(empty);
        clocks = new ClockWatch(known, pages, this::clocked);
        watch = ScopeWatch.follow(getSite().getPage(), library, pages, this::turn);
    }

    private Action action(String name, Icon icon, Consumer<MergedPane> what) {
        return new NamedAction(TEXTS, name, icon, () -> content.ifPresent(what))
                .in(getViewSite().getActionBars().getToolBarManager());
    }

    /** While the logs are being read, later. */
    private void find() {
        content.ifPresentOrElse(MergedPane::find, () -> asked = isReading());
    }

    private boolean isReading() {
        return ((StackLayout) pages.getLayout()).topControl == pane.control();
    }

    private void again() {
        if (content.isPresent()) {
            look();
        } else {
            watch.again();
        }
    }

    private void enable() {
        find.setEnabled(content.isPresent() || isReading());
        wrap.setEnabled(content.isPresent());
    }

    /** Of large logs the user says when. */
    private void grown() {
        if (content.isPresent() && scope.filter(LogScope::isSmall).isPresent()) {
            look();
        } else if (content.isPresent()) {
            behind.say(TEXTS.get("behind"));
        }
    }

    /** Large logs are merged again only when the user asks for it. */
    private void clocked() {
        if (content.isPresent() && scope.filter(LogScope::isSmall).isPresent()) {
            look();
        }
    }

    private void turn(Optional<LogScope> next) {
        scope = next;
        span = span.filter(s -> next.filter(logs -> logs.logs().contains(s.log())).isPresent());
        clocks.turn(next.map(LogScope::logs).orElse(List.of()));
        again.setEnabled(next.isPresent());
        loading.forget();
        boolean here = Within.hasFocus(pages);
        clear();
        if (next.isEmpty()) {
            turnTo(empty);
        } else if (next.get().logs().size() == 1) {
            turnTo(single);
        } else if (next.get().isSmall()) {
            look();
        } else {
            turnTo(offer);
        }
        if (here && !Within.hasFocus(pages)) {
            setFocus();
        }
    }

    private void clear() {
        content.ifPresent(this::put);
        content = Optional.empty();
        growth.end();
        behind.say("");
        asked = false;
        enable();
    }

    private void look() {
        scope.ifPresent(logs -> {
            turnTo(pane.control());
            enable();
            loading.load(logs);
        });
    }

    private void show(MergeOpening.Opened next) {
        boolean here = Within.hasFocus(pages);
        if (content.filter(c -> areAmong(c.lines().logs(), next.merge().logs())).isPresent()) {
            // whoever reads here stays here
            content.get().replace(next.merge());
            shown(next);
        } else {
            content.ifPresent(this::put);
            MergedPane made = new MergedPane(pane.content(), new MergedLines(next.title(), next.all(), next.merge()),
                    this);
            content = Optional.of(made);
            shown(next);
            if (here) {
                setFocus();
            }
            if (asked) {
                asked = false;
                made.find();
            }
            made.filter(filters.of(next.all()));
            followOrLook();
        }
    }

    private void shown(MergeOpening.Opened next) {
        // while it goes on all of it is read as it is by now
        growth.follow(pane.isLoading() ? List.of() : next.merge().growths());
        notes.say(LogsTogether.told(next.notes()));
        behind.say("");
        tellSpan();
        pane.content().layout();
        enable();
    }

    /** Of logs with the same clocks as before what has come stands among the lines that were there. */
    private static boolean areAmong(List<MergeLog> before, List<MergeLog> now) {
        return before.stream().allMatch(
                log -> now.stream().anyMatch(one -> one.log().equals(log.log()) && one.scale().equals(log.scale())));
    }

    private void put(MergedPane away) {
        filters.keep(away.lines().all(), away.filtering());
        away.control().dispose();
        away.lines().close();
    }

    private void follow() {
        lines.editor().ifPresent(e -> content.ifPresent(c -> c.go(e.log().log(), e.pane().selection().lead().line())));
    }

    @Override
    public void wandered() {
        lines.forget();
    }

    @Override
    public void moved(Rotation log, long line) {
        lines.show(log, line);
    }

    @Override
    public void open(Rotation log, long line) {
        lines.open(log, line);
    }

    /** Who comes back to lines while others look at a span reads in that. */
    private void followOrLook() {
        if (looked().filter(s -> !s.holds(time())).isPresent()) {
            look(looked());
        } else {
            follow();
        }
    }

    /** Of the line at which one reads, by the time of all logs. */
    private Optional<Long> time() {
        return lines.editor().flatMap(e -> content
                .flatMap(c -> c.lines().logs().stream().filter(one -> one.log().equals(e.log().log())).findFirst())
                .flatMap(log -> e.pane().lead()
                        .map(line -> log.times().times().of(line.time(), line.stamp(), line.from()))))
                .filter(at -> at != MergeLog.NO_TIME);
    }

    /** By the time of all logs. */
    private Optional<LookedSpan> looked() {
        return content.flatMap(c -> span.map(s -> s.among(c.lines().logs())));
    }

    private void look(Optional<LookedSpan> at) {
        at.ifPresent(s -> content.ifPresent(c -> c.look(s.from(), s.to())));
    }

    private void clip() {
        looked().ifPresent(s -> content.ifPresent(c -> c.clip(s.from(), s.to())));
    }

    /**
     * The lines go to where the span begins, unless one reads in it already, and stay whole: what came before is often
     * why. It is told above them, and one step from there to the filter.
     */
    @Override
    public void span(long from, long to) {
        span = shared.log().filter(_ -> from < to).map(log -> new LookedSpan(log, from, to));
        tellSpan();
        look(looked());
    }

    private void tellSpan() {
        spans.say(looked().map(s -> TEXTS.get("span", Times.text(s.from()), Times.text(s.to()))).orElse(""));
    }

    @Override
    public void session(Optional<Session> session) {
        session.ifPresent(one -> content.ifPresent(c -> c.go(one.begin().micros())));
    }

    private void turnTo(Control next) {
        Leaf.turn(pages, next, this::setFocus);
    }

    @Override
    public void setFocus() {
        if (isReading() && content.isPresent()) {
            content.get().pane().canvas().setFocus();
        } else {
            ((StackLayout) pages.getLayout()).topControl.setFocus();
        }
    }

    @Override
    public void dispose() {
        content.ifPresent(c -> c.lines().close());
        growth.end();
        loading.end();
        super.dispose();
    }
}
