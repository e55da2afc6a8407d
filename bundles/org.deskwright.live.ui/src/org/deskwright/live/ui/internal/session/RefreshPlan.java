package org.deskwright.live.ui.internal.session;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;

import org.deskwright.estate.account.Connection;
import org.deskwright.estate.fleet.FleetPlace.Directory;
import org.deskwright.estate.live.LiveEstate;
import org.deskwright.estate.live.LiveSource;
import org.deskwright.live.ui.session.LiveState;
import org.deskwright.store.LivelyDirectory;
import org.deskwright.ui.text.Texts;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.jobs.Job;

/** What is read next: what somebody asked for, or what comes by itself; what is watched comes first. */
final class RefreshPlan {
    private static final Texts TEXTS = Texts.beside(RefreshPlan.class);
    /** A directory in which something changed since is worth another look. */
    private static final Duration LATELY = Duration.ofHours(1);

    /** What it works with. */
    interface Means {
        /** Empty where the part is not installed that asks AWS. */
        Optional<LiveEstate> reader();

        /** The directories in which something changed since then; not on the display thread. */
        List<LivelyDirectory> lively(Instant since) throws IOException;

        /**
         * Begins to read.
         *
         * @param asked whether the user wants it
         * @param whole whether it is about all that is connected
         */
        void read(LiveEstate reader, List<LiveSource> sources, boolean asked, boolean whole);
    }

    private final Means means;
    private final LiveBoard board;
    private final Executor orders;
    private volatile boolean over;
    private final WatchList watched = new WatchList();
    private final AutoRefresh auto = new AutoRefresh(this::again, () -> !first().isEmpty(), this::next,
            InstantSource.system());

    /** @param orders on which the store may be asked */
    RefreshPlan(Means means, LiveBoard board, Executor orders) {
        this.means = means;
        this.board = board;
        this.orders = orders;
    }

    /** Everything that is connected; the user wants it. */
    void all() {
        orders.execute(() -> all(true));
    }

    private boolean all(boolean asked) {
        return start(board.current().connections().stream().map(Connection::source).toList(), asked, true);
    }

    /** The user wants these; tells whether there are any. */
    boolean some(List<LiveSource> sources) {
        orders.execute(() -> start(sources, true, false));
        return !sources.isEmpty();
    }

    private void again(boolean whole) {
        orders.execute(() -> {
            boolean begun = whole
                    ? all(false)
                    : start(Focuses.only(board.current().places(), Focuses.parts(first())), false, false);
            if (!begun) {
                auto.refreshed(true, whole); // nothing will end, after which the next would be planned
            }
        });
    }

    void watch(Collection<Directory> directories, boolean on) {
        orders.execute(() -> {
            Set<Directory> now = watched.change(directories, on);
            board.change(state -> state.watching(now));
        });
    }

    /** What is watched, and where something happened lately; not on the display thread. */
    private List<Directory> first() {
        LiveState now = board.current();
        List<LivelyDirectory> lively = List.of();
        try {
            lively = means.lively(Instant.now().minus(LATELY));
        } catch (IOException e) {
            ILog.of(RefreshPlan.class).warn(e.getMessage(), e); // the refresh will tell the same
        }
        return Focuses.of(now.watched(), lively, now.places());
    }

    /** Tells whether something is read now, or will be. */
    private boolean start(List<LiveSource> wanted, boolean asked, boolean whole) {
        Optional<LiveEstate> reader = means.reader();
        if (wanted.isEmpty() || over) {
            return false;
        }
        if (reader.isEmpty()) {
            board.change(state -> state.failed(TEXTS.get("not-installed")));
            return false;
        }
        List<LiveSource> sources = Focuses.first(wanted, board.current().places(), first());
        boolean waits = List.of(Job.getJobManager().find(RefreshJob.class)).stream()
                .anyMatch(job -> job.getState() != Job.RUNNING && ((RefreshJob) job).sources().equals(sources));
        if (!waits) {
            means.read(reader.get(), sources, asked, whole);
        }
        return true;
    }

    void automatic(boolean on) {
        board.change(state -> state.automatic(on, Optional.empty()));
        auto.turn(on);
    }

    private void next(Optional<LiveState.Next> at) {
        board.change(state -> state.automatic(state.automatic(), at));
    }

    void refreshed(boolean sound, boolean whole) {
        auto.refreshed(sound, whole);
    }

    /** Nothing is begun any more. */
    void end() {
        over = true;
        auto.end();
    }
}
