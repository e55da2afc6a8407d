package org.deskwright.certificates.lint;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.deskwright.certificates.der.DerException;
import org.deskwright.certificates.x509.Certificate;
import org.deskwright.certificates.x509.Extension;
import org.deskwright.certificates.x509.KeyUsage;
import org.deskwright.certificates.x509.Oids;
import org.deskwright.certificates.x509.Purposes;

/** Of what a certificate is for, and whether its key may be used so. */
final class PurposeLints {
    /** RFC 5280 4.2.1.12 names them for servers. */
    private static final Set<KeyUsage> OF_SERVERS = EnumSet.of(KeyUsage.DIGITAL_SIGNATURE, KeyUsage.KEY_ENCIPHERMENT,
            KeyUsage.KEY_AGREEMENT);

    static final Map<String, LintCheck> CHECKS = Map.of("purpose.not-empty",
            (one, _) -> LintCheck.when(purposes(one).map(Set::isEmpty).orElse(false)), "purpose.any-not-critical",
            (one, _) -> LintCheck.when(purposes(one).map(all -> all.contains(Oids.ANY_PURPOSE)).orElse(false)
                    && ShapeLints.critical(one, Oids.EXTENDED_KEY_USAGE).isPresent()),
            "purpose.usage", (one, _) -> usage(one));

    private PurposeLints() {
    }

    private static Optional<Set<String>> purposes(Certificate one) throws DerException {
        Optional<Extension> extension = one.extension(Oids.EXTENDED_KEY_USAGE);
        return extension.isEmpty() ? Optional.empty() : Optional.of(Purposes.read(extension.get()));
    }

    /** A certificate that tells no usage allows all; one that allows nothing at all breaks another rule. */
    private static Optional<String> usage(Certificate one) throws DerException {
        Optional<Extension> extension = one.extension(Oids.KEY_USAGE);
        if (one.isAuthority() || extension.isEmpty()
                || !purposes(one).map(all -> all.contains(Oids.SERVER_AUTH)).orElse(false)) {
            return Optional.empty();
        }
        Set<KeyUsage> usage = KeyUsage.read(extension.get());
        return LintCheck.when(Collections.disjoint(usage, OF_SERVERS),
                usage.stream().map(KeyUsage::text).collect(Collectors.joining(", ")));
    }
}
