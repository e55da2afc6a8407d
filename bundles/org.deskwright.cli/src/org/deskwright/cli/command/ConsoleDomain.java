package org.deskwright.cli.command;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.util.Locale;
import java.util.Optional;

import org.deskwright.cli.Console;
import org.deskwright.cli.internal.ProgressBar;
import org.deskwright.policy.live.DomainDialog;
import org.deskwright.policy.live.ServerCertificate;
import org.deskwright.report.text.Printable;

/** Asks whoever sits at the terminal; without one, a password comes by the standard input and nothing is accepted. */
final class ConsoleDomain implements DomainDialog {
    private final Console console;
    private final String accepted;
    private final ProgressBar progress;

    /** @param accepted the fingerprint that was accepted beforehand; null for none */
    ConsoleDomain(Console console, String accepted, ProgressBar progress) {
        this.console = console;
        this.accepted = accepted == null ? "" : plain(accepted);
        this.progress = progress;
    }

    private static String plain(String fingerprint) {
        return fingerprint.replaceAll("[^0-9A-Fa-f]", "").toUpperCase(Locale.ROOT);
    }

    @Override
    public Optional<char[]> password(String user) {
        progress.hold(true);
        try {
            java.io.Console terminal = System.console();
            if (terminal != null && terminal.isTerminal()) {
                return Optional.ofNullable(terminal.readPassword("Password of %s: ", Printable.line(user)));
            }
            return Optional.ofNullable(line()).map(String::toCharArray);
        } catch (IOException e) {
            return Optional.empty();
        } finally {
            progress.hold(false);
        }
    }

    private static String line() throws IOException {
        return new BufferedReader(new InputStreamReader(System.in, Charset.defaultCharset())).readLine();
    }

    @Override
    public Trust certificate(ServerCertificate certificate) {
        if (!accepted.isEmpty()) {
            return accepted.equals(plain(certificate.fingerprint())) ? Trust.ONCE : Trust.NO;
        }
        java.io.Console terminal = System.console();
        if (terminal == null || !terminal.isTerminal() || !console.errTerminal()) {
            return Trust.NO;
        }
        progress.hold(true);
        try {
            PrintStream err = console.err();
            err.println(Printable
                    .line(certificate.server() + " shows a certificate that is not trusted: " + certificate.reason()));
            err.println(Printable.line("  of " + certificate.subject() + ", signed by " + certificate.issuer()));
            err.println("  valid from " + certificate.from() + " until " + certificate.until());
            err.println("  SHA-256 " + certificate.fingerprint());
            err.print("Compare the fingerprint with that on the server. Trust it (once, always, no)? ");
            err.flush();
            String answer = Optional.ofNullable(terminal.readLine()).orElse("no").strip().toLowerCase(Locale.ROOT);
            return switch (answer) {
                case "once" -> Trust.ONCE;
                case "always" -> Trust.ALWAYS;
                default -> Trust.NO;
            };
        } finally {
            progress.hold(false);
        }
    }

    @Override
    public void progress(String what, int count) {
        progress.show("reading " + what + ": " + count, 0, 0);
    }
}
