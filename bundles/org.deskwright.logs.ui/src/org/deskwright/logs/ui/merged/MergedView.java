package org.deskwright.logs.ui.merged;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;

import org.deskwright.logs.archive.Rotation;
import org.deskwright.logs.session.Session;
import org.deskwright.logs.ui.aid.AidsDialog;
import org.deskwright.logs.ui.clock.LogClocks;
import org.deskwright.logs.ui.library.LogLibrary;
import org.deskwright.logs.ui.open.NoLogs;
import org.deskwright.logs.ui.reading.ClockWatch;
import org.deskwright.logs.ui.reading.LineWay;
import org.deskwright.logs.ui.reading.LogScope;
import org.deskwright.logs.ui.reading.LogsGrowth;
import org.deskwright.logs.ui.reading.ScopeWatch;
import org.deskwright.logs.ui.reading.SharedTime;
import org.deskwright.ui.command.Commands;
import org.deskwright.ui.command.NamedAction;
import org.deskwright.ui.command.RunnableHandler;
import org.deskwright.ui.icons.Icon;
import org.deskwright.ui.load.LoadException;
import org.deskwright.ui.load.LoadPane;
import org.deskwright.ui.page.EmptyState;
import org.deskwright.ui.page.Leaf;
import org.deskwright.ui.page.Strip;
import org.deskwright.ui.page.Within;
import org.deskwright.ui.text.Texts;
import org.deskwright.ui.theme.Painted;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.jface.action.Action;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.contexts.IContextService;
import org.eclipse.ui.handlers.IHandlerService;
import org.eclipse.ui.part.ViewPart;

/** The lines of all logs that were opened together, in the order of their times. */
public final class MergedView extends ViewPart implements MergedPane.User, SharedTime.Watcher {
    public static final String ID = "org.deskwright.logs.merged";

    private static final Texts TEXTS = Texts.beside(MergedView.class);
    private static final String CONTEXT = "org.deskwright.logs.ui.context";
    private static final String PREFIX = "org.deskwright.logs.ui.";
    private static final Duration LIMIT = Duration.ofMinutes(60);

