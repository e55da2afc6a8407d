package org.deskwright.cli.command;

import org.deskwright.cli.internal.UsageProblem;

import picocli.CommandLine.Command;

/** Holds the commands about certificates. */
@Command(name = "certs", description = "Reads certificates, and says which device trusts them and why not.", synopsisSubcommandLabel = "COMMAND")
public final class CertsCommand implements Runnable {
    @Override
    public void run() {
        throw new UsageProblem(
                "'certs' needs show, find, verify, lint, expiry or fetch;" + " 'deskwright certs --help' tells more");
    }
}
