package org.deskwright.cli.command;

import java.io.IOException;
import java.util.List;

import org.deskwright.cli.Console;
import org.deskwright.cli.internal.LogInput;
import org.deskwright.logs.archive.Spool;

/** The logs that somebody means. */
final class LogPaths {
    private LogPaths() {
    }

    /** Finds all in files, folders and archives; what cannot be read is told on standard error. */
    static LogInput open(Console console, List<String> paths) throws IOException {
        return LogInput.open(console, paths.stream().map(console::resolve).toList(),
                StoreOptions.home().resolve(Spool.FOLDER));
    }
}
