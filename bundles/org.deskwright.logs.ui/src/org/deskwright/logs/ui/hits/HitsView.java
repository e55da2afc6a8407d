package org.deskwright.logs.ui.hits;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

import org.deskwright.logs.session.Session;
import org.deskwright.logs.ui.active.LogEar;
import org.deskwright.logs.ui.library.LogLibrary;
import org.deskwright.logs.ui.model.LogDocument;
import org.deskwright.logs.ui.open.NoLogs;
import org.deskwright.logs.ui.reading.ChoiceWatch;
import org.deskwright.logs.ui.reading.ChosenLog;
import org.deskwright.logs.ui.reading.LineWay;
import org.deskwright.logs.ui.reading.SharedTime;
import org.deskwright.ui.command.NamedAction;
import org.deskwright.ui.icons.Icon;
import org.deskwright.ui.load.LoadPane;
import org.deskwright.ui.page.EmptyState;
import org.deskwright.ui.page.Leaf;
import org.deskwright.ui.text.Texts;
import org.deskwright.ui.theme.Painted;
import org.eclipse.jface.action.Action;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.part.ViewPart;

/** What known failures left behind in the log that was turned to last, in an editor or in the log explorer. */
public final class HitsView extends ViewPart implements HitsPane.User, SharedTime.Watcher {
    public static final String ID = "org.deskwright.logs.hits";

    private static final Texts TEXTS = Texts.beside(HitsView.class);
    private static final Duration LIMIT = Duration.ofMinutes(30);
    /** Bytes of a log that are gone over in a moment, unasked. */
    private static final long UNASKED = 256L << 20;
    /** Bytes of a log that are gone over again each time that it grows. */
    private static final long FOLLOWED = 32L << 20;
    private static final int PAUSE_MILLIS = 2000;

    private Composite pages;
    private Composite empty;
    private Composite offer;
    private LoadPane<Listed> pane;
    private HitsPane content;
    private LogLibrary library;
    private LogEar ear;
    private Action again;
    private Optional<ChosenLog> chosen = Optional.empty();
    private ChoiceWatch choice;
    private Optional<LogDocument> asked = Optional.empty();
    private Optional<Listed> listed = Optional.empty();
    private TimeLimit limit = TimeLimit.NONE;
    private SharedTime shared;
    private LineWay lines;
    private boolean waiting;

    @Override
    public void createPartControl(Composite parent) {
        library = getSite().getService(LogLibrary.class);
        pages = new Composite(parent, SWT.NONE);
        pages.setLayout(new StackLayout());
        empty = NoLogs.in(pages, getSite(), "log.hits", TEXTS);
        offer = new EmptyState(pages, "log.hits.offer", TEXTS.get("offer.title"), TEXTS.get("offer.hint"))
                .door(TEXTS.get("offer.look"), Icon.FIND.image(), "log.hits.look", this::look).control();
        pane = new LoadPane<>(pages, "log.hits.pane", this::show);
        content = new HitsPane(pane.content(), getSite(), this);
        again = new NamedAction(TEXTS, "again", Icon.REFRESH, this::lookAgain)
                .in(getViewSite().getActionBars().getToolBarManager());
        shared = getSite().getService(SharedTime.class);
        shared.follow(pages, this);
        Painted.throughout(pane.content());
        Painted.follow(pages);
        ear = new LogEar(pages);
        choice = ChoiceWatch.follow(getSite().getPage(), library, pages, this::turn);
        chosen.ifPresent(log -> limit = limit.withSpan(shared.span(log.log())));
        lines = new LineWay(getSite().getPage(), pages, this::follow);
    }

    private void turn(Optional<ChosenLog> next) {
        chosen = next;
        again.setEnabled(next.isPresent());
        ear.turn(next.flatMap(ChosenLog::editor), e -> List.of(e.onUpdate(this::grown)));
        if (next.isEmpty()) {
            forget();
            turnTo(empty);
        } else if (asked.filter(log -> log == next.get().document()).isEmpty()) {
            forget();
            limit = of(shared.session());
            turnTo(offer);
            // what is small is gone over unasked, once it is known how small
            next.get().whenOpen(library, pages, () -> lookIfSmall(next.get()));
        }
    }

