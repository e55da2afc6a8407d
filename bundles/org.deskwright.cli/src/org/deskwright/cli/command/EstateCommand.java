package org.deskwright.cli.command;

import org.deskwright.cli.internal.UsageProblem;

import picocli.CommandLine.Command;

/** Holds the commands about an estate. */
@Command(name = "estate", description = "Reads a fleet from AWS, lists and shows what is in it, and simulates the API's rate limit.", synopsisSubcommandLabel = "COMMAND")
public final class EstateCommand implements Runnable {
    @Override
    public void run() {
        throw new UsageProblem("'estate' needs one of list, refresh, show, throttle; 'deskwright estate --help' tells more");
    }
}
