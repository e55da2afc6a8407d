package org.deskwright.cli.command;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

import org.deskwright.cli.Console;
import org.deskwright.cli.ExitCode;
import org.deskwright.cli.internal.Choices;
import org.deskwright.cli.internal.Rows;
import org.deskwright.estate.account.Connection;
import org.deskwright.estate.account.ConnectionException;
import org.deskwright.estate.account.ConnectionFile;
import org.deskwright.estate.account.ConnectionReport;
import org.deskwright.estate.account.SignInDialog;
import org.deskwright.estate.live.LiveAnswer.State;
import org.deskwright.estate.live.LiveSource;
import org.deskwright.report.text.Printable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Tests connections. */
@Command(name = "connect", description = "Tests what can be read with profiles: makes each call of a refresh once, and names the permissions that are missing.", footer = {
        "", "Examples:", "  deskwright estate connect --profile works --region eu-west-1,us-east-1",
        "  deskwright estate connect --profile works --remember --name \"Works\""})
public final class EstateConnectCommand implements Callable<Integer> {
    private static final List<String> HEAD = List.of("account", "region", "permission", "state", "reason");

    private final Call call;

    @Mixin
    private LiveOptions live = new LiveOptions();

    @Option(names = "--remember", description = "Remembers the connection for the workbench; never a credential.")
    private boolean remember;

    @Option(names = "--name", paramLabel = "TEXT", defaultValue = "", description = "What to call it there; default: what the organization or the alias calls the account, else the profile.")
    private String name;

    @Option(names = "--format", paramLabel = "text|json|csv", defaultValue = "text", description = "How to write it; default: ${DEFAULT-VALUE}.")
    private String format;

    EstateConnectCommand(Call call) {
        this.call = call;
    }

    @Override
    public Integer call() throws Exception {
        Choices.check("--format", format, Rows.FORMATS);
        Console console = call.console();
        SignInDialog dialog = console.errTerminal() ? new ConsoleSignIn(console) : SignInDialog.NOBODY;
        List<List<String>> rows = new ArrayList<>();
        boolean complete = true;
        for (LiveSource source : live.sources()) {
            try {
                ConnectionReport report = call.awsAccounts().test(source, dialog);
                console.err()
                        .println(Printable.line("deskwright: profile '" + source.profile() + "' is " + report.arn()
                                + " of account " + report.account()
                                + (report.name().isEmpty() ? "" : " (" + report.name() + ")")));
                report.calls().forEach(c -> rows.add(List.of(c.scope().account(), c.scope().region(), c.permission(),
                        c.state().name(), c.reason())));
                complete &= report.isComplete();
                missing(report);
                if (remember) {
                    remember(source, report);
                }
            } catch (ConnectionException e) {
                console.err().println(Printable.line("deskwright: " + e.getMessage()));
                if (e.state() == State.CANCELLED) {
                    return ExitCode.CANCELLED.code();
                }
                complete = false;
            }
        }
        Rows.write(console, format, Rows.document("deskwright.estate-connect/1"), HEAD, rows);
        return (complete ? ExitCode.OK : ExitCode.UNREADABLE).code();
    }

    private void missing(ConnectionReport report) {
        if (!report.missing().isEmpty()) {
            call.console().err().println("deskwright: missing permissions: " + String.join(", ", report.missing())
                    + "; 'deskwright estate policy' prints a policy that has all");
        }
    }

    private void remember(LiveSource source, ConnectionReport report) throws IOException {
        ConnectionFile file = new ConnectionFile(StoreOptions.home().resolve(ConnectionFile.NAME));
        Connection made = Connection.of(source.profile(), "", name, source.regions(), source.endpoint())
                .knownAs(report);
        List<Connection> all = new ArrayList<>(file.read());
        all.removeIf(c -> c.profile().equals(made.profile()));
        all.add(made);
        file.write(all);
    }
}
