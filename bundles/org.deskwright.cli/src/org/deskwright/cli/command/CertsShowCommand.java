package org.deskwright.cli.command;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

import org.deskwright.certificates.file.CertificateFile;
import org.deskwright.certificates.file.FoundCertificate;
import org.deskwright.certificates.text.CertificateDifference;
import org.deskwright.certificates.text.Pem;
import org.deskwright.certificates.text.ToolCommands;
import org.deskwright.certificates.x509.RevocationList;
import org.deskwright.cli.ExitCode;
import org.deskwright.cli.internal.CertificateInput;
import org.deskwright.cli.internal.CertificateText;
import org.deskwright.cli.internal.Choices;
import org.deskwright.cli.internal.Json;
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
        "  deskwright certs show old.pem new.pem --compare", "  deskwright certs show roots.p7b --format pem"})
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

    @Option(names = "--format", paramLabel = "text|json|pem", defaultValue = "text", description = "How to write it; pem writes the certificates themselves; default: ${DEFAULT-VALUE}.")
    private String format;

    CertsShowCommand(Call call) {
        this.call = call;
    }

    @Override
    public Integer call() throws Exception {
        Choices.check("--format", format, List.of("text", "json", "pem"));
        CertificateInput input = new CertificateInput(call.console(), passwords.passwords(call.console())).read(paths);
        List<FoundCertificate> found = input.found();
        if (compare && found.size() < 2) {
            throw new UsageProblem(
                    "--compare needs two certificates, and there " + (found.isEmpty() ? "is none" : "is one"));
        }
        StandardOutput.write(call.console(), out -> {
            if (compare) {
                compare(found, out);
                return;
            }
            switch (format) {
                case "json" -> Json.write(document(input), out);
                case "pem" -> out.write(Pem.of(found.stream().map(FoundCertificate::certificate).toList()));
                default -> text(input, out);
            }
        });
        return input.atLeast(ExitCode.OK).code();
    }

    private void text(CertificateInput input, Writer out) throws IOException {
        CertificateText text = new CertificateText();
        for (CertificateFile file : input.files()) {
            for (FoundCertificate one : file.found()) {
                text.write(one, out);
                if (asn1) {
                    CertificateText.tree(one.certificate(), out);
                }
                if (commands) {
                    for (ToolCommands.Command command : ToolCommands.of(one.certificate(), "certificate.pem")) {
                        CertificateText.line(out, command.purpose(), command.text());
                    }
                }
                out.write("\n");
            }
            for (RevocationList list : file.revocations()) {
                out.write("List of revoked certificates (" + Printable.line(file.name()) + ")\n");
                CertificateText.line(out, "issuer", list.issuer().toString());
                CertificateText.line(out, "as of", list.thisUpdate().toString());
                CertificateText.line(out, "next", list.nextUpdate().map(Object::toString).orElse("not told"));
                if (list.number().isPresent()) {
                    CertificateText.line(out, "number", list.number().get().toString());
                }
                if (list.isDelta()) {
                    CertificateText.line(out, "changes", "list " + list.base().orElseThrow() + " or a later one");
                }
                CertificateText.line(out, "revoked", Integer.toString(list.size()));
                out.write("\n");
            }
            if (!file.thumbprints().isEmpty()) {
                out.write(file.thumbprints().size() + " thumbprints (" + Printable.line(file.name()) + ")\n");
            }
        }
    }

    private static Map<String, Object> document(CertificateInput input) {
        CertificateText text = new CertificateText();
        Map<String, Object> document = Rows.document("deskwright.certificates/1");
        document.put("certificates", input.found().stream().map(text::members).toList());
        document.put("revocationLists", input.files().stream().flatMap(file -> file.revocations().stream().map(list -> {
            Map<String, Object> members = new LinkedHashMap<>();
            members.put("file", file.name());
            members.put("issuer", list.issuer().toString());
            members.put("thisUpdate", list.thisUpdate().toString());
            list.nextUpdate().ifPresent(next -> members.put("nextUpdate", next.toString()));
            list.number().ifPresent(number -> members.put("number", number.toString()));
            list.base().ifPresent(base -> members.put("changes", base.toString()));
            members.put("revoked", list.size());
            return members;
        })).toList());
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
