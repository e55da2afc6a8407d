package org.deskwright.certificates.lint;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.deskwright.certificates.der.DerException;
import org.deskwright.certificates.x509.AuthorityKeyId;
import org.deskwright.certificates.x509.BasicConstraints;
import org.deskwright.certificates.x509.Certificate;
import org.deskwright.certificates.x509.Extension;
import org.deskwright.certificates.x509.KeyUsage;
import org.deskwright.certificates.x509.Oids;

/** Of who may issue, and of the identifiers by which issuers are found. */
final class AuthorityLints {
    static final Map<String, LintCheck> CHECKS = Map.ofEntries(Map.entry("aki.present",
            // those that signed themselves may do without; to reckon the signature would take longer than all else
            (one, _) -> LintCheck.when(!has(one, Oids.AUTHORITY_KEY_ID) && !one.isSelfIssued())),
            Map.entry("aki.not-critical", (one, _) -> ShapeLints.critical(one, Oids.AUTHORITY_KEY_ID)),
            Map.entry("aki.pair", (one, _) -> half(one)),
            Map.entry("ski.present",
                    (one, role) -> LintCheck.when(role.isAuthority() && !has(one, Oids.SUBJECT_KEY_ID))),
            Map.entry("ski.end", (one, role) -> LintCheck.when(role == Role.END && !has(one, Oids.SUBJECT_KEY_ID))),
            Map.entry("ski.not-critical", (one, _) -> ShapeLints.critical(one, Oids.SUBJECT_KEY_ID)),
            Map.entry("ca.present", (one, role) -> LintCheck.when(role.isAuthority() && !one.isAuthority())),
            Map.entry("ca.critical",
                    (one, _) -> LintCheck.when(one.isAuthority()
                            && !one.extension(Oids.BASIC_CONSTRAINTS).map(Extension::critical).orElse(true))),
            Map.entry("ca.path-length", (one, _) -> length(one)),
            Map.entry("usage.cert-sign-needs-ca", (one, _) -> LintCheck.when(signs(one) && !one.isAuthority())),
            Map.entry("usage.ca-needs-cert-sign",
                    (one, role) -> LintCheck
                            .when(role.isAuthority() && one.isAuthority() && has(one, Oids.KEY_USAGE) && !signs(one))),
            Map.entry("usage.present", (one, role) -> LintCheck.when(role.isAuthority() && !has(one, Oids.KEY_USAGE))),
            Map.entry("usage.not-empty", (one, _) -> LintCheck.when(KeyUsage.of(one).map(Set::isEmpty).orElse(false))),
            Map.entry("web.root-aki", AuthorityLints::rootId));

    private AuthorityLints() {
    }

    static boolean has(Certificate one, String oid) {
        return one.extension(oid).isPresent();
    }

    private static boolean signs(Certificate one) {
        return KeyUsage.of(one).map(usage -> usage.contains(KeyUsage.KEY_CERT_SIGN)).orElse(false);
    }

    private static Optional<String> length(Certificate one) throws DerException {
        Optional<Extension> extension = one.extension(Oids.BASIC_CONSTRAINTS);
        if (extension.isEmpty()) {
            return Optional.empty();
        }
        BasicConstraints constraints = BasicConstraints.read(extension.get());
        boolean maySign = constraints.authority() && (!has(one, Oids.KEY_USAGE) || signs(one));
        return LintCheck.when(constraints.pathLength().isPresent() && !maySign);
    }

    private static Optional<String> half(Certificate one) throws DerException {
        Optional<Extension> extension = one.extension(Oids.AUTHORITY_KEY_ID);
        if (extension.isEmpty()) {
            return Optional.empty();
        }
        AuthorityKeyId id = AuthorityKeyId.read(extension.get());
        return LintCheck.when(id.issuer() != id.serial(), id.issuer() ? "the issuer alone" : "the serial number alone");
    }

    private static Optional<String> rootId(Certificate one, Role role) throws DerException {
        Optional<Extension> extension = one.extension(Oids.AUTHORITY_KEY_ID);
        if (role != Role.ROOT || extension.isEmpty()) {
            return Optional.empty();
        }
        AuthorityKeyId id = AuthorityKeyId.read(extension.get());
        if (id.issuer() || id.serial()) {
            return Optional.of("it names issuer or serial number");
        }
        return LintCheck.when(id.key().isEmpty() || !id.key().equals(one.subjectKeyId()),
                "it is not the identifier of its own key");
    }
}
