package org.deskwright.certificates.x509;

import java.net.URI;
import java.util.List;
import java.util.Optional;

import org.deskwright.certificates.der.DerException;
import org.deskwright.certificates.der.DerValue;

/**
 * Where a certificate says that more is to be had about its issuer (RFC 5280 4.2.2.1). Nothing is fetched from there.
 */
public final class AccessPoints {
    private AccessPoints() {
    }

    /** Where it can be asked about; the first one that is reached by HTTP. */
    public static Optional<URI> responder(Certificate certificate) {
        return of(certificate, Oids.OCSP);
    }

    /** Where the certificate of its issuer is; likewise. */
    public static Optional<URI> issuer(Certificate certificate) {
        return of(certificate, Oids.CA_ISSUERS);
    }

    private static Optional<URI> of(Certificate certificate, String way) {
        Optional<Extension> access = certificate.extension(Oids.AUTHORITY_INFO);
        try {
            for (DerValue one : access.isPresent() ? access.get().value().parts() : List.<DerValue>of()) {
                Optional<URI> place = one.part(0).oid().equals(way)
                        ? web(GeneralName.of(one.part(1)).text())
                        : Optional.empty();
                if (place.isPresent()) {
                    return place;
                }
            }
        } catch (DerException e) {
            return Optional.empty();
        }
        return Optional.empty();
    }

    private static Optional<URI> web(String text) {
        try {
            URI place = URI.create(text);
            return place.getHost() != null
                    && ("http".equalsIgnoreCase(place.getScheme()) || "https".equalsIgnoreCase(place.getScheme()))
                            ? Optional.of(place)
                            : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
