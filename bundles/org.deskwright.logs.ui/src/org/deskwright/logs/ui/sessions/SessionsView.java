package org.deskwright.logs.ui.sessions;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

import org.deskwright.logs.session.Place;
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

/** The sessions that logs tell of, beneath each other in time. */
public final class SessionsView extends ViewPart implements LaneChart.User, SharedTime.Watcher {
    public static final String ID = "org.deskwright.logs.sessions";

    private static final Texts TEXTS = Texts.beside(SessionsView.class);
    private static final Duration LIMIT = Duration.ofMinutes(60);

    private SessionShelf shelf;
    private SharedTime shared;
    private ScopeWatch watch;
    private LineWay lines;
    private Composite pages;
    private Composite empty;
    private Composite offer;
    private LoadPane<FoundSessions> pane;
    private SessionsPane content;
    private Action in;
    private Action out;
    private Action all;
    private Action clip;
    private Action again;
    private Optional<LogScope> scope = Optional.empty();
    private Optional<FoundSessions> found = Optional.empty();

    @Override
    public void createPartControl(Composite parent) {
        shelf = getSite().getService(SessionShelf.class);
        shared = getSite().getService(SharedTime.class);
        pages = new Composite(parent, SWT.NONE);
        pages.setLayout(new StackLayout());
        empty = new EmptyState(pages, "log.sessions.empty", TEXTS.get("empty.title"), TEXTS.get("empty.hint"))
                .door(TEXTS.get("empty.open"), Icon.OPEN_FILE.image(), "log.sessions.open",
                        () -> CommandRunner.first(getSite(), "org.deskwright.logs.ui.openLog"))
                .control();
        offer = new EmptyState(pages, "log.sessions.offer", TEXTS.get("offer.title"), TEXTS.get("offer.hint"))
                .door(TEXTS.get("offer.look"), Icon.FIND.image(), "log.sessions.look", this::look).control();
        pane = new LoadPane<>(pages, "log.sessions.pane", this::show);
        pane.content().setLayout(new FillLayout());
        content = new SessionsPane(pane.content(), this);
        content.table().publish(getSite());
        actions();
        Painted.throughout(pane.content());
        Painted.follow(pages);
        shared.follow(pages, this);
        lines = new LineWay(getSite().getPage(), pages, this::follow);
        turnTo(empty);
        watch = ScopeWatch.follow(getSite().getPage(), getSite().getService(LogLibrary.class), pages, this::turn);
    }

    private void actions() {
        in = action("in", Icon.ADD, () -> content.chart().zoomIn());
        out = action("out", Icon.REMOVE, () -> content.chart().zoomOut());
        all = action("all", Icon.LAYOUT, () -> content.chart().all());
        clip = action("clip", Icon.FILTER, this::clip);
        again = action("again", Icon.REFRESH, this::again);
        enable();
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
        content.show(next);
        shared.session().ifPresent(content::select);
        follow();
        enable();
    }

    private void enable() {
        boolean any = found.filter(f -> !f.sessions().isEmpty()).isPresent();
        List.of(in, out, all).forEach(action -> action.setEnabled(any));
        clip.setEnabled(any && span().isPresent());
        again.setEnabled(scope.isPresent());
    }

    /** Where the keyboard is in the log is marked here. */
    private void follow() {
        content.chart().mark(found.flatMap(f -> lines.time().map(at -> toShared(f, at))));
        enable();
    }

    private long toShared(FoundSessions of, long micros) {
        return lines.editor().map(e -> of.toShared(e.log().title(), micros)).orElse(micros);
    }

    private long toLog(long micros) {
        return found.flatMap(f -> lines.editor().map(e -> f.toLog(e.log().title(), micros))).orElse(micros);
    }

    @Override
    public void moved() {
        content.moved();
        content.chart().session().ifPresent(one -> shared.session(this, Optional.of(one)));
        content.chart().stop().map(Stop::place)
                .ifPresent(place -> found.ifPresent(f -> lines.show(f, place.log(), place.line())));
        enable();
    }

    @Override
    public void open(Place place) {
        found.ifPresent(f -> lines.open(f, place.log(), place.line()));
    }

    @Override
    public void zoomed(long from, long to) {
        shared.span(this, toLog(from), toLog(to));
    }

    @Override
    public void span(long from, long to) {
        found.ifPresent(f -> content.chart().look(toShared(f, from), toShared(f, to)));
    }

    @Override
    public void session(Optional<Session> session) {
        session.ifPresent(content::select);
    }

    /** Of the session that is chosen, where the log that was read last tells of it. */
    private Optional<Session> span() {
        return content.chart().session()
                .filter(one -> found.filter(
                        f -> lines.editor().isPresent() && one.logs().stream().anyMatch(log -> lines.isIn(f, log)))
                        .isPresent());
    }

    private void clip() {
        span().ifPresent(one -> lines.clip(toLog(one.begin().micros()), toLog(one.end().micros()) + 1));
    }

    private void turnTo(Control next) {
        Leaf.turn(pages, next, this::setFocus);
    }

    LaneChart chart() {
        return content.chart();
    }

    @Override
    public void setFocus() {
        if (((StackLayout) pages.getLayout()).topControl == pane.control() && content.chart().canvas().isVisible()) {
            content.chart().canvas().setFocus();
        } else {
            ((StackLayout) pages.getLayout()).topControl.setFocus();
        }
    }
}
