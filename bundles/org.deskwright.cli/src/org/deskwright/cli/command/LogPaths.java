package org.deskwright.cli.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.deskwright.cli.Console;
import org.deskwright.cli.internal.LogInput;
import org.deskwright.cli.internal.UsageProblem;
import org.deskwright.logs.archive.ClientFolders;
import org.deskwright.logs.archive.Spool;

import picocli.CommandLine.Option;

/** The logs that somebody means, beside the paths that he names. */
final class LogPaths {
    @Option(names = "--this-computer", description = "Read the logs of the WorkSpaces clients on this computer, of all their versions.")
    private boolean thisComputer;

    @Option(names = "--singly", description = "Take each rotated file, such as agent.log.1, for a log of its own; else it is one log with agent.log.")
    private boolean singly;

    boolean isThisComputer() {
        return thisComputer;
    }

    /** Finds all in files, folders and archives; what cannot be read is told on standard error. */
    LogInput open(Console console, List<String> paths) throws IOException {
        List<Path> all = new ArrayList<>(paths.stream().map(console::resolve).toList());
        if (thisComputer) {
            List<Path> folders = ClientFolders.of(System.getProperty("os.name"),
                    Path.of(System.getProperty("user.home")), System.getenv());
            if (folders.isEmpty() && all.isEmpty()) {
                throw new UsageProblem("--this-computer: no client of WorkSpaces has written logs for this user");
            }
            all.addAll(folders);
        }
        if (all.isEmpty()) {
            throw new UsageProblem("name files or folders, or --this-computer");
        }
        return LogInput.open(console, all, StoreOptions.home().resolve(Spool.FOLDER), singly);
    }
}
