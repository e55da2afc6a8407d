package org.deskwright.cli.command;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Optional;

import org.deskwright.cli.Console;
import org.deskwright.cli.internal.LiveReading;
import org.deskwright.estate.account.AwsAccounts;
import org.deskwright.estate.account.AwsProfile;
import org.deskwright.estate.account.ConnectionException;
import org.deskwright.estate.account.SignInDialog;
import org.deskwright.estate.live.LiveSource;
import org.deskwright.report.text.Printable;

/** Asks whoever sits at the terminal. */
final class ConsoleSignIn implements SignInDialog {
    private final Console console;

    ConsoleSignIn(Console console) {
        this.console = console;
    }

    /** Asks for the codes that profiles need before they are read with; what else is wrong shows when they are. */
    static void codes(Call call, List<LiveSource> sources) {
        Optional<AwsAccounts> accounts = call.toolbox().accounts().get();
        if (!call.console().errTerminal() || accounts.isEmpty()) {
            return;
        }
        for (LiveSource source : sources) {
            boolean role = accounts.get().profiles().find(source.profile()).map(AwsProfile::kind)
                    .filter(kind -> kind == AwsProfile.Kind.ROLE_WITH_MFA || kind == AwsProfile.Kind.ROLE).isPresent();
            try {
                if (role) {
                    accounts.get().signIn(source.profile(), source.endpoint(), new ConsoleSignIn(call.console()));
                }
            } catch (ConnectionException e) {
                // the reading fails for the same reason, and tells it with the others
            }
        }
    }

    /** Where a person sits at the terminal, he is asked when credentials end while they are used. */
    static LiveReading.Renewal renewal(Call call, List<LiveSource> sources) {
        Optional<AwsAccounts> accounts = call.toolbox().accounts().get();
        PrintStream err = call.console().err();
        if (!call.console().errTerminal() || accounts.isEmpty()) {
            return LiveReading.Renewal.NOBODY;
        }
        return (profile, reason) -> {
            err.println("deskwright: " + Printable.line("profile '" + profile + "': " + reason));
            Optional<URI> endpoint = sources.stream().filter(s -> s.profile().equals(profile)).findFirst()
                    .flatMap(LiveSource::endpoint);
            try {
                accounts.get().signIn(profile, endpoint, new ConsoleSignIn(call.console()));
                return true;
            } catch (ConnectionException e) {
                err.println("deskwright: " + Printable.line(e.getMessage()));
                return false;
            }
        };
    }

    @Override
    public void approve(Approval approval) {
        console.err().println("Open " + approval.page());
        console.err().println("and approve there the code " + approval.code() + ". Ctrl+C gives up.");
    }

    @Override
    public Optional<String> mfaCode(String profile, String serial) {
        console.err().print("MFA code of " + serial + " for profile " + profile + ": ");
        console.err().flush();
        try {
            java.io.Console terminal = System.console();
            return Optional.ofNullable(terminal != null
                    ? terminal.readLine()
                    : new BufferedReader(new InputStreamReader(System.in, Charset.defaultCharset())).readLine());
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
