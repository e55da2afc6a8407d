package org.deskwright.certificates.x509;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

import org.deskwright.certificates.der.DerException;
import org.deskwright.certificates.der.DerValue;
import org.deskwright.certificates.der.Tags;

/** Purposes of a certificate (RFC 5280 4.2.1.12). */
public final class Purposes {
    private Purposes() {
    }

    /** Empty where the certificate does not say, or cannot be understood. */
    public static Optional<Set<String>> of(Certificate certificate) {
        try {
            Optional<Extension> found = certificate.extension(Oids.EXTENDED_KEY_USAGE);
            return found.isEmpty() ? Optional.empty() : Optional.of(read(found.get()));
        } catch (DerException e) {
            return Optional.empty();
        }
    }

    public static Set<String> read(Extension extension) throws DerException {
        Set<String> purposes = new LinkedHashSet<>();
        for (DerValue one : extension.value().expect(Tags.SEQUENCE, "extKeyUsage").parts()) {
            purposes.add(one.expect(Tags.OID, "a purpose").oid());
        }
        return purposes;
    }
}
