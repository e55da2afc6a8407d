package org.deskwright.logs.ui.library;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.BooleanSupplier;

import org.deskwright.logs.archive.Bounds;
import org.deskwright.logs.archive.LogFinder;
import org.deskwright.logs.archive.Rotation;
import org.deskwright.logs.archive.Spool;
import org.deskwright.logs.catalogue.FormatCatalogue;
import org.deskwright.logs.catalogue.KnownFormats;
import org.deskwright.logs.catalogue.UserFormats;
import org.deskwright.logs.index.IndexCache;
import org.deskwright.logs.signature.SignatureCatalogue;
import org.deskwright.logs.signature.UserSignatures;
import org.deskwright.logs.ui.model.LogDocument;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.Platform;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;

/**
 * The logs of the workbench: an OSGi service. What was opened stays until it is put away, with what was unpacked for
 * it. Safe to share by threads.
 */
@Component(service = LogLibrary.class)
public final class LogLibrary {
    private final List<OpenedLogs> opened = new CopyOnWriteArrayList<>();
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private ScheduledExecutorService clock;
    private Path area;
    private KnownFormats formats;
    private IndexCache indexes;

    @Activate
    void activate() {
        clock = Executors
                .newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().name("Growth of logs").factory());
        area = area();
        // they take a moment to read, which nobody should wait for who opens the first log
        clock.execute(() -> formats().formats());
    }

    private static Path area() {
        String area = Platform.getInstanceLocation().getURL().toString().replace(" ", "%20");
        return Path.of(java.net.URI.create(area));
    }

    @Deactivate
    void deactivate() {
        clock.shutdownNow();
        opened.forEach(this::putAway);
    }

    /** By which lines are read. */
    public synchronized KnownFormats formats() {
        formats = formats == null ? new KnownFormats(area.resolve(UserFormats.FOLDER)) : formats;
        return formats;
    }

    private synchronized IndexCache indexes() {
        if (indexes == null) {
            indexes = new IndexCache(area.resolve(IndexCache.FOLDER), IndexCache.MOST_BYTES, formats().print(),
                    () -> formats().formats());
        }
        return indexes;
    }

    /** What is looked for in logs, read each time: the user may have written some meanwhile. Takes a moment. */
    public UserSignatures signatures() {
        return UserSignatures.read(SignatureCatalogue.bundled(), new FormatCatalogue(formats().formats()),
                folder(UserSignatures.FOLDER));
    }

    /** Where what users wrote of that kind lies, whether there is any or not. */
    public Path folder(String name) {
        return area.resolve(name);
    }

    /** For who looks again and again. */
    public ScheduledExecutorService clock() {
        return clock;
    }

    /**
     * A log to read; nothing of it is read yet.
     *
     * @param changed run, by any thread, when there is more to see
     */
    public LogDocument document(Rotation log, Runnable changed) {
        return new LogDocument(log, indexes(), formats(), changed);
    }

    /** What was opened, in that order. */
    public List<OpenedLogs> opened() {
        return List.copyOf(opened);
    }

    /**
     * Runs the action, by any thread, after each change of what is open.
     *
     * @return ends that
     */
    public Runnable onChange(Runnable action) {
        listeners.add(action);
        return () -> listeners.remove(action);
    }

    /**
     * Looks for logs in files, folders and archives, and unpacks those that are packed; what was opened before is as it
     * was then. Takes time; more can be seen of it the further it comes.
     *
     * @throws IOException when nothing can be unpacked
     * @throws java.util.concurrent.CancellationException when it was cancelled
     */
    public OpenedLogs open(Path root, BooleanSupplier cancelled) throws IOException {
        Optional<OpenedLogs> before = opened.stream().filter(o -> o.root().equals(root)).findFirst();
        if (before.isPresent() && before.get().isWhole()) {
            return before.get();
        }
        before.ifPresent(this::putAway);
        OpenedLogs logs = new OpenedLogs(root);
        opened.add(logs);
        try (LogFinder finder = finder(logs, cancelled)) {
            for (Optional<Rotation> next = finder.next(); next.isPresent(); next = finder.next()) {
                logs.add(next.get());
                changed();
            }
            logs.end(finder.refusals());
        } finally {
            if (logs.logs().isEmpty()) {
                putAway(logs);
            }
            changed();
        }
        return logs;
    }

    /**
     * As {@link #open}, and looks again at what was opened before: logs that are the same are kept, others come, and
     * what is not there any more goes.
     */
    public OpenedLogs openAnew(Path root, BooleanSupplier cancelled) throws IOException {
        Optional<OpenedLogs> before = opened.stream().filter(o -> o.root().equals(root) && o.isWhole()).findFirst();
        if (before.isEmpty()) {
            return open(root, cancelled);
        }
        OpenedLogs logs = before.get();
        List<Rotation> now = new ArrayList<>();
        try (LogFinder finder = finder(logs, cancelled)) {
            for (Optional<Rotation> next = finder.next(); next.isPresent(); next = finder.next()) {
                Rotation found = next.get();
                Optional<Rotation> known = SameLogs.of(found, logs.logs());
                known.ifPresent(_ -> finder.release(found));
                now.add(known.orElse(found));
            }
            logs.turn(now, finder.refusals());
        }
        if (now.isEmpty()) {
            putAway(logs);
        }
        changed();
        return logs;
    }

    private LogFinder finder(OpenedLogs logs, BooleanSupplier cancelled) throws IOException {
        Spool spool = Spool.open(area.resolve(Spool.FOLDER), Bounds.DEFAULT.total());
        logs.add(spool);
        return LogFinder.open(List.of(logs.root()), spool, Bounds.DEFAULT, cancelled);
    }

    private void changed() {
        listeners.forEach(Runnable::run);
    }

    /** Forgets it, and deletes what was unpacked for it; no log of it may be open any more. */
    public void putAway(OpenedLogs logs) {
        opened.remove(logs);
        for (Spool spool : logs.spools()) {
            try {
                spool.close();
            } catch (IOException e) {
                ILog.of(LogLibrary.class).warn("What was unpacked of " + logs.root() + " is deleted by the next start",
                        e);
            }
        }
        changed();
    }
}
