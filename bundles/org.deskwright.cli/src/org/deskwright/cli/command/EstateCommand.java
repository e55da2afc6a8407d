package org.deskwright.cli.command;

import org.deskwright.cli.internal.UsageProblem;

import picocli.CommandLine.Command;

/** Holds the commands about an estate. */
@Command(name = "estate", description = "Gets into AWS accounts, reads and watches a fleet in them, lists and shows what is in it, keeps its states in a store and compares them, and simulates the API's rate limit.", synopsisSubcommandLabel = "COMMAND")
public final class EstateCommand implements Runnable {
    @Override
    public void run() {
        throw new UsageProblem(
                "'estate' needs one of accounts, login, connect, policy, refresh, watch, import, snapshots, list, show, diff, history, export, throttle; "
                        + "'deskwright estate --help' tells more");
    }
}
