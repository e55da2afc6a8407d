package org.deskwright.logs.ui.metrics;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

import org.deskwright.logs.session.Session;
import org.deskwright.logs.ui.library.LogLibrary;
import org.deskwright.logs.ui.reading.FoundSessions;
import org.deskwright.logs.ui.reading.LineWay;
import org.deskwright.logs.ui.reading.LogScope;
import org.deskwright.logs.ui.reading.ScopeWatch;
import org.deskwright.logs.ui.reading.SessionShelf;
import org.deskwright.logs.ui.reading.SharedTime;
import org.deskwright.ui.command.CommandRunner;
import org.deskwright.ui.icons.Icon;
import org.deskwright.ui.load.LoadPane;
import org.deskwright.ui.page.EmptyState;
import org.deskwright.ui.page.Leaf;
import org.deskwright.ui.text.Texts;
import org.deskwright.ui.theme.Painted;
import org.eclipse.jface.action.Action;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.part.ViewPart;

/** What logs tell was measured: all of it, or in the session that is chosen. */
public final class MetricsView extends ViewPart implements Charts.User, SharedTime.Watcher {
    public static final String ID = "org.deskwright.logs.metrics";

    private static final Texts TEXTS = Texts.beside(MetricsView.class);
    private static final Duration LIMIT = Duration.ofMinutes(60);

    private SessionShelf shelf;
    private SharedTime shared;
    private ScopeWatch watch;
    private LineWay lines;
    private Composite pages;
    private Composite empty;
    private Composite offer;
    private LoadPane<FoundSessions> pane;
    private MetricsPane content;
    private List<Action> zooms = List.of();
    private Action again;
    private Optional<LogScope> scope = Optional.empty();
    private Optional<FoundSessions> found = Optional.empty();

    @Override
    public void createPartControl(Composite parent) {
        shelf = getSite().getService(SessionShelf.class);
        shared = getSite().getService(SharedTime.class);
        pages = new Composite(parent, SWT.NONE);
        pages.setLayout(new StackLayout());
        empty = new EmptyState(pages, "log.metrics.empty", TEXTS.get("empty.title"), TEXTS.get("empty.hint"))
                .door(TEXTS.get("empty.open"), Icon.OPEN_FILE.image(), "log.metrics.open",
                        () -> CommandRunner.first(getSite(), "org.deskwright.logs.ui.openLog"))
                .control();
        offer = new EmptyState(pages, "log.metrics.offer", TEXTS.get("offer.title"), TEXTS.get("offer.hint"))
                .door(TEXTS.get("offer.look"), Icon.FIND.image(), "log.metrics.look", this::look).control();
        pane = new LoadPane<>(pages, "log.metrics.pane", this::show);
        pane.content().setLayout(new FillLayout());
        content = new MetricsPane(pane.content(), this, () -> narrow(Optional.empty()));
        content.table().publish(getSite());
        zooms = List.of(action("in", Icon.ADD, () -> content.charts().zoomIn()),
                action("out", Icon.REMOVE, () -> content.charts().zoomOut()),
                action("all", Icon.LAYOUT, () -> content.charts().all()));
        again = action("again", Icon.REFRESH, this::again);
        enable();
        Painted.throughout(pane.content());
        Painted.follow(pages);
        shared.follow(pages, this);
        lines = new LineWay(getSite().getPage(), pages, this::follow);
        turnTo(empty);
        watch = ScopeWatch.follow(getSite().getPage(), getSite().getService(LogLibrary.class), pages, this::turn);
    }

    private Action action(String name, Icon icon, Runnable run) {
        Action action = new Action(TEXTS.get(name), icon.descriptor()) {
            @Override
            public void run() {
                run.run();
            }
        };
        action.setToolTipText(TEXTS.get(name + ".tooltip"));
        getViewSite().getActionBars().getToolBarManager().add(action);
        return action;
    }

    private void turn(Optional<LogScope> next) {
        scope = next;
        shared.session(this, Optional.empty());
        found = Optional.empty();
        pane.forget();
        if (next.isEmpty()) {
            turnTo(empty);
        } else if (next.get().isSmall()) {
            look();
        } else {
            turnTo(offer);
        }
        enable();
    }

    private void look() {
        scope.ifPresent(logs -> {
            turnTo(pane.control());
            pane.load(TEXTS.get("job", logs.title()), LIMIT,
                    monitor -> shelf.read(logs, monitor::isCanceled, monitor::subTask));
        });
    }

    private void again() {
        shelf.forget();
        watch.again();
    }

    private void show(FoundSessions next) {
        found = Optional.of(next);
        content.show(next, shared.session().filter(next.sessions()::contains));
        follow();
        enable();
    }

    private void enable() {
        boolean any = found.filter(f -> !f.series().isEmpty()).isPresent();
        zooms.forEach(action -> action.setEnabled(any));
        again.setEnabled(scope.isPresent());
    }

    private void follow() {
        content.charts().mark(found.flatMap(f -> lines.time().map(at -> toShared(f, at))));
    }

    private long toShared(FoundSessions of, long micros) {
        return lines.editor().map(e -> of.toShared(e.log().title(), micros)).orElse(micros);
    }

    private long toLog(long micros) {
        return found.flatMap(f -> lines.editor().map(e -> f.toLog(e.log().title(), micros))).orElse(micros);
    }

    private void narrow(Optional<Session> session) {
        found.ifPresent(f -> content.show(f, session.filter(f.sessions()::contains)));
        follow();
    }

    @Override
    public void chosen(MetricValue value) {
        content.moved();
        found.ifPresent(f -> lines.show(f, value.series().log(), value.point().line()));
    }

    @Override
    public void open(MetricValue value) {
        found.ifPresent(f -> lines.open(f, value.series().log(), value.point().line()));
    }

    @Override
    public void zoomed(long from, long to) {
        shared.span(this, toLog(from), toLog(to));
    }

    @Override
    public void span(long from, long to) {
        found.ifPresent(f -> content.charts().look(toShared(f, from), toShared(f, to)));
    }

    @Override
    public void session(Optional<Session> session) {
        narrow(session);
    }

    private void turnTo(Control next) {
        Leaf.turn(pages, next, this::setFocus);
    }

    @Override
    public void setFocus() {
        if (((StackLayout) pages.getLayout()).topControl != pane.control() || !content.charts().setFocus()) {
            ((StackLayout) pages.getLayout()).topControl.setFocus();
        }
    }
}
