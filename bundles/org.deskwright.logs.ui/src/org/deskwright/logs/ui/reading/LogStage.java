package org.deskwright.logs.ui.reading;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

import org.deskwright.logs.ui.clock.LogClocks;
import org.deskwright.logs.ui.library.LogLibrary;
import org.deskwright.logs.ui.open.NoLogs;
import org.deskwright.ui.icons.Icon;
import org.deskwright.ui.load.LoadPane;
import org.deskwright.ui.page.EmptyState;
import org.deskwright.ui.page.Leaf;
import org.deskwright.ui.text.Texts;
import org.deskwright.ui.theme.Painted;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.IWorkbenchPartSite;

/**
 * Where a view shows what several logs tell together, or says why it has nothing and what to do: open logs, or have
 * large ones gone over. Display thread only.
 */
public final class LogStage {
    private static final Duration LIMIT = Duration.ofMinutes(60);

    private final IWorkbenchPartSite site;
    private final SessionShelf shelf;
    private final Texts texts;
    private final User user;
    private final Composite pages;
    private final Composite empty;
    private final Composite offer;
    private final LoadPane<FoundSessions> pane;
    private ScopeWatch watch;
    private ClockWatch clocks;
    private Optional<LogScope> scope = Optional.empty();
    private Optional<FoundSessions> found = Optional.empty();

    /** The view. */
    public interface User {
        /** Other logs are looked at, of which nothing was read yet. */
        void turned();

        void show(FoundSessions found);

        /** Gives the keyboard to what is shown. */
        boolean takeFocus();
    }

    /**
     * @param id of the view, before the ids of what the stage itself shows
     * @param texts of the view: what it says while there is nothing, what it offers and what its job is
     */
    public LogStage(Composite parent, IWorkbenchPartSite site, String id, Texts texts, User user) {
        this.site = site;
        this.texts = texts;
        this.user = user;
        shelf = site.getService(SessionShelf.class);
        pages = new Composite(parent, SWT.NONE);
        pages.setLayout(new StackLayout());
        empty = NoLogs.in(pages, site, id, texts);
        offer = new EmptyState(pages, id + ".offer", texts.get("offer.title"), texts.get("offer.hint"))
                .door(texts.get("offer.look"), Icon.FIND.image(), id + ".look", this::look).control();
        pane = new LoadPane<>(pages, id + ".pane", this::show);
        pane.content().setLayout(new FillLayout());
    }

    public Composite control() {
        return pages;
    }

    /** Where the view puts what it shows. */
    public Composite content() {
        return pane.content();
    }

    /** The view is made: from now on it is told what there is. */
    public void begin() {
        Painted.throughout(pane.content());
        Painted.follow(pages);
        turnTo(empty);
        clocks = new ClockWatch(site.getService(LogClocks.class), pages, this::clocked);
        watch = ScopeWatch.follow(site.getPage(), site.getService(LogLibrary.class), pages, this::turn);
    }

    /** Goes over the logs again, for what was written meanwhile. */
    public void again() {
        shelf.forget();
        watch.again();
    }

    /** Whether there are logs that can be gone over. */
    public boolean hasLogs() {
        return scope.isPresent();
    }

    /** What the logs tell, once they were gone over. */
    public Optional<FoundSessions> found() {
        return found;
    }

    /** Large logs are gone over again only when the user asks for it. */
    private void clocked() {
        if (scope.filter(LogScope::isSmall).isPresent()) {
            look();
        }
    }

    private void turn(Optional<LogScope> next) {
        scope = next;
        clocks.turn(next.map(LogScope::logs).orElse(List.of()));
        found = Optional.empty();
        pane.forget();
        if (next.isEmpty()) {
            turnTo(empty);
        } else if (next.get().isSmall()) {
            look();
        } else {
            turnTo(offer);
        }
        user.turned();
    }

    private void look() {
        scope.ifPresent(logs -> {
            turnTo(pane.control());
            pane.load(texts.get("job", logs.title()), LIMIT,
                    monitor -> shelf.read(logs, monitor::isCanceled, monitor::subTask));
        });
    }

    private void show(FoundSessions next) {
        found = Optional.of(next);
        user.show(next);
    }

    private void turnTo(Control next) {
        Leaf.turn(pages, next, this::setFocus);
    }

    public void setFocus() {
        Control top = ((StackLayout) pages.getLayout()).topControl;
        if (top != pane.control() || !user.takeFocus()) {
            top.setFocus();
        }
    }
}
