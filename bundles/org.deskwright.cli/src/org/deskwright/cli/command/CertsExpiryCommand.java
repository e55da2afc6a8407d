package org.deskwright.cli.command;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;

import org.deskwright.certificates.file.CertificateFile;
import org.deskwright.certificates.file.FoundCertificate;
import org.deskwright.certificates.x509.Certificate;
import org.deskwright.cli.ExitCode;
import org.deskwright.cli.internal.CertificateInput;
import org.deskwright.cli.internal.Choices;
import org.deskwright.cli.internal.Moments;
import org.deskwright.cli.internal.NamedStores;
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
                "  deskwright certs expiry --store system --store java --store zero-client.pem",
                "  deskwright certs expiry chain.pem --at 2027-01-01 --format csv"})
public final class CertsExpiryCommand implements Callable<Integer> {
    private static final List<String> HEAD = List.of("state", "days", "until", "name", "issuer", "place");
    private static final int MOST_DAYS = 36_500;

    private final Call call;

    @Parameters(index = "0..*", arity = "0..*", paramLabel = "PATH", description = "Files with certificates, and folders of which all files are read.")
    private List<String> paths = new ArrayList<>();

    @Mixin
    private PasswordOptions passwords = new PasswordOptions();

    @Option(names = "--store", paramLabel = "java|system|aws|ID|PATH", description = "Lists what such a store holds too, as 'certs verify' takes it; may be given several times.")
    private List<String> stores = new ArrayList<>();

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
        if (paths.isEmpty() && stores.isEmpty()) {
            throw new UsageProblem("name files with certificates, or a store such as --store java");
        }
        CertificateInput input = new CertificateInput(call.console(), passwords.of(call.console())).read(paths);
        List<CertificateFile> files = new ArrayList<>(input.files());
        NamedStores named = new NamedStores(input);
        for (String store : stores) {
            named.read(store).ifPresent(files::add);
        }
        List<FoundCertificate> found = files.stream().flatMap(file -> found(file, input).stream())
                .sorted(Comparator.comparing((FoundCertificate one) -> one.certificate().notAfter())
                        .thenComparing(FoundCertificate::place))
                .toList();
        Map<String, Object> document = Rows.document("deskwright.certificate-expiry/1");
        document.put("at", moment.toString());
        Rows.write(call.console(), format, document, HEAD, found.stream().map(one -> row(one, moment)).toList());
        boolean some = found.stream().anyMatch(one -> !state(one.certificate(), moment).equals("valid"));
        return input.atLeast(some ? ExitCode.FINDINGS : ExitCode.OK).code();
    }

    /** Of a list of thumbprints those that Deskwright knows; that the others have no end is told. */
    private static List<FoundCertificate> found(CertificateFile file, CertificateInput input) {
        List<FoundCertificate> all = new ArrayList<>(file.found());
        List<Certificate> known = TrustOptions.known();
        int unknown = 0;
        for (String thumbprint : file.thumbprints()) {
            Optional<Certificate> one = known.stream().filter(it -> it.digest("SHA-1").equals(thumbprint)).findFirst();
            if (one.isPresent()) {
                all.add(new FoundCertificate(one.get(), file.name(), -1, thumbprint, true));
            } else {
                unknown++;
            }
        }
        if (unknown > 0) {
            input.lacks(file.name(),
                    "does not say when " + (unknown == 1 ? "a certificate ends" : unknown + " certificates end")
                            + ", of which it has the thumbprint alone",
                    "export the certificates themselves");
        }
        return all;
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
