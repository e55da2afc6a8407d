package org.deskwright.cli.command;

import java.util.concurrent.Callable;

import org.deskwright.cli.ExitCode;
import org.deskwright.estate.account.ConnectionException;
import org.deskwright.estate.live.LiveAnswer.State;
import org.deskwright.estate.live.LiveSource;
import org.deskwright.report.text.Printable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Signs in. */
@Command(name = "login", description = "Signs in with profiles: begins a session of IAM Identity Center, which the AWS CLI shares, or tries whether the credentials can be had. An MFA code is asked where a command needs it, because its credentials are never written down.", footer = {
        "", "Examples:", "  deskwright estate login --profile works"})
public final class EstateLoginCommand implements Callable<Integer> {
    private final Call call;

    @Mixin
    private LiveOptions live = new LiveOptions();

    EstateLoginCommand(Call call) {
        this.call = call;
    }

    @Override
    public Integer call() {
        for (LiveSource source : live.sources()) {
            try {
                call.awsAccounts().signIn(source.profile(), source.endpoint(), new ConsoleSignIn(call.console()));
                call.console().err().println("deskwright: signed in with profile '" + source.profile() + "'");
            } catch (ConnectionException e) {
                call.console().err().println(Printable.line("deskwright: " + e.getMessage()));
                return (e.state() == State.CANCELLED ? ExitCode.CANCELLED : ExitCode.UNREADABLE).code();
            }
        }
        return ExitCode.OK.code();
    }
}