    private LogLibrary library;
    private ScopeWatch watch;
    private LogClocks known;
    private ClockWatch clocks;
    private LineWay lines;
    private Composite pages;
    private Composite empty;
    private Composite single;
    private Composite offer;
    private LoadPane<MergeOpening.Opened> pane;
    private Strip notes;
    private Strip behind;
    private LogsGrowth growth;
    private Action again;
    private Action find;
    private Action wrap;
    private Optional<MergedPane> content = Optional.empty();
    private Optional<LogScope> scope = Optional.empty();
    /** What was opened, is not shown yet and may never be. */
    private final Set<Merge> opened = new HashSet<>();
    private boolean gone;

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
        pane = new LoadPane<>(pages, "log.merged.pane", this::show);
        GridLayout layout = new GridLayout();
        layout.marginWidth = 0;
        layout.marginHeight = 0;
        layout.verticalSpacing = 0;
        pane.content().setLayout(layout);
        notes = new Strip(pane.content(), Icon.INFO, "log.merged.notes");
        behind = new Strip(pane.content(), Icon.INFO, "log.merged.behind").link(TEXTS.get("again"), "log.merged.again",
                this::look);
        find = action("find", Icon.FIND, MergedPane::find);
        wrap = action("wrap", Icon.WRAP, MergedPane::wrap);
        again = new NamedAction(TEXTS, "again", Icon.REFRESH, this::again)
                .in(getViewSite().getActionBars().getToolBarManager());
        growth = new LogsGrowth(library, pages, () -> LogsGrowth.PAUSE_MILLIS, this::grown);
        commands();
        enable();
        Painted.throughout(pane.content());
        Painted.follow(pages);
        getSite().getService(SharedTime.class).follow(pages, this);
        lines = new LineWay(getSite().getPage(), pages, this::follow);
        turnTo(empty);
        clocks = new ClockWatch(known, pages, this::clocked);
        watch = ScopeWatch.follow(getSite().getPage(), library, pages, this::turn);
    }

    private Action action(String name, Icon icon, Consumer<MergedPane> what) {
        return new NamedAction(TEXTS, name, icon, () -> content.ifPresent(what))
                .in(getViewSite().getActionBars().getToolBarManager());
    }

    private void commands() {
        getSite().getService(IContextService.class).activateContext(CONTEXT);
        handle(Commands.FIND, MergedPane::find);
        handle(PREFIX + "filter", MergedPane::filter);
        handle(PREFIX + "goToLine", MergedPane::askLine);
        handle(PREFIX + "goToTime", MergedPane::askTime);
        handle(PREFIX + "nextProblem", c -> c.problem(true));
        handle(PREFIX + "previousProblem", c -> c.problem(false));
        handle(PREFIX + "findNext", c -> c.step(true));
        handle(PREFIX + "findPrevious", c -> c.step(false));
        handle(PREFIX + "wrap", MergedPane::wrap);
        handle(PREFIX + "exportLines", MergedPane::export);
        handle(PREFIX + "copyPreview", MergedPane::copyWithPreview);
        handle(PREFIX + "copyPlace", MergedPane::copyPlace);
        handle(PREFIX + "aids", c -> new AidsDialog(getSite().getShell(), false).open());
    }

    private void handle(String command, Consumer<MergedPane> what) {
        getSite().getService(IHandlerService.class).activateHandler(command,
                new RunnableHandler(() -> content.ifPresent(what)));
    }

    private void again() {
        if (content.isPresent()) {
            look();
        } else {
            watch.again();
        }
    }

    private void enable() {
        find.setEnabled(content.isPresent());
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
        clocks.turn(next.map(LogScope::logs).orElse(List.of()));
        again.setEnabled(next.isPresent());
        pane.forget();
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
        content.ifPresent(MergedView::put);
        content = Optional.empty();
        growth.end();
        behind.say("");
        close();
        enable();
    }

    private void look() {
        scope.ifPresent(logs -> {
            turnTo(pane.control());
            pane.load(TEXTS.get("job", logs.title()), LIMIT, monitor -> open(logs, monitor));
        });
    }

    private MergeOpening.Opened open(LogScope logs, IProgressMonitor monitor)
            throws java.io.IOException, LoadException {
        MergeOpening.Opened made = MergeOpening.open(logs, library, known.kept(), monitor::isCanceled,
                monitor::subTask);
        synchronized (opened) {
            if (!gone && !monitor.isCanceled()) {
                opened.add(made.merge());
                return made;
            }
        }
        made.merge().close();
        throw new CancellationException();
    }

    private void show(MergeOpening.Opened next) {
        boolean here = Within.hasFocus(pages);
        synchronized (opened) {
            opened.remove(next.merge());
        }
        close();
        if (content.filter(c -> areSame(c.lines().logs(), next.merge().logs())).isPresent()) {
            // whoever reads here stays here
            content.get().replace(next.merge());
            shown(next);
        } else {
            content.ifPresent(MergedView::put);
            MergedPane made = new MergedPane(pane.content(), new MergedLines(next.title(), next.merge()), this);
            content = Optional.of(made);
            shown(next);
            if (here) {
                setFocus();
            }
            follow();
        }
    }

    private void shown(MergeOpening.Opened next) {
        growth.follow(next.merge().growths());
        notes.say(String.join(" ", next.notes()));
        behind.say("");
        pane.content().layout();
        enable();
    }

    /** Of the same logs with the same clocks what has come stands among the lines that were there. */
    private static boolean areSame(List<MergeLog> before, List<MergeLog> now) {
        return before.stream().map(MergeLog::log).toList().equals(now.stream().map(MergeLog::log).toList())
                && before.stream().map(MergeLog::shift).toList().equals(now.stream().map(MergeLog::shift).toList());
    }

    private static void put(MergedPane away) {
        away.control().dispose();
        away.lines().close();
    }

    /** What came too late to be shown. */
    private void close() {
        synchronized (opened) {
            opened.forEach(Merge::close);
            opened.clear();
        }
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

    @Override
    public void span(long from, long to) {
        // the lines are read one by one: whoever looks at a span is not taken away from them
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
        if (((StackLayout) pages.getLayout()).topControl == pane.control() && content.isPresent()) {
            content.get().pane().canvas().setFocus();
        } else {
            ((StackLayout) pages.getLayout()).topControl.setFocus();
        }
    }

    @Override
    public void dispose() {
        synchronized (opened) {
            gone = true;
        }
        content.ifPresent(c -> c.lines().close());
        growth.end();
        close();
        super.dispose();
    }
}
