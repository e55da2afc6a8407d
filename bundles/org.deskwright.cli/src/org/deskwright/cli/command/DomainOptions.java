package org.deskwright.cli.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.deskwright.cli.Console;
import org.deskwright.cli.internal.ProgressBar;
import org.deskwright.cli.internal.UsageProblem;
import org.deskwright.policy.live.DomainException;
import org.deskwright.policy.live.DomainReading;
import org.deskwright.policy.live.DomainSource;
import org.deskwright.policy.live.DomainSource.Method;
import org.deskwright.report.text.Printable;

import picocli.CommandLine.Option;

/** Which domain controller to ask, and how: shared by all commands about policies. */
final class DomainOptions {
    @Option(names = "--live", paramLabel = "URL", description = "Asks this domain controller first: ldaps://HOST, or ldap://HOST with --start-tls or --kerberos.")
    private String live;

    @Option(names = "--sign-in", paramLabel = "NAME", description = "Who signs in there, as user@domain or DOMAIN\\\\user; the password is asked for, or is the first line of the standard input.")
    private String user;

    @Option(names = "--kerberos", description = "Signs in with Kerberos: without --sign-in, with the ticket of this session.")
    private boolean kerberos;

    @Option(names = "--start-tls", description = "Encrypts a connection to ldap://.")
    private boolean startTls;

    @Option(names = "--accept-certificate", paramLabel = "SHA-256", description = "Goes on with a server whose certificate is not trusted, if it has this fingerprint.")
    private String accepted;

    @Option(names = "--account", paramLabel = "NAME|DN", split = ";", description = "Reads this user or computer with its groups; '*' for all of the domain. May be given several times.")
    private List<String> accounts = new ArrayList<>();

    @Option(names = "--links-only", description = "Reads no files of GPOs.")
    private boolean linksOnly;

    @Option(names = "--keep", paramLabel = "FOLDER", description = "Keeps what the domain answered in this folder, new or empty, to be used as PATH when the domain is out of reach.")
    private String keep;

    boolean isGiven() {
        if (live == null && (user != null || kerberos || startTls || accepted != null || !accounts.isEmpty()
                || linksOnly || keep != null)) {
            throw new UsageProblem(
                    "--sign-in, --kerberos, --start-tls, --accept-certificate, --account, --links-only and --keep go with --live");
        }
        return live != null;
    }

    /**
     * What could not be read is told on standard error, a line each.
     *
     * @param more accounts, besides those of the options
     */
    DomainFolder read(Call call, List<String> more) throws IOException {
        Console console = call.console();
        DomainSource source = source(more);
        Path folder = folder(console);
        DomainFolder read = new DomainFolder(folder, keep != null, List.of());
        try (ProgressBar progress = new ProgressBar(console)) {
            DomainReading reading = call.liveDomain().read(source, new ConsoleDomain(console, accepted, progress),
                    folder);
            reading.problems().forEach(problem -> console.err().println(Printable.line(problem.line())));
            return new DomainFolder(folder, keep != null, reading.problems());
        } catch (DomainException e) {
            read.close();
            throw new UsageProblem(e.getMessage() + (e.advice().isEmpty() ? "" : "; " + e.advice()));
        } catch (RuntimeException | Error e) {
            read.close();
            throw e;
        }
    }

    private DomainSource source(List<String> more) {
        if (user == null && !kerberos) {
            throw new UsageProblem("--live needs --sign-in NAME, or --kerberos");
        }
        DomainSource source;
        try {
            source = DomainSource.at(live, startTls);
        } catch (IllegalArgumentException e) {
            throw new UsageProblem(
                    "--live takes an address like ldaps://dc1.example.com, not '" + Printable.line(live) + "'");
        }
        return source.signingIn(kerberos ? Method.KERBEROS : Method.SIMPLE, user == null ? "" : user)
                .withAccounts(Stream.concat(accounts.stream(), more.stream()).distinct().toList())
                .withFiles(!linksOnly);
    }

    private Path folder(Console console) throws IOException {
        if (keep == null) {
            return Files.createTempDirectory("deskwright-domain");
        }
        Path folder = Files.createDirectories(console.resolve(keep));
        try (Stream<Path> inside = Files.list(folder)) {
            if (inside.findAny().isPresent()) {
                throw new UsageProblem("--keep: " + folder + " is not empty");
            }
        }
        return folder;
    }
}
