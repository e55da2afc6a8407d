package org.deskwright.cli.command;

import org.deskwright.cli.Console;
import org.deskwright.cli.Toolbox;
import org.deskwright.cli.internal.UsageProblem;
import org.deskwright.estate.account.AwsAccounts;
import org.deskwright.estate.live.LiveEstate;
import org.deskwright.policy.live.LiveDomain;

/** What every command of one run shares: where it was called from and what there is to work with. */
public record Call(Console console, Toolbox toolbox) {
    /** Where AWS is asked; the part of Deskwright that does it can be left out. */
    LiveEstate liveEstate() {
        return toolbox.live().get().orElseThrow(() -> new UsageProblem(
                "reading from AWS is not installed; it is the feature org.deskwright.live.feature"));
    }

    /** Likewise what gets into accounts. */
    AwsAccounts awsAccounts() {
        return toolbox.accounts().get().orElseThrow(() -> new UsageProblem(
                "signing in to AWS is not installed; it is the feature org.deskwright.live.feature"));
    }

    /** Likewise where domain controllers are asked. */
    LiveDomain liveDomain() {
        return toolbox.domain().get().orElseThrow(() -> new UsageProblem(
                "reading from domains is not installed; it is the feature org.deskwright.live.feature"));
    }
}
