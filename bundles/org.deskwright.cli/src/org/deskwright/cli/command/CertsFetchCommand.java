package org.deskwright.cli.command;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;

import org.deskwright.certificates.path.PathRequest;
import org.deskwright.certificates.path.TrustReport;
import org.deskwright.certificates.path.TrustStore;
import org.deskwright.certificates.text.Pem;
import org.deskwright.certificates.tls.StartTls;
import org.deskwright.certificates.tls.TlsAnswer;
import org.deskwright.certificates.tls.TlsCapture;
import org.deskwright.certificates.tls.TlsException;
import org.deskwright.certificates.tls.TlsPlace;
import org.deskwright.certificates.tls.TlsQuestion;
import org.deskwright.cli.Console;
import org.deskwright.cli.ExitCode;
import org.deskwright.cli.internal.CertificateInput;
import org.deskwright.cli.internal.Choices;
import org.deskwright.cli.internal.Json;
import org.deskwright.cli.internal.OutputFile;
import org.deskwright.cli.internal.StandardOutput;
import org.deskwright.cli.internal.TrustPage;
import org.deskwright.cli.internal.UsageProblem;
import org.deskwright.report.text.Printable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Asks a server for its certificates. */
@Command(name = "fetch", description = "Asks a server for its certificates and says which stores accept them. Nothing but the TLS handshake is sent.", exitCodeListHeading = "%nExit codes:%n", exitCodeList = {
        "0:every store accepts them", "1:some store does not", "2:the command is not understood",
        "3:the server could not be asked, or some file could not be read", "130:interrupted"}, footer = {"",
                "Examples:", "  deskwright certs fetch clients.amazonworkspaces.com",
                "  deskwright certs fetch dc1.corp.example.com --starttls ldap",
                "  deskwright certs fetch ws-broker-service.eu-west-1.amazonaws.com:443 --tls TLSv1.2 --output chain.pem"})
public final class CertsFetchCommand implements Callable<Integer> {
    private static final int HTTPS = 443;
    private static final int MOST_SECONDS = 600;

    private final Call call;

    @Parameters(index = "0", paramLabel = "HOST[:PORT]", description = "The server; without a port 443, or the usual one of --starttls.")
    private String place;

    @Mixin
    private TrustOptions trust = new TrustOptions();

    @Mixin
    private PasswordOptions passwords = new PasswordOptions();

    @Option(names = "--tls", paramLabel = "TLSv1.3|TLSv1.2", split = ",", description = "Offers these versions only, to see whether both sides have one in common.")
    private List<String> protocols = List.of();

    @Option(names = "--starttls", paramLabel = "ldap|smtp|imap", description = "Asks the server in that protocol to go over to TLS first; a domain controller speaks ldap at port 389.")
    private String startTls;

    @Option(names = "--proxy", paramLabel = "HOST:PORT", description = "Reaches the server through this HTTP proxy, with CONNECT.")
    private String proxy;

    @Option(names = "--time-limit", paramLabel = "SECONDS", defaultValue = "10", description = "How long to wait for the server, from 1 to 600; default: ${DEFAULT-VALUE}.")
    private int limit;

    @Option(names = "--output", paramLabel = "FILE", description = "Keeps the certificates as PEM, as evidence for 'deskwright diagnose'; a file of that name is replaced.")
    private String output;

    @Option(names = "--format", paramLabel = "text|json|pem", defaultValue = "text", description = "How to write it; default: ${DEFAULT-VALUE}.")
    private String format;

    CertsFetchCommand(Call call) {
        this.call = call;
    }

    @Override
    public Integer call() throws Exception {
        Console console = call.console();
        Choices.check("--format", format, List.of("text", "json", "pem"));
        protocols.forEach(one -> Choices.check("--tls", one, List.of("TLSv1.3", "TLSv1.2")));
        if (limit < 1 || limit > MOST_SECONDS) {
            throw new UsageProblem("--time-limit takes seconds from 1 to " + MOST_SECONDS + ", not " + limit);
        }
        Optional<StartTls> first = Optional.ofNullable(startTls).map(CertsFetchCommand::startTls);
        TlsPlace server = TlsPlace.of(place, first.map(StartTls::port).orElse(HTTPS)).orElseThrow(
                () -> new UsageProblem("'" + Printable.line(place) + "' is no server: give HOST or HOST:PORT"));
        Optional<TlsPlace> through = Optional.ofNullable(proxy).map(given -> TlsPlace.of(given, 0)
                .orElseThrow(() -> new UsageProblem("--proxy takes HOST:PORT, not '" + Printable.line(given) + "'")));
        Path file = output == null ? null : console.resolve(output);
        if (file != null) {
            OutputFile.check("--output", file);
        }
        PathRequest request = trust.request(console, Optional.of(server.host()));
        CertificateInput input = new CertificateInput(console, passwords.of(console));
        List<TrustStore> stores = trust.stores(input);
        TlsAnswer answer;
        try {
            answer = TlsCapture.fetch(new TlsQuestion(server, protocols, first, through, Duration.ofSeconds(limit)));
        } catch (TlsException e) {
            console.err().println("deskwright: " + Printable.line(e.line()));
            return ExitCode.UNREADABLE.code();
        }
        if (file != null) {
            OutputFile.write(file, out -> out.write(Pem.of(answer.certificates())));
        }
        TrustReport report = TrustReport.of(answer.certificates(), stores, TrustOptions.known(), request);
        StandardOutput.write(console, out -> write(answer, new TrustPage(report, request), out));
        boolean all = report.verdicts().stream().allMatch(TrustReport.Verdict::accepted);
        return input.atLeast(all ? ExitCode.OK : ExitCode.FINDINGS).code();
    }

    private static StartTls startTls(String name) {
        Choices.check("--starttls", name, Stream.of(StartTls.values()).map(StartTls::text).toList());
        return StartTls.valueOf(name.toUpperCase(Locale.ROOT));
    }

    private void write(TlsAnswer answer, TrustPage page, Writer out) throws IOException {
        switch (format) {
            case "json" -> {
                Map<String, Object> document = new LinkedHashMap<>(page.document());
                Map<String, Object> session = new LinkedHashMap<>();
                session.put("host", answer.host());
                session.put("port", answer.port());
                session.put("protocol", answer.protocol());
                session.put("cipher", answer.cipher());
                session.put("at", answer.at().toString());
                session.put("milliseconds", answer.took().toMillis());
                document.put("session", session);
                Json.write(document, out);
            }
            case "pem" -> out.write(Pem.of(answer.certificates()));
            default -> {
                out.write(Printable.line(answer.host()) + ":" + answer.port() + ", " + answer.protocol() + ", "
                        + answer.cipher() + ", " + answer.took().toMillis() + " ms\n");
                page.write(out);
            }
        }
    }
}
