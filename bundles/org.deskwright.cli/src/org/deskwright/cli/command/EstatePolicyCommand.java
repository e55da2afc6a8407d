package org.deskwright.cli.command;

import java.util.List;
import java.util.concurrent.Callable;

import org.deskwright.cli.ExitCode;
import org.deskwright.cli.internal.Choices;
import org.deskwright.cli.internal.StandardOutput;
import org.deskwright.estate.account.PolicyTier;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Prints an IAM policy. */
@Command(name = "policy", description = "Prints the smallest IAM policy for what Deskwright does, as JSON.", footer = {
        "", "Examples:", "  deskwright estate policy > deskwright-read.json",
        "  deskwright estate policy --tier act > deskwright-act.json"})
public final class EstatePolicyCommand implements Callable<Integer> {
    private final Call call;

    @Option(names = "--tier", paramLabel = "read|act", defaultValue = "read", description = "To read alone, or also to act on WorkSpaces; default: ${DEFAULT-VALUE}.")
    private String tier;

    EstatePolicyCommand(Call call) {
        this.call = call;
    }

    @Override
    public Integer call() throws Exception {
        Choices.check("--tier", tier, List.of("read", "act"));
        String policy = call.awsAccounts().policy(tier.equals("act") ? PolicyTier.ACT : PolicyTier.READ);
        StandardOutput.write(call.console(), out -> out.write(policy + "\n"));
        return ExitCode.OK.code();
    }
}
