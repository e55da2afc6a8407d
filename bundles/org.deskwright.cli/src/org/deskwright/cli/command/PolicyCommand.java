package org.deskwright.cli.command;

import org.deskwright.cli.internal.UsageProblem;

import picocli.CommandLine.Command;

/** Holds the commands about Group Policy. */
@Command(name = "policy", description = "Tells what Group Policy does to WorkSpaces, from backups of GPOs, copies of SYSVOL, results of gpresult and exports of the directory.", synopsisSubcommandLabel = "COMMAND")
public final class PolicyCommand implements Runnable {
    @Override
    public void run() {
        throw new UsageProblem("'policy' needs show, check, rsop or diff; 'deskwright policy --help' tells more");
    }
}
