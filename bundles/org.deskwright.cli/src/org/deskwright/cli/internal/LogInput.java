package org.deskwright.cli.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

import org.deskwright.cli.Console;
import org.deskwright.cli.ExitCode;
import org.deskwright.logs.archive.Bounds;
import org.deskwright.logs.archive.FoundLog;
import org.deskwright.logs.archive.LogFinder;
import org.deskwright.logs.archive.Refusal;
import org.deskwright.logs.archive.Rotation;
import org.deskwright.logs.archive.Spool;
import org.deskwright.report.text.Printable;

/** The logs that somebody named, unpacked where they have to be, until it is closed. */
public final class LogInput implements AutoCloseable {
    private final Console console;
    private final Spool spool;
    private final LogFinder.Found found;

    private LogInput(Console console, Spool spool, LogFinder.Found found) {
        this.console = console;
        this.spool = spool;
        this.found = found;
    }

    /**
     * What is not read is told on standard error.
     *
     * @param spools where to unpack
     */
    public static LogInput open(Console console, List<Path> paths, Path spools) throws IOException {
        Thread caller = Thread.currentThread();
        Spool spool = Spool.open(spools, Bounds.DEFAULT.total());
        try {
            LogFinder.Found found = LogFinder.find(paths, spool, Bounds.DEFAULT, caller::isInterrupted);
            found.refusals().forEach(refusal -> console.err().println("deskwright: " + Printable.line(refusal.line())));
            return new LogInput(console, spool, found);
        } catch (RuntimeException e) {
            spool.close();
            throw e;
        }
    }

    /** Those that were one stand together, oldest first. */
    public List<FoundLog> logs() {
        return rotations().stream().flatMap(rotation -> rotation.logs().stream()).toList();
    }

    /** Likewise, as such. */
    public List<Rotation> rotations() {
        return Rotation.of(found.logs());
    }

    /** Where there is room on disk until this is closed. */
    public Spool spool() {
        return spool;
    }

    public List<Refusal> refusals() {
        return found.refusals();
    }

    /** What the script for the logs of a WorkSpace made. */
    public List<String> bundles() {
        return found.bundles();
    }

    /** Those that can grow; what is packed cannot, which is told. */
    public List<Path> files() {
        logs().stream().filter(FoundLog::unpacked).forEach(log -> console.err()
                .println("deskwright: " + Printable.line(log.name()) + ": packed or in UTF-16, so it is not followed"));
        return logs().stream().filter(log -> !log.unpacked()).map(FoundLog::file).toList();
    }

    /** That code, or that something could not be read. */
    public ExitCode atLeast(ExitCode code) {
        boolean unread = refusals().stream().anyMatch(Refusal::mayBeLog);
        return unread && code.code() < ExitCode.UNREADABLE.code() ? ExitCode.UNREADABLE : code;
    }

    @Override
    public void close() throws IOException {
        spool.close();
    }
}
