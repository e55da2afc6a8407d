package org.deskwright.certificates.lint;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.deskwright.certificates.der.DerException;
import org.deskwright.certificates.x509.Addresses;
import org.deskwright.certificates.x509.Certificate;
import org.deskwright.certificates.x509.Extension;
import org.deskwright.certificates.x509.GeneralName;
import org.deskwright.certificates.x509.Oids;
import org.deskwright.certificates.x509.Purposes;
import org.deskwright.certificates.x509.SubjectNames;

/** Of what browsers ask of public servers (Baseline Requirements of the CA/Browser Forum). */
final class WebLints {
    private static final Instant SINCE_2026 = Instant.parse("2026-03-15T00:00:00Z");
    private static final Instant SINCE_2020 = Instant.parse("2020-09-01T00:00:00Z");
    private static final int DAYS_SINCE_2026 = 200;
    private static final int DAYS_SINCE_2020 = 398;
    private static final int DAYS_BEFORE = 825;

    static final Map<String, LintCheck> CHECKS = Map.ofEntries(
            Map.entry("web.version", (one, _) -> LintCheck.when(one.version() != 3, "version " + one.version())),
            Map.entry("web.san-present",
                    (one, role) -> LintCheck.when(role == Role.END && !AuthorityLints.has(one, Oids.SUBJECT_ALT_NAME))),
            Map.entry("web.san-not-critical",
                    (one, role) -> LintCheck.when(role == Role.END && !one.subject().isEmpty()
                            && ShapeLints.critical(one, Oids.SUBJECT_ALT_NAME).isPresent())),
            Map.entry("web.common-name", (one, role) -> role == Role.END ? commonName(one) : Optional.empty()),
            Map.entry("web.wildcard", (one, role) -> role == Role.END ? wildcard(one) : Optional.empty()),
            Map.entry("web.purpose-present",
                    (one, role) -> LintCheck
                            .when(role == Role.END && !AuthorityLints.has(one, Oids.EXTENDED_KEY_USAGE))),
            Map.entry("web.purpose-not-critical", (one,
                    role) -> role == Role.END ? ShapeLints.critical(one, Oids.EXTENDED_KEY_USAGE) : Optional.empty()),
            Map.entry("web.purpose-not-any", (one, role) -> LintCheck.when(role == Role.END && any(one))),
            Map.entry("web.root-purpose",
                    (one, role) -> LintCheck
                            .when(role == Role.ROOT && AuthorityLints.has(one, Oids.EXTENDED_KEY_USAGE))),
            Map.entry("web.end-no-ca", (one, role) -> LintCheck.when(role == Role.END && one.isAuthority())),
            Map.entry("web.days", (one, role) -> role == Role.END ? days(one) : Optional.empty()));

    private WebLints() {
    }

    private static boolean any(Certificate one) throws DerException {
        Optional<Extension> extension = one.extension(Oids.EXTENDED_KEY_USAGE);
        return extension.isPresent() && Purposes.read(extension.get()).contains(Oids.ANY_PURPOSE);
    }

    private static Optional<String> commonName(Certificate one) throws DerException {
        List<GeneralName> names = SubjectNames.read(one);
        Optional<String> common = one.subject().commonName();
        boolean host = common.isPresent() && common.get().contains(".") || common.flatMap(Addresses::of).isPresent();
        return LintCheck.when(
                host && names.stream().noneMatch(
                        name -> name.text().toLowerCase(Locale.ROOT).equals(common.get().toLowerCase(Locale.ROOT))),
                common.orElse(""));
    }

    /** A star is the whole of the first label, and stands above at least two others. */
    private static Optional<String> wildcard(Certificate one) throws DerException {
        return SubjectNames.read(one).stream().filter(GeneralName.Dns.class::isInstance).map(GeneralName::text)
                .filter(text -> text.contains("*") && !text.matches("\\*(\\.[^.*]+){2,}")).findFirst();
    }

    private static Optional<String> days(Certificate one) {
        int most = one.notBefore().isBefore(SINCE_2020)
                ? DAYS_BEFORE
                : one.notBefore().isBefore(SINCE_2026) ? DAYS_SINCE_2020 : DAYS_SINCE_2026;
        // both ends belong to it
        Duration validity = Duration.between(one.notBefore(), one.notAfter()).plusSeconds(1);
        return LintCheck.when(validity.compareTo(Duration.ofDays(most)) > 0,
                validity.toDays() + " days, where " + most + " are allowed");
    }
}
