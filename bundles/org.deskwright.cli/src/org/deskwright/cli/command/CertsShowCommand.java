package org.deskwright.cli.command;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;

import org.deskwright.certificates.file.CertificateFile;
import org.deskwright.certificates.file.FoundCertificate;
import org.deskwright.certificates.known.HashQuery;
import org.deskwright.certificates.text.CertificateDifference;
import org.deskwright.certificates.text.Pem;
import org.deskwright.certificates.text.ToolCommands;
import org.deskwright.certificates.x509.Certificate;
import org.deskwright.certificates.x509.RevocationList;
import org.deskwright.cli.ExitCode;
import org.deskwright.cli.internal.CertificateExport;
import org.deskwright.cli.internal.CertificateHash;
import org.deskwright.cli.internal.CertificateInput;
import org.deskwright.cli.internal.CertificateText;
import org.deskwright.cli.internal.Choices;
import org.deskwright.cli.internal.Json;
import org.deskwright.cli.internal.OutputFile;
import org.deskwright.cli.internal.RevocationText;
import org.deskwright.cli.internal.Rows;
import org.deskwright.cli.internal.StandardOutput;
import org.deskwright.cli.internal.UsageProblem;
import org.deskwright.report.text.Printable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows what certificates say. */
@Command(name = "show", description = "Shows what certificates say: PEM, DER, P7B, PKCS #12, Java key stores, lists of revoked certificates, the output of openssl s_client, and roots in a Registry.pol.", footer = {
        "", "Examples:", "  deskwright certs show chain.pem", "  deskwright certs show root.cer --asn1",
        "  deskwright certs show old.pem new.pem --compare", "  deskwright certs show roots.p7b --format pem",
        "  deskwright certs show chain.pem --hash 8da7f965ec5efc37910f1c6e59fdc1cc6a6ede16 --output root.cer"})
public final class CertsShowCommand implements Callable<Integer> {
    private final Call call;

    @Parameters(index = "0..*", arity = "1..*", paramLabel = "PATH", description = "Files with certificates, and folders of which all files are read.")
    private List<String> paths = new ArrayList<>();

    @Mixin
    private PasswordOptions passwords = new PasswordOptions();

    @Option(names = "--asn1", description = "Shows the ASN.1 with offsets too.")
    private boolean asn1;

    @Option(names = "--compare", description = "Compares the first two certificates: what differs.")
    private boolean compare;

    @Option(names = "--commands", description = "Shows what to type in openssl, keytool and certutil too.")
    private boolean commands;

    @Option(names = "--entries", description = "Shows each certificate that a list of revoked ones tells of too.")
    private boolean entries;

    @Option(names = "--hash", paramLabel = "HASH", description = "Only the certificates with this hash or number, as 'certs find' takes it.")
    private String hash;

    @Option(names = "--output", paramLabel = "FILE", description = "Writes the certificates to this file, too: one as DER where its name ends in .der or .cer, else all as PEM; a file of that name is replaced.")
    private String output;

    @Option(names = "--format", paramLabel = "text|json|pem", defaultValue = "text", description = "How to write it; pem writes the certificates themselves; default: ${DEFAULT-VALUE}.")
    private String format;

    CertsShowCommand(Call call) {
        this.call = call;
    }

    @Override
    public Integer call() throws Exception {
        Choices.check("--format", format, List.of("text", "json", "pem"));
        Optional<HashQuery> wanted = Optional.ofNullable(hash).map(given -> CertificateHash.of("--hash", given));
        Optional<Path> file = Optional.ofNullable(output).map(call.console()::resolve);
        file.ifPresent(path -> OutputFile.check("--output", path));
        CertificateInput input = new CertificateInput(call.console(), passwords.of(call.console())).read(paths);
        List<FoundCertificate> found = input.found().stream().filter(one -> isWanted(one, wanted)).toList();
        if (compare && found.size() < 2) {
            throw new UsageProblem(
                    "--compare needs two certificates, and there " + (found.isEmpty() ? "is none" : "is one"));
        }
        if (file.isPresent()) {
            CertificateExport.write(file.get(), found.stream().map(FoundCertificate::certificate).toList());
        }
        StandardOutput.write(call.console(), out -> {
            if (compare) {
                compare(found, out);
                return;
            }
            switch (format) {
                case "json" -> Json.write(document(input, wanted), out);
                case "pem" -> out.write(Pem.of(found.stream().map(FoundCertificate::certificate).toList()));
                default -> text(input, wanted, out);
            }
        });
        boolean missing = wanted.isPresent() && found.isEmpty();
        return input.atLeast(missing ? ExitCode.NOT_FOUND : ExitCode.OK).code();
    }

