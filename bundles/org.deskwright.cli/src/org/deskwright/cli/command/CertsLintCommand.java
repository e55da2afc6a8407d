package org.deskwright.cli.command;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;

import org.deskwright.certificates.file.FoundCertificate;
import org.deskwright.certificates.lint.Lint;
import org.deskwright.certificates.lint.LintHit;
import org.deskwright.certificates.lint.Lints;
import org.deskwright.certificates.lint.Role;
import org.deskwright.cli.ExitCode;
import org.deskwright.cli.internal.CertificateInput;
import org.deskwright.cli.internal.CertificateText;
import org.deskwright.cli.internal.Choices;
import org.deskwright.cli.internal.Json;
import org.deskwright.cli.internal.Rows;
import org.deskwright.cli.internal.StandardOutput;
import org.deskwright.report.text.Printable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Says which rules certificates break. */
@Command(name = "lint", description = "Says which rules certificates break, how much that weighs, and where each rule is written.", exitCodeListHeading = "%nExit codes:%n", exitCodeList = {
        "0:nothing at or above --fail-on", "1:something at or above --fail-on", "2:the command is not understood",
        "3:some file could not be read"}, footer = {"", "Examples:", "  deskwright certs lint chain.pem",
                "  deskwright certs lint internal-ca/ --rules rfc5280 --fail-on error"})
public final class CertsLintCommand implements Callable<Integer> {
    private final Call call;

    @Parameters(index = "0..*", arity = "1..*", paramLabel = "PATH", description = "Files with certificates, and folders of which all files are read.")
    private List<String> paths = new ArrayList<>();

    @Mixin
    private PasswordOptions passwords = new PasswordOptions();

    @Option(names = "--rules", paramLabel = "rfc5280|web", defaultValue = "web", description = "rfc5280 for all certificates, web with what browsers ask of public servers and Windows of users besides; default: ${DEFAULT-VALUE}.")
    private String rules;

    @Option(names = "--fail-on", paramLabel = "note|warning|error", defaultValue = "error", description = "From which severity on the exit code is 1; default: ${DEFAULT-VALUE}.")
    private String failOn;

    @Option(names = "--format", paramLabel = "text|json", defaultValue = "text", description = "How to write it; default: ${DEFAULT-VALUE}.")
    private String format;

    private record Linted(FoundCertificate found, List<LintHit> hits) {}

    CertsLintCommand(Call call) {
        this.call = call;
    }

    @Override
    public Integer call() throws Exception {
        Choices.check("--format", format, List.of("text", "json"));
        Choices.check("--rules", rules, List.of("rfc5280", "web"));
        Lint.Severity limit = Lint.Severity.valueOf(
                Choices.check("--fail-on", failOn, List.of("note", "warning", "error")).toUpperCase(Locale.ROOT));
        CertificateInput input = new CertificateInput(call.console(), passwords.of(call.console())).read(paths);
        Set<Lint.Basis> bases = rules.equals("web") ? EnumSet.allOf(Lint.Basis.class) : EnumSet.of(Lint.Basis.RFC5280);
        Lints lints = Lints.bundled();
        List<Linted> all = input.found().stream()
                .map(one -> new Linted(one, lints.hits(one.certificate(), Role.of(one.certificate()), bases))).toList();
        StandardOutput.write(call.console(), out -> {
            if (format.equals("json")) {
                Map<String, Object> document = Rows.document("deskwright.certificate-lints/1");
                document.put("certificates", all.stream().map(CertsLintCommand::members).toList());
                Json.write(document, out);
                return;
            }
            for (Linted one : all) {
                out.write(Printable.line(one.found().certificate().name() + " (" + one.found().place() + ")") + "\n");
                for (LintHit hit : one.hits()) {
                    out.write("  " + Printable.line(hit.text()) + "\n");
                }
                if (one.hits().isEmpty()) {
                    out.write("  breaks no rule that is looked at\n");
                }
            }
        });
        boolean failed = all.stream().flatMap(one -> one.hits().stream())
                .anyMatch(hit -> hit.lint().severity().compareTo(limit) <= 0);
        return input.atLeast(failed ? ExitCode.FINDINGS : ExitCode.OK).code();
    }

    private static Map<String, Object> members(Linted one) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("name", one.found().certificate().name());
        members.put("file", one.found().file());
        members.put("sha256", one.found().certificate().digest("SHA-256"));
        members.put("broken", CertificateText.hits(one.hits()));
        return members;
    }
}