    private void forget() {
        asked = Optional.empty();
        listed = Optional.empty();
        limit = TimeLimit.NONE;
        pane.forget();
        content.forget();
    }

    private void lookIfSmall(ChosenLog of) {
        if (chosen.equals(Optional.of(of)) && of.document().state().size() <= UNASKED && !pages.isDisposed()) {
            look();
        }
    }

    private void lookAgain() {
        if (chosen.filter(ChosenLog::isAlone).isPresent()) {
            choice.again();
        }
        look();
    }

    @Override
    public void look() {
        chosen.ifPresent(of -> {
            asked = Optional.of(of.document());
            turnTo(pane.control());
            TimeLimit wanted = limit;
            pane.load(TEXTS.get("job", of.name()), LIMIT, monitor -> {
                of.open();
                return Listed.of(HitScan.of(of.document(), library, monitor::isCanceled), wanted);
            });
        });
    }

    private void show(Listed next) {
        if (asked.filter(log -> log == next.looked().log()).isEmpty()) {
            return; // another log was turned to meanwhile
        }
        listed = Optional.of(next);
        content.show(next);
        if (!next.limit().equals(limit)) {
            list();
        }
        follow();
        grown();
    }

    /** There is more of the log, or another has taken its place. */
    private void grown() {
        if (pages.isDisposed() || waiting || !isBehind()) {
            return;
        }
        if (listed.orElseThrow().looked().log().state().size() > FOLLOWED) {
            content.behind();
        } else {
            waiting = true;
            pages.getDisplay().timerExec(PAUSE_MILLIS, this::again);
        }
    }

    private void again() {
        waiting = false;
        if (!pages.isDisposed() && isBehind()) {
            look();
        }
    }

    private boolean isBehind() {
        return !pane.isLoading() && listed.filter(l -> l.looked().isBehind()).isPresent();
    }

    /** Where it is being looked for failures, it is listed when that is over. */
    private void list() {
        if (listed.isPresent() && !pane.isLoading()) {
            Looked looked = listed.get().looked();
            TimeLimit wanted = limit;
            pane.load(TEXTS.get("job.list"), LIMIT, monitor -> Listed.of(looked, wanted));
        }
    }

    @Override
    public void widen() {
        limit = TimeLimit.NONE;
        list();
    }

    /** The keyboard is at a line: what is known of it is shown. */
    private void follow() {
        chosen.flatMap(ChosenLog::editor).filter(e -> asked.filter(log -> log == e.log()).isPresent())
                .ifPresent(e -> content.reveal(e.pane().selection().lead().line()));
    }

    @Override
    public void wandered() {
        lines.forget();
    }

    /** Another log than one that is open is not opened unasked. */
    @Override
    public void go(long line) {
        chosen.flatMap(ChosenLog::editor).ifPresent(e -> e.go(line));
    }

    @Override
    public void open(long line) {
        chosen.ifPresent(log -> lines.open(log.log(), line));
    }

    @Override
    public void span(long from, long to) {
        limit = limit.withSpan(from < to ? List.of(from, to) : List.of());
        list();
    }

    @Override
    public void session(Optional<Session> session) {
        limit = of(session);
        list();
    }

    /** Failures are those of a log, whoever had a session then: what shows while it lasted may be why it ended. */
    private TimeLimit of(Optional<Session> session) {
        return limit.withSession(session, chosen.map(log -> shared.lasting(log.log().title())).orElse(List.of()));
    }

    private void turnTo(Composite next) {
        Leaf.turn(pages, next, this::setFocus);
    }

    @Override
    public void setFocus() {
        if (((StackLayout) pages.getLayout()).topControl == pane.control()) {
            content.setFocus();
        } else {
            ((StackLayout) pages.getLayout()).topControl.setFocus();
        }
    }
}
