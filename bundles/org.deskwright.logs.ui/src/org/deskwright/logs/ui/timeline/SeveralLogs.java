package org.deskwright.logs.ui.timeline;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.RejectedExecutionException;
import java.util.stream.IntStream;

import org.deskwright.logs.archive.Rotation;
import org.deskwright.logs.check.UserClocks;
import org.deskwright.logs.format.Level;
import org.deskwright.logs.format.Stamp;
import org.deskwright.logs.index.IndexTimes;
import org.deskwright.logs.source.Growth;
import org.deskwright.logs.ui.clock.LogClocks;
import org.deskwright.logs.ui.library.LogLibrary;
import org.deskwright.logs.ui.merged.LogsTogether;
import org.deskwright.logs.ui.merged.LogsTogether.One;
import org.deskwright.logs.ui.reading.LogScope;
import org.deskwright.logs.ui.reading.ShortNames;
import org.deskwright.ui.load.LoadException;
import org.eclipse.core.runtime.IProgressMonitor;

/**
 * The records of several logs by one time: what is known of clocks that are ahead is set right. The logs stay open
 * while one looks closer. Safe to share by threads; only {@link #count} takes time.
 */
final class SeveralLogs {
    private static final int LETTERS = 20;

    private final LogLibrary library;
    private final LogClocks clocks;
    private Optional<LogsTogether> open = Optional.empty();
    private Optional<LogScope> scope = Optional.empty();
    private volatile List<One> known = List.of();
    private volatile boolean stale;
    private volatile boolean closed;

    SeveralLogs(LogLibrary library, LogClocks clocks) {
        this.library = library;
        this.clocks = clocks;
    }

    /**
     * What they come to.
     *
     * @param times how the records of one log alone stand on the scale of the histogram; empty where they do so as they
     *     stand
     * @param most how most records of one log alone tell their times
     * @param logs how many are among them
     * @param growths of those that may grow; the same as before where they are still open
     */
    record Counted(Histogram histogram, Optional<IndexTimes> times, Optional<Stamp> most, int logs, List<String> notes,
            List<Growth> growths) {}

    /**
     * @param from the first moment in microseconds since 1970; of all that they tell where it is not before {@code to}
     * @throws LoadException when none of them tells times
     */
    synchronized Counted count(LogScope wanted, long from, long to, IProgressMonitor monitor)
            throws IOException, LoadException {
        if (open.isEmpty() || stale || !scope.equals(Optional.of(wanted))) {
            end();
            stale = false;
            UserClocks told = clocks.kept();
            open = Optional.of(LogsTogether.open(wanted, library, told, monitor::isCanceled, monitor::subTask));
            scope = Optional.of(wanted);
            known = open.get().logs();
        }
        Counted counted = new Counted(from < to ? sum(from, to, monitor) : all(monitor), Optional.empty(),
                Optional.empty(), known.size(), open.get().notes(), open.get().growths());
        if (closed) {
            end();
        }
        return counted;
    }

    private Histogram all(IProgressMonitor monitor) throws IOException {
        long first = Long.MAX_VALUE;
        long last = Long.MIN_VALUE;
        for (One log : known) {
            first = Math.min(first, log.times().earliest());
            last = Math.max(last, log.times().latest() + 1);
        }
        return first < last ? sum(first, last, monitor) : Histogram.NOTHING;
    }

    /** The parts of all are the same, each by its own clock. */
    private Histogram sum(long from, long to, IProgressMonitor monitor) throws IOException {
        List<Histogram> each = new ArrayList<>();
        List<Histogram.OfLog> logs = new ArrayList<>();
        List<String> titles = known.stream().map(one -> one.log().title()).toList();
        for (One log : known) {
            monitor.subTask(log.log().title());
            HistogramScan.of(log.document(), Optional.of(log.times()), from, to, monitor::isCanceled)
                    .filter(histogram -> histogram.parts() > 0).ifPresent(histogram -> {
                        each.add(histogram);
                        logs.add(new Histogram.OfLog(ShortNames.of(log.log().title(), titles, LETTERS),
                                IntStream.range(0, histogram.parts()).mapToLong(histogram::all).toArray()));
                    });
        }
        if (each.isEmpty()) {
            return Histogram.NOTHING;
        }
        long[][] counts = new long[each.getFirst().parts()][Level.values().length];
        for (Histogram one : each) {
            for (int part = 0; part < counts.length; part++) {
                for (int level = 0; level < counts[part].length; level++) {
                    counts[part][level] += one.counts()[part][level];
                }
            }
        }
        return new Histogram(from, each.getFirst().step(), counts, logs);
    }

    /** How the records of a log stand on the time of all; nothing where it is not among them. */
    Optional<IndexTimes> times(Rotation log) {
        return known.stream().filter(one -> one.log().equals(log)).map(One::times).findFirst();
    }

    /** They are read anew when they are counted next: one has grown, or another clock is known. */
    void forget() {
        stale = true;
    }

    private synchronized void end() {
        open.ifPresent(LogsTogether::close);
        open = Optional.empty();
        scope = Optional.empty();
        known = List.of();
    }

    /** Closes them, once nobody counts any more. */
    void close() {
        closed = true;
        try {
            library.clock().execute(this::end);
        } catch (RejectedExecutionException e) {
            // the workbench is being closed
            return;
        }
    }
}
