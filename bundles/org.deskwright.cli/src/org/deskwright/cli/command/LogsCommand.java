package org.deskwright.cli.command;

import org.deskwright.cli.internal.UsageProblem;

import picocli.CommandLine.Command;

/** Holds the commands about logs. */
@Command(name = "logs", description = "Reads logs of any size.", synopsisSubcommandLabel = "COMMAND")
public final class LogsCommand implements Runnable {
    @Override
    public void run() {
        throw new UsageProblem(
                "'logs' needs scan, search, compare, sessions, metrics, export, collect, info, index, signatures or formats;"
                        + " 'deskwright logs --help' tells more");
    }
}
