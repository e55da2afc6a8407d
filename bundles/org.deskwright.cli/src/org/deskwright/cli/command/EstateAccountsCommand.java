package org.deskwright.cli.command;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;

import org.deskwright.cli.Console;
import org.deskwright.cli.ExitCode;
import org.deskwright.cli.internal.Choices;
import org.deskwright.cli.internal.Rows;
import org.deskwright.cli.internal.UsageProblem;
import org.deskwright.estate.account.ConnectionException;
import org.deskwright.estate.account.ProfileListing;
import org.deskwright.estate.account.SignInDialog;
import org.deskwright.estate.live.LiveAnswer.State;
import org.deskwright.estate.live.LiveSource;
import org.deskwright.report.text.Printable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Lists profiles, or the accounts of an organization. */
@Command(name = "accounts", description = "Lists the profiles of the AWS configuration files and what is wrong with them, or the accounts of an organization.", footer = {
        "", "Examples:", "  deskwright estate accounts",
        "  deskwright estate accounts --organization --profile management --format csv"})
public final class EstateAccountsCommand implements Callable<Integer> {
    private static final List<String> PROFILES = List.of("profile", "kind", "account", "region", "place");
    private static final List<String> ACCOUNTS = List.of("account", "name", "email", "state");

    private final Call call;

    @Option(names = "--organization", description = "Asks AWS Organizations, with the one profile that --profile names.")
    private boolean organization;

    @Mixin
    private LiveOptions live = new LiveOptions();

    @Option(names = "--format", paramLabel = "text|json|csv", defaultValue = "text", description = "How to write it; default: ${DEFAULT-VALUE}.")
    private String format;

    EstateAccountsCommand(Call call) {
        this.call = call;
    }

    @Override
    public Integer call() throws Exception {
        Choices.check("--format", format, Rows.FORMATS);
        return (organization ? organization() : profiles()).code();
    }

    private ExitCode profiles() throws Exception {
        if (!live.isEmpty()) {
            throw new UsageProblem("without --organization nobody is asked; leave out --profile and the like");
        }
        ProfileListing listing = call.awsAccounts().profiles();
        Rows.write(call.console(), format, Rows.document("deskwright.estate-profiles/1"), PROFILES,
                listing.profiles().stream()
                        .map(p -> List.of(p.name(), p.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                                p.account(), p.region(), p.file() + ":" + p.line()))
                        .toList());
        listing.problems().forEach(p -> call.console().err().println(Printable.line("deskwright: " + p)));
        return listing.problems().isEmpty() ? ExitCode.OK : ExitCode.UNREADABLE;
    }

    private ExitCode organization() throws Exception {
        Console console = call.console();
        List<LiveSource> sources = live.sources();
        if (sources.size() != 1) {
            throw new UsageProblem("an organization is asked with one profile");
        }
        try {
            SignInDialog dialog = console.errTerminal() ? new ConsoleSignIn(console) : SignInDialog.NOBODY;
            Rows.write(console, format, Rows.document("deskwright.estate-organization/1"), ACCOUNTS,
                    call.awsAccounts().organization(sources.getFirst(), dialog).stream()
                            .map(a -> List.of(a.id(), a.name(), a.email(), a.state())).toList());
            return ExitCode.OK;
        } catch (ConnectionException e) {
            console.err().println(Printable.line("deskwright: " + e.getMessage()));
            return e.state() == State.CANCELLED ? ExitCode.CANCELLED : ExitCode.UNREADABLE;
        }
    }
}
