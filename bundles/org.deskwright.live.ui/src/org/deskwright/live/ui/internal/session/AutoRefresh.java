package org.deskwright.live.ui.internal.session;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;

import org.deskwright.ui.text.Texts;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;

/** Refreshes by itself, a while after the last one ended; where that was in vain, later and later. */
final class AutoRefresh {
    private static final Texts TEXTS = Texts.beside(AutoRefresh.class);
    private static final Duration USUAL = Duration.ofMinutes(15);
    private static final int MOST_DOUBLINGS = 3;

    private final Consumer<Optional<Instant>> told;
    private final Job job;
    private boolean on;
    private int failures;

    AutoRefresh(Runnable refresh, Consumer<Optional<Instant>> told) {
        this.told = told;
        job = new Job(TEXTS.get("automatic")) {
            @Override
            protected IStatus run(IProgressMonitor monitor) {
                refresh.run();
                return Status.OK_STATUS;
            }
        };
        job.setSystem(true);
    }

    /** Turned on, it begins at once. */
    synchronized void turn(boolean now) {
        on = now;
        failures = 0;
        job.cancel();
        if (on) {
            job.schedule();
        }
        told.accept(Optional.empty());
    }

    synchronized void refreshed(boolean sound) {
        if (on) {
            failures = sound ? 0 : Math.min(failures + 1, MOST_DOUBLINGS);
            Duration pause = pause(failures);
            job.cancel();
            job.schedule(pause.toMillis());
            told.accept(Optional.of(Instant.now().plus(pause)));
        }
    }

    static Duration pause(int failures) {
        return USUAL.multipliedBy(1L << failures);
    }

    synchronized void end() {
        on = false;
        job.cancel();
    }
}