    private static boolean isWanted(FoundCertificate found, Optional<HashQuery> wanted) {
        return wanted.isEmpty() || !wanted.get().matches(found.certificate()).isEmpty();
    }

    private void text(CertificateInput input, Optional<HashQuery> wanted, Writer out) throws IOException {
        CertificateText text = new CertificateText();
        if (wanted.isPresent() && input.found().stream().noneMatch(one -> isWanted(one, wanted))) {
            out.write("No certificate has this hash or number.\n");
        }
        for (CertificateFile file : input.files()) {
            for (FoundCertificate one : file.found()) {
                if (isWanted(one, wanted)) {
                    text.write(one, out);
                    more(one, file, out);
                    out.write("\n");
                }
            }
            RevocationText revoked = revoked(input);
            if (wanted.isPresent()) {
                continue; // lists have no such hash
            }
            for (RevocationList list : file.revocations()) {
                revoked.write(list, file.name(), out);
                out.write("\n");
            }
            if (!file.thumbprints().isEmpty()) {
                out.write(file.thumbprints().size() + " thumbprints (" + Printable.line(file.name()) + ")\n");
            }
        }
    }

    private RevocationText revoked(CertificateInput input) {
        List<Certificate> atHand = new ArrayList<>(TrustOptions.known());
        input.found().forEach(one -> atHand.add(one.certificate()));
        return new RevocationText(atHand, entries);
    }

    private void more(FoundCertificate one, CertificateFile file, Writer out) throws IOException {
        if (asn1) {
            CertificateText.tree(one.certificate(), out);
        }
        if (commands) {
            for (ToolCommands.Command command : ToolCommands.of(one, file)) {
                CertificateText.line(out, command.purpose(), command.text());
            }
        }
    }

    private Map<String, Object> document(CertificateInput input, Optional<HashQuery> wanted) {
        CertificateText text = new CertificateText();
        List<Map<String, Object>> certificates = new ArrayList<>();
        for (CertificateFile file : input.files()) {
            for (FoundCertificate one : file.found()) {
                if (isWanted(one, wanted)) {
                    Map<String, Object> members = text.members(one);
                    if (asn1) {
                        members.put("asn1", CertificateText.tree(one.certificate()));
                    }
                    if (commands) {
                        members.put("commands", CertificateText.commands(ToolCommands.of(one, file)));
                    }
                    certificates.add(members);
                }
            }
        }
        Map<String, Object> document = Rows.document("deskwright.certificates/1");
        document.put("certificates", certificates);
        RevocationText revoked = revoked(input);
        document.put("revocationLists", input.files().stream()
                .flatMap(file -> file.revocations().stream().map(list -> revoked.members(list, file.name()))).toList());
        return document;
    }

    private void compare(List<FoundCertificate> found, Writer out) throws IOException {
        List<CertificateDifference> all = CertificateDifference.between(found.get(0).certificate(),
                found.get(1).certificate());
        List<CertificateDifference> different = all.stream().filter(one -> !one.isSame()).toList();
        if (format.equals("json")) {
            Map<String, Object> document = Rows.document("deskwright.certificate-differences/1");
            document.put("same", all.size() - different.size());
            document.put("differences", different.stream().map(one -> {
                Map<String, Object> members = new LinkedHashMap<>();
                members.put("name", one.name());
                members.put("one", one.one());
                members.put("other", one.other());
                return members;
            }).toList());
            Json.write(document, out);
            return;
        }
        out.write(different.isEmpty()
                ? "Both are the same certificate.\n"
                : different.size() + " of " + all.size() + " fields differ\n");
        for (CertificateDifference one : different) {
            out.write("  " + Printable.line(one.name()) + "\n");
            out.write("    - " + Printable.line(one.one()) + "\n    + " + Printable.line(one.other()) + "\n");
        }
    }
}
