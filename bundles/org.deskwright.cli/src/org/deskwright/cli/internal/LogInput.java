package org.deskwright.cli.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

import org.deskwright.cli.Console;
import org.deskwright.cli.ExitCode;
import org.deskwright.logs.archive.Bounds;
import org.deskwright.logs.archive.FoundLog;
import org.deskwright.logs.archive.LogFinder;
import org.deskwright.logs.archive.Refusal;
import org.deskwright.logs.archive.Rotation;
import org.deskwright.logs.archive.Spool;
import org.deskwright.logs.archive.WorkSpaceBundle;
import org.deskwright.report.text.Printable;

/** The logs that somebody named, one after the other, unpacked where they have to be. */
public final class LogInput implements AutoCloseable {
    private final Console console;
    private final Spool spool;
    private final LogFinder finder;
    private final boolean singly;
    private final Deque<Rotation> ready = new ArrayDeque<>();
    private Optional<Rotation> given = Optional.empty();
    private int told;
    private boolean quiet;

    private LogInput(Console console, Spool spool, LogFinder finder, boolean singly) {
        this.console = console;
        this.spool = spool;
        this.finder = finder;
        this.singly = singly;
    }

    /**
     * What is not read is told on standard error, when it is its turn.
     *
     * @param spools where to unpack
     * @param singly whether files that were one log are logs for themselves
     */
    public static LogInput open(Console console, List<Path> paths, Path spools, boolean singly) throws IOException {
        Thread caller = Thread.currentThread();
        Spool spool = Spool.open(spools, Bounds.DEFAULT.total());
        try {
            return new LogInput(console, spool, LogFinder.open(paths, spool, Bounds.DEFAULT, caller::isInterrupted),
                    singly);
        } catch (RuntimeException e) {
            spool.close();
            throw e;
        }
    }

    /** The same, which tells nothing of what is not read. */
    public LogInput quietly() {
        quiet = true;
        return this;
    }

    /**
     * The next log; the one before must be closed, and is not there any more when it was unpacked.
     *
     * @throws java.util.concurrent.CancellationException when the thread was interrupted
     */
    public Optional<Rotation> next() {
        given.ifPresent(finder::release);
        given = Optional.empty();
        if (ready.isEmpty()) {
            Optional<Rotation> next = finder.next();
            tellRefusals();
            next.ifPresent(logs -> ready.addAll(singly ? logs.singly() : List.of(logs)));
        }
        given = Optional.ofNullable(ready.poll());
        return given;
    }

    /** Where there is room on disk until this is closed. */
    public Spool spool() {
        return spool;
    }

    private void tellRefusals() {
        List<Refusal> all = finder.refusals();
        all.subList(quiet ? all.size() : told, all.size())
                .forEach(refusal -> console.err().println("deskwright: " + Printable.line(refusal.line())));
        told = all.size();
    }

    /** What was not read so far. */
    public List<Refusal> refusals() {
        return finder.refusals();
    }

    /** What the script for the logs of a WorkSpace made, so far. */
    public List<WorkSpaceBundle> bundles() {
        return finder.bundles();
    }

    /** All that can grow; what is packed cannot, which is told. */
    public List<Path> files() {
        List<Path> files = new ArrayList<>();
        for (Optional<Rotation> next = next(); next.isPresent(); next = next()) {
            for (FoundLog log : next.get().logs()) {
                Optional<Path> file = log.growing();
                file.ifPresent(files::add);
                if (file.isEmpty()) {
                    console.err().println("deskwright: " + Printable.line(log.name())
                            + ": packed, so it is not followed; search it without --follow");
                }
            }
        }
        return files;
    }

    /** That code, or that something could not be read. */
    public ExitCode atLeast(ExitCode code) {
        boolean unread = refusals().stream().anyMatch(Refusal::mayBeLog);
        return unread && code.code() < ExitCode.UNREADABLE.code() ? ExitCode.UNREADABLE : code;
    }

    @Override
    public void close() throws IOException {
        finder.close();
        spool.close();
    }
}
