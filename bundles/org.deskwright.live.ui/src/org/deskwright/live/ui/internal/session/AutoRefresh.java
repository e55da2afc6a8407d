package org.deskwright.live.ui.internal.session;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

import org.deskwright.live.ui.session.LiveState.Next;
import org.deskwright.ui.text.Texts;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;

/**
 * Refreshes by itself, a while after the last one ended: all of it, and in between what is watched or has changed
 * lately; where that was in vain, later and later.
 */
final class AutoRefresh {
    static final Duration WHOLE = Duration.ofMinutes(15);
    static final Duration PARTS = Duration.ofMinutes(4);
    private static final Texts TEXTS = Texts.beside(AutoRefresh.class);
    private static final int MOST_DOUBLINGS = 3;

    private final InstantSource clock;
    private final BooleanSupplier parts;
    private final Consumer<Optional<Next>> told;
    private final Job job;
    private boolean on;
    private boolean whole;
    private int failures;
    private Instant wholeDue = Instant.MIN;

    /**
     * @param refresh is told whether all is wanted, or parts alone
     * @param parts whether there is any part to be refreshed in between; asked in the background
     */
    AutoRefresh(Consumer<Boolean> refresh, BooleanSupplier parts, Consumer<Optional<Next>> told, InstantSource clock) {
        this.parts = parts;
        this.told = told;
        this.clock = clock;
        job = new Job(TEXTS.get("automatic")) {
            @Override
            protected IStatus run(IProgressMonitor monitor) {
                refresh.accept(isWhole());
                return Status.OK_STATUS;
            }
        };
        job.setSystem(true);
    }

    private synchronized boolean isWhole() {
        return whole;
    }

    /** Turned on, it begins at once. */
    synchronized void turn(boolean now) {
        on = now;
        whole = true;
        failures = 0;
        wholeDue = clock.instant();
        job.cancel();
        if (on) {
            job.schedule();
        }
        told.accept(Optional.empty());
    }

    /** @param all whether all was read, not a part alone */
    void refreshed(boolean sound, boolean all) {
        if (isOn()) {
            boolean any = parts.getAsBoolean(); // which takes its time
            plan(sound, all, any);
        }
    }

    private synchronized boolean isOn() {
        return on;
    }

    private synchronized void plan(boolean sound, boolean all, boolean any) {
        if (on) {
            failures = sound ? 0 : Math.min(failures + 1, MOST_DOUBLINGS);
            Next next = next(all, any);
            whole = next.whole();
            job.cancel();
            job.schedule(Math.max(0, Duration.between(clock.instant(), next.at()).toMillis()));
            told.accept(Optional.of(next));
        }
    }

    private Next next(boolean all, boolean any) {
        Instant now = clock.instant();
        if (all) {
            wholeDue = now.plus(pause(WHOLE, failures));
        }
        Instant part = now.plus(pause(PARTS, failures));
        boolean isPart = any && part.isBefore(wholeDue);
        // what was due while something else was read does not begin in the same moment
        Instant at = isPart ? part : wholeDue.isAfter(now) ? wholeDue : now.plusSeconds(1);
        return new Next(at, !isPart, failures);
    }

    static Duration pause(Duration usual, int failures) {
        return usual.multipliedBy(1L << failures);
    }

    synchronized void end() {
        on = false;
        job.cancel();
    }
}
