package org.deskwright.logs.ui.clock;

import java.io.IOException;
import java.time.ZoneId;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.deskwright.logs.format.SetBacks;
import org.deskwright.logs.format.SourceClock;
import org.deskwright.logs.scan.ClockChanges;
import org.deskwright.logs.ui.model.LogAccess;
import org.deskwright.logs.ui.model.LogDocument;
import org.deskwright.ui.text.Texts;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;

/**
 * The clock of a log that is open: what is known of it, and what the order of its lines tells of how it was set back.
 * For that the log is looked at in the background. Safe to share by threads.
 */
public final class OpenClock implements AutoCloseable {
    private static final Texts TEXTS = Texts.beside(OpenClock.class);
    /** A log that grows is not looked at all the time. */
    private static final long PAUSE_NANOS = TimeUnit.SECONDS.toNanos(3);

    private final LogDocument log;
    private final LogClocks clocks;
    private final Runnable changed;
    private Optional<Looked> looked = Optional.empty();
    private boolean looking;
    private boolean closed;

    /**
     * A look at the log.
     *
     * @param known what was known of the clock
     * @param renewed how many times another log had taken its place
     * @param size bytes of it
     */
    private record Looked(SourceClock known, int renewed, long size, long at, SetBacks told) {
        boolean isOf(SourceClock clock, int times) {
            return known.equals(clock) && renewed == times;
        }
    }

    /** @param changed run, by any thread, when more is known */
    public OpenClock(LogDocument log, LogClocks clocks, Runnable changed) {
        this.log = log;
        this.clocks = clocks;
        this.changed = changed;
    }

    /** As far as it is known at the moment. */
    public synchronized SourceClock now() {
        SourceClock known = known();
        return looked.filter(l -> l.isOf(known, log.renewed())).map(l -> known.with(l.told())).orElse(known);
    }

    private SourceClock known() {
        return clocks.clock(log.title());
    }

    /** Whether what the lines tell is among that: else it is not known yet, rather than not told. */
    public synchronized boolean isLookedAt() {
        SourceClock known = known();
        return !isChanged(known) || looked.filter(l -> l.isOf(known, log.renewed())).isPresent();
    }

    /** Whether the clock is ever set back. */
    private static boolean isChanged(SourceClock known) {
        return Stream.concat(known.zone().stream(), known.zones().values().stream()).map(ZoneId::getRules)
                .anyMatch(rules -> !rules.isFixedOffset());
    }

    /** Looks at the log where that may tell more than the look before; cheap where not. */
    public void look() {
        SourceClock known = known();
        synchronized (this) {
            if (closed || looking || !log.state().isOpen() || !isChanged(known) || !isDue(known)) {
                return;
            }
            looking = true;
        }
        Job job = new Job(TEXTS.get("job")) {
            @Override
            protected IStatus run(IProgressMonitor monitor) {
                looked(known);
                return Status.OK_STATUS;
            }
        };
        job.setSystem(true);
        job.schedule();
    }

    private boolean isDue(SourceClock known) {
        Optional<Looked> before = looked.filter(l -> l.isOf(known, log.renewed()));
        return before.isEmpty()
                || before.get().size() != log.state().size() && System.nanoTime() - before.get().at() > PAUSE_NANOS;
    }

    private void looked(SourceClock known) {
        int renewed = log.renewed();
        Optional<Looked> next = Optional.empty();
        Optional<LogAccess> open = log.access();
        if (open.isPresent()) {
            try (LogAccess access = open.get()) {
                SourceClock told = ClockChanges.of(access.source(), log.formats().formats(), known.with(SetBacks.NONE));
                next = Optional
                        .of(new Looked(known, renewed, access.source().size(), System.nanoTime(), told.setBacks()));
            } catch (IOException e) {
                // whoever reads the lines says so; that nothing is told here is true until it can be read
                next = Optional.of(new Looked(known, renewed, log.state().size(), System.nanoTime(), SetBacks.NONE));
            }
        }
        boolean more;
        synchronized (this) {
            more = next.isPresent() && !closed && !next.equals(looked);
            looked = next.or(() -> looked);
            looking = false;
        }
        if (more) {
            changed.run();
        }
    }

    @Override
    public synchronized void close() {
        closed = true;
    }
}
