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
    /** From when on how many days are allowed, the last first. */
    private static final List<Limit> LIMITS = List.of(new Limit("2029-03-15", 47), new Limit("2027-03-15", 100),
            new Limit("2026-03-15", 200), new Limit("2020-09-01", 398));
    private static final int DAYS_BEFORE = 825;

    /** How long certificates may be valid that begin on that day or later (Ballot SC-081v3). */
    private record Limit(Instant since, int days) {
        Limit(String day, int days) {
            this(Instant.parse(day + "T00:00:00Z"), days);
        }
    }

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
            Map.entry("web.policies",
                    (one, role) -> LintCheck.when(role == Role.END && !AuthorityLints.has(one, Oids.POLICIES))),
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
        int most = LIMITS.stream().filter(limit -> !one.notBefore().isBefore(limit.since())).findFirst()
                .map(Limit::days).orElse(DAYS_BEFORE);
        // both ends belong to it
        Duration validity = Duration.between(one.notBefore(), one.notAfter()).plusSeconds(1);
        return LintCheck.when(validity.compareTo(Duration.ofDays(most)) > 0,
                validity.toDays() + " days, where " + most + " are allowed");
    }
}
