package org.deskwright.cli.command;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

import org.deskwright.certificates.file.FoundCertificate;
import org.deskwright.certificates.x509.Certificate;
import org.deskwright.cli.ExitCode;
import org.deskwright.cli.internal.CertificateInput;
import org.deskwright.cli.internal.Choices;
import org.deskwright.cli.internal.Moments;
import org.deskwright.cli.internal.Rows;
import org.deskwright.cli.internal.UsageProblem;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Lists when certificates end. */
@Command(name = "expiry", description = "Lists when certificates end, the next to end first.", exitCodeListHeading = "%nExit codes:%n", exitCodeList = {
        "0:none ends within --within days", "1:some does, or has ended, or is not valid yet",
        "2:the command is not understood", "3:some file could not be read"}, footer = {"", "Examples:",
                "  deskwright certs expiry stores/ --within 60",
                "  deskwright certs expiry chain.pem --at 2027-01-01 --format csv"})
public final class CertsExpiryCommand implements Callable<Integer> {
    private static final List<String> HEAD = List.of("state", "days", "until", "name", "issuer", "place");
    private static final int MOST_DAYS = 36_500;

    private final Call call;

    @Parameters(index = "0..*", arity = "1..*", paramLabel = "PATH", description = "Files with certificates, and folders of which all files are read.")
    private List<String> paths = new ArrayList<>();

    @Mixin
    private PasswordOptions passwords = new PasswordOptions();

    @Option(names = "--within", paramLabel = "DAYS", defaultValue = "30", description = "From how many days before its end on a certificate is told as ending; default: ${DEFAULT-VALUE}.")
    private int within;

    @Option(names = "--at", paramLabel = "MOMENT", description = "Judges for that moment; default: now.")
    private String at;

    @Option(names = "--format", paramLabel = "text|json|csv", defaultValue = "text", description = "How to write it; default: ${DEFAULT-VALUE}.")
    private String format;

    CertsExpiryCommand(Call call) {
        this.call = call;
    }

    @Override
    public Integer call() throws Exception {
        Choices.check("--format", format, Rows.FORMATS);
        if (within < 0 || within > MOST_DAYS) {
            throw new UsageProblem("--within takes days from 0 to " + MOST_DAYS + ", not " + within);
        }
        Instant moment = at == null ? call.console().clock().instant() : Moments.parse("--at", at, ZoneOffset.UTC);
        CertificateInput input = new CertificateInput(call.console(), passwords.passwords(call.console())).read(paths);
        List<FoundCertificate> found = input.found().stream()
                .sorted(Comparator.comparing((FoundCertificate one) -> one.certificate().notAfter())
                        .thenComparing(FoundCertificate::place))
                .toList();
        Map<String, Object> document = Rows.document("deskwright.certificate-expiry/1");
        document.put("at", moment.toString());
        Rows.write(call.console(), format, document, HEAD, found.stream().map(one -> row(one, moment)).toList());
        boolean some = found.stream().anyMatch(one -> !state(one.certificate(), moment).equals("valid"));
        return input.atLeast(some ? ExitCode.FINDINGS : ExitCode.OK).code();
    }

    private List<String> row(FoundCertificate one, Instant moment) {
        Certificate certificate = one.certificate();
        return List.of(state(certificate, moment), Long.toString(days(certificate, moment)),
                certificate.notAfter().toString(), certificate.name(), certificate.issuer().shortName(), one.place());
    }

    private static long days(Certificate certificate, Instant moment) {
        return Duration.between(moment, certificate.notAfter()).toDays();
    }

    private String state(Certificate certificate, Instant moment) {
        if (moment.isBefore(certificate.notBefore())) {
            return "not yet valid";
        }
        if (moment.isAfter(certificate.notAfter())) {
            return "expired";
        }
        return days(certificate, moment) < within ? "ending" : "valid";
    }
}
