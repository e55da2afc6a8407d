package org.deskwright.cli.command;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;

import org.deskwright.certificates.path.PathRequest;
import org.deskwright.certificates.path.TrustReport;
import org.deskwright.certificates.path.TrustStore;
import org.deskwright.certificates.path.TrustTable;
import org.deskwright.certificates.x509.Certificate;
import org.deskwright.cli.Console;
import org.deskwright.cli.ExitCode;
import org.deskwright.cli.internal.CertificateInput;
import org.deskwright.cli.internal.Choices;
import org.deskwright.cli.internal.Json;
import org.deskwright.cli.internal.OcspNews;
import org.deskwright.cli.internal.StandardOutput;
import org.deskwright.cli.internal.TrustPage;
import org.deskwright.cli.internal.TrustTablePage;
import org.deskwright.cli.internal.UsageProblem;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Says which stores accept what a server sends. */
@Command(name = "verify", description = "Says which stores accept what a server sends, by which path, and why others do not.", exitCodeListHeading = "%nExit codes:%n", exitCodeList = {
        "0:every store accepts it", "1:some store does not", "2:the command is not understood",
        "3:some file could not be read, or a responder did not answer"}, footer = {"", "Examples:",
                "  deskwright certs verify chain.txt",
                "  deskwright certs verify chain.pem --store zero-client.pem --store java --at 2026-01-10",
                "  deskwright certs verify chain.pem --ocsp",
                "  deskwright certs verify chains --each --store java --store zero-client.pem",
                "  deskwright certs verify chain.pem list.crl --host ws-broker-service.eu-west-1.amazonaws.com"})
public final class CertsVerifyCommand implements Callable<Integer> {
    private final Call call;

    @Parameters(index = "0..*", arity = "1..*", paramLabel = "PATH", description = "What the server sends, its own certificate first, such as the output of openssl s_client -showcerts; and lists of revoked certificates.")
    private List<String> paths = new ArrayList<>();

    @Mixin
    private TrustOptions trust = new TrustOptions();

    @Mixin
    private PasswordOptions passwords = new PasswordOptions();

    @Mixin
    private OcspOptions ocsp = new OcspOptions();

    @Option(names = "--each", description = "Takes each file for a chain of its own and shows which store accepts which.")
    private boolean each;

    @Option(names = "--format", paramLabel = "text|json", defaultValue = "text", description = "How to write it; default: ${DEFAULT-VALUE}.")
    private String format;

    CertsVerifyCommand(Call call) {
        this.call = call;
    }

    @Override
    public Integer call() throws Exception {
        Console console = call.console();
        Choices.check("--format", format, List.of("text", "json"));
        PathRequest request = trust.request(console, Optional.empty());
        CertificateInput input = new CertificateInput(console, passwords.of(console)).read(paths);
        List<TrustStore> stores = trust.stores(input);
        List<Certificate> sent = input.found().stream().map(one -> one.certificate()).toList();
        if (sent.isEmpty()) {
            throw new UsageProblem("there is no certificate to verify in " + String.join(", ", paths));
        }
        List<Certificate> above = new ArrayList<>(TrustOptions.known());
        stores.forEach(store -> above.addAll(store.anchors()));
        request = request.withRevocations(input.revocations(above)).withIssuers(sent);
        if (each && ocsp.isWanted()) {
            throw new UsageProblem("--each shows stores alone; ask --ocsp about one chain at a time");
        }
        if (each) {
            return table(input, stores, request);
        }
        TrustReport report = TrustReport.of(sent, stores, TrustOptions.known(), request);
        TrustPage page = new TrustPage(report, request);
        OcspNews news = ocsp.ask(report, request.at());
        StandardOutput.write(console, out -> {
            if (format.equals("json")) {
                Map<String, Object> document = new LinkedHashMap<>(page.document());
                news.add(document);
                Json.write(document, out);
            } else {
                page.write(out);
                news.write(out);
            }
        });
        boolean all = report.verdicts().stream().allMatch(TrustReport.Verdict::accepted) && !news.isRevoked();
        ExitCode code = input.atLeast(all ? ExitCode.OK : ExitCode.FINDINGS);
        return (news.isMissing() && code == ExitCode.OK ? ExitCode.UNREADABLE : code).code();
    }

    private int table(CertificateInput input, List<TrustStore> stores, PathRequest request) throws IOException {
        Map<String, List<Certificate>> chains = new LinkedHashMap<>();
        input.files().forEach(file -> chains.put(file.name(), file.certificates()));
        TrustTablePage page = new TrustTablePage(TrustTable.of(chains, stores, TrustOptions.known(), request));
        StandardOutput.write(call.console(), out -> {
            if (format.equals("json")) {
                Json.write(page.document(), out);
            } else {
                page.write(out);
            }
        });
        return input.atLeast(page.isAccepted() ? ExitCode.OK : ExitCode.FINDINGS).code();
    }
}
