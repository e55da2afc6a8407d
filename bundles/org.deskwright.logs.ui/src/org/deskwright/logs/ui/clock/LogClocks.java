package org.deskwright.logs.ui.clock;

import java.io.IOException;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;

import org.deskwright.logs.check.ClockFile;
import org.deskwright.logs.check.LogBeginning;
import org.deskwright.logs.check.UserClocks;
import org.deskwright.logs.check.UserClocks.Clock;
import org.deskwright.logs.format.SourceClock;
import org.deskwright.logs.source.LogSource;
import org.deskwright.logs.ui.library.LogLibrary;
import org.eclipse.core.runtime.ILog;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;

/**
 * What is known of the clocks of logs: an OSGi service. What is told here counts at once and is kept a moment later.
 * Safe to share by threads; only {@link #meet} and {@link #kept} take time.
 */
@Component(service = LogClocks.class)
public final class LogClocks {
    /** Who moves a slider does not want each of its places written. */
    private static final long PAUSE_MILLIS = 500;
    private static final int READ_SECONDS = 10;

    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private final Map<Of, Clock> told = new LinkedHashMap<>();
    private final Map<String, LogBeginning> beginnings = new HashMap<>();
    /** Of logs that lie elsewhere now, where they lay when their clock was told. */
    private final Map<String, String> movedFrom = new HashMap<>();
    private final CountDownLatch known = new CountDownLatch(1);
    private UserClocks others = UserClocks.NONE;
    private List<String> problems = List.of();
    private int changes;
    private boolean unsaved;

    /**
     * What a clock is told of.
     *
     * @param format of which alone it is; empty for all of the log
     */
    private record Of(String log, Optional<String> format) {
        static Of clock(Clock clock) {
            return new Of(clock.log(), clock.format());
        }
    }

    @Reference
    private LogLibrary library;

    @Activate
    void activate() {
        library.clock().execute(this::read);
    }

    private void read() {
        List<Clock> kept = ClockFile.read(folder());
        UserClocks besides = UserClocks.besides(folder());
        List<String> wrong = readAll().problems();
        synchronized (this) {
            others = besides;
            problems = wrong;
            kept.forEach(clock -> told.putIfAbsent(Of.clock(clock), clock));
        }
        known.countDown();
        listeners.forEach(Runnable::run);
    }

    private Path folder() {
        return library.folder(UserClocks.FOLDER);
    }

    private UserClocks readAll() {
        return UserClocks.read(folder(),
                id -> library.formats().formats().stream().anyMatch(format -> format.id().equals(id)));
    }

    /** What is wrong with files that were written by hand, each in one line that begins with the file. */
    public synchronized List<String> problems() {
        return problems;
    }

    /** What is known of the clock of the log of that title. */
    public synchronized SourceClock clock(String log) {
        SourceClock known = others.clock(log);
        Clock mine = told.get(new Of(log, Optional.empty()));
        Map<String, ZoneId> zones = new HashMap<>(known.zones());
        told.values().stream().filter(clock -> clock.log().equals(log))
                .forEach(clock -> clock.format().ifPresent(id -> zones.put(id, clock.zone().orElseThrow())));
        return mine == null
                ? known.with(zones)
                : new SourceClock(mine.zone().or(known::zone), zones, mine.skew().orElse(known.skew()),
                        mine.started().or(known::started), known.setBacks());
    }

    /**
     * A log is open: what was told of its clock while it lay elsewhere counts here, too. Takes time.
     *
     * @param log its title
     */
    public void meet(String log, LogSource source) {
        Optional<LogBeginning> begins = LogBeginning.of(source);
        if (begins.isEmpty() || !isRead()) {
            return;
        }
        List<Clock> all;
        synchronized (this) {
            beginnings.put(log, begins.get());
            all = told.values().stream().anyMatch(clock -> clock.log().equals(log))
                    ? List.of()
                    : List.copyOf(told.values());
        }
        Optional<Clock> before = all.stream().filter(LogClocks::tells).filter(clock -> clock.movedTo(log, source))
                .reduce((first, last) -> last);
        if (before.isPresent()) {
            String there = before.get().log();
            synchronized (this) {
                movedFrom.put(log, there);
                all.stream().filter(clock -> clock.log().equals(there)).map(
                        clock -> new Clock(log, begins, clock.zone(), clock.skew(), clock.started(), clock.format()))
                        .forEach(clock -> told.putIfAbsent(Of.clock(clock), clock));
            }
            listeners.forEach(Runnable::run);
        }
    }

    private boolean isRead() {
        try {
            return known.await(READ_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** From now on this is known; where it is nothing but what is known without it, it is forgotten. */
    public void tell(String log, SourceClock clock) {
        synchronized (this) {
            SourceClock known = others.clock(log);
            Optional<LogBeginning> begins = Optional.ofNullable(beginnings.get(log));
            told.keySet().removeIf(of -> of.log().equals(log));
            put(new Clock(log, begins, clock.zone().filter(zone -> !known.zone().equals(Optional.of(zone))),
                    clock.skew().equals(known.skew()) ? Optional.empty() : Optional.of(clock.skew()),
                    clock.started().filter(started -> !known.started().equals(Optional.of(started)))));
            clock.zones().entrySet().stream().filter(zone -> !zone.getValue().equals(known.zones().get(zone.getKey())))
                    .sorted(Map.Entry.comparingByKey())
                    .forEach(zone -> put(new Clock(log, begins, Optional.of(zone.getValue()), Optional.empty(),
                            Optional.empty(), Optional.of(zone.getKey()))));
            unsaved = true;
            int change = ++changes;
            try {
                library.clock().schedule(() -> save(change), PAUSE_MILLIS, TimeUnit.MILLISECONDS);
            } catch (RejectedExecutionException e) {
                // the workbench is closing, and saves it then
            }
        }
        listeners.forEach(Runnable::run);
    }

    private void put(Clock clock) {
        told.put(Of.clock(clock), clock);
    }

    /** As the log tells it, and as files tell it that were written by hand. */
    public void forget(String log) {
        synchronized (this) {
            Optional.ofNullable(movedFrom.remove(log))
                    .ifPresent(there -> told.keySet().removeIf(of -> of.log().equals(there)));
        }
        tell(log, others(log));
    }

    private synchronized SourceClock others(String log) {
        return others.clock(log);
    }

    /**
     * Runs the action, by any thread, after each change.
     *
     * @return ends that
     */
    public Runnable onChange(Runnable action) {
        listeners.add(action);
        return () -> listeners.remove(action);
    }

    /** What is known of clocks, and was told but a moment ago: kept at once, and read again. Takes time. */
    public UserClocks kept() {
        save();
        UserClocks all = readAll();
        synchronized (this) {
            problems = all.problems();
        }
        return all;
    }

    private synchronized void save(int change) {
        if (change == changes) {
            save();
        }
    }

    private synchronized void save() {
        if (!unsaved) {
            return;
        }
        unsaved = false;
        try {
            ClockFile.write(folder(), told.values().stream().filter(LogClocks::tells).toList());
        } catch (IOException e) {
            ILog.of(LogClocks.class).error("What is known of the clocks of logs was not kept", e);
        }
    }

    private static boolean tells(Clock clock) {
        return clock.zone().isPresent() || clock.skew().isPresent() || clock.started().isPresent();
    }

    @Deactivate
    void deactivate() {
        save();
    }
}
