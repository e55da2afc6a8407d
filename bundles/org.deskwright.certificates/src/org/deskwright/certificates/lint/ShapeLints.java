package org.deskwright.certificates.lint;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.deskwright.certificates.der.DerException;
import org.deskwright.certificates.path.PathValidator;
import org.deskwright.certificates.x509.AuthorityKeyId;
import org.deskwright.certificates.x509.BasicConstraints;
import org.deskwright.certificates.x509.Certificate;
import org.deskwright.certificates.x509.CertificateTime;
import org.deskwright.certificates.x509.Extension;
import org.deskwright.certificates.x509.KeyUsage;
import org.deskwright.certificates.x509.NameConstraints;
import org.deskwright.certificates.x509.Oids;
import org.deskwright.certificates.x509.Purposes;
import org.deskwright.certificates.x509.SubjectNames;

/** Of the frame of a certificate: version, serial number, validity, and extensions as such. */
final class ShapeLints {
    private static final int LONGEST_SERIAL = 20;
    private static final int LAST_UTC_YEAR = 2049;

    static final Map<String, LintCheck> CHECKS = Map.ofEntries(
            Map.entry("der.shortest", (one, _) -> LintCheck.when(!one.tree().isShortest())),
            Map.entry("version.extensions",
                    (one, _) -> LintCheck.when(one.version() != 3 && !one.extensions().isEmpty(),
                            "version " + one.version())),
            Map.entry("version.known",
                    (one, _) -> LintCheck.when(one.version() < 1 || one.version() > 3, "version " + one.version())),
            Map.entry("version.default",
                    (one, _) -> LintCheck.when(one.version() == 1 && one.tree().part(0).part(0).isContext(0))),
            Map.entry("version.authority",
                    (one, role) -> LintCheck.when(role.isAuthority() && one.version() < 3, "version " + one.version())),
            Map.entry("version.unique-ids",
                    (one, _) -> LintCheck.when(one.tree().part(0).parts().stream()
                            .anyMatch(part -> part.isContext(1) || part.isContext(2)))),
            Map.entry("serial.positive",
                    (one, _) -> LintCheck.when(one.serial().signum() <= 0, one.serial().toString())),
            Map.entry("serial.length",
                    (one, _) -> LintCheck.when(one.serialBytes() > LONGEST_SERIAL, one.serialBytes() + " bytes")),
            Map.entry("signature.same",
                    (one, _) -> LintCheck.when(!one.algorithm().isSame(one.innerAlgorithm()),
                            one.innerAlgorithm().name() + " and " + one.algorithm().name())),
            Map.entry("validity.order", (one, _) -> LintCheck.when(one.notBefore().isAfter(one.notAfter()))),
            Map.entry("validity.kind", (one, _) -> kind(one)),
            Map.entry("validity.form",
                    (one, _) -> LintCheck.when(!one.validity().stream().allMatch(CertificateTime::exact))),
            Map.entry("extension.once", (one, _) -> twice(one)),
            Map.entry("extension.critical", (one, _) -> unknown(one)),
            Map.entry("extension.readable", (one, _) -> unreadable(one)),
            Map.entry("aia.not-critical", (one, _) -> critical(one, Oids.AUTHORITY_INFO)),
            Map.entry("aia.readable", (one, _) -> access(one)));

    private ShapeLints() {
    }

    static Optional<String> critical(Certificate one, String oid) {
        return LintCheck.when(one.extension(oid).map(Extension::critical).orElse(false));
    }

    private static Optional<String> kind(Certificate one) {
        for (CertificateTime end : one.validity()) {
            int year = end.instant().atOffset(java.time.ZoneOffset.UTC).getYear();
            if (year <= LAST_UTC_YEAR == end.generalized()) {
                return Optional.of(end.instant() + (end.generalized() ? " as GeneralizedTime" : " as UTCTime"));
            }
        }
        return Optional.empty();
    }

    private static Optional<String> twice(Certificate one) {
        Set<String> seen = new HashSet<>();
        return one.extensions().stream().filter(extension -> !seen.add(extension.oid())).map(Extension::name)
                .findFirst();
    }

    private static Optional<String> unknown(Certificate one) {
        List<String> names = one.extensions().stream()
                .filter(extension -> extension.critical() && !PathValidator.understands(extension.oid()))
                .map(Extension::name).toList();
        return LintCheck.when(!names.isEmpty(), String.join(", ", names));
    }

    private static Optional<String> unreadable(Certificate one) {
        String broken = one.extensions().stream().map(extension -> problem(one, extension)).flatMap(Optional::stream)
                .collect(Collectors.joining("; "));
        return LintCheck.when(!broken.isEmpty(), broken);
    }

    private static Optional<String> problem(Certificate one, Extension extension) {
        try {
            switch (extension.oid()) {
                case Oids.BASIC_CONSTRAINTS -> BasicConstraints.read(extension);
                case Oids.KEY_USAGE -> KeyUsage.read(extension);
                case Oids.EXTENDED_KEY_USAGE -> Purposes.read(extension);
                case Oids.NAME_CONSTRAINTS -> NameConstraints.read(extension);
                case Oids.AUTHORITY_KEY_ID -> AuthorityKeyId.read(extension);
                case Oids.SUBJECT_ALT_NAME -> SubjectNames.read(one);
                case Oids.SUBJECT_KEY_ID, Oids.CRL_DISTRIBUTION, Oids.POLICIES -> extension.value();
                default -> {
                    return Optional.empty();
                }
            }
            return Optional.empty();
        } catch (DerException e) {
            return Optional.of(extension.name() + " at byte " + e.offset() + ": " + e.reason());
        }
    }

    private static Optional<String> access(Certificate one) {
        Optional<Extension> extension = one.extension(Oids.AUTHORITY_INFO);
        try {
            return LintCheck.when(extension.isPresent() && (extension.get().value().parts().isEmpty()
                    || extension.get().value().parts().stream().anyMatch(part -> part.parts().size() != 2)));
        } catch (DerException e) {
            return Optional.of("at byte " + e.offset() + ": " + e.reason());
        }
    }
}
