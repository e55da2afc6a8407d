package org.deskwright.certificates.x509;

import java.util.HexFormat;
import java.util.Optional;

import org.deskwright.certificates.der.DerException;
import org.deskwright.certificates.der.DerValue;
import org.deskwright.certificates.der.Tags;

/**
 * Which key signed a certificate (RFC 5280 4.2.1.1).
 *
 * @param key its identifier in hex
 * @param issuer whether it names the issuer
 * @param serial whether it tells the issuer's serial number
 */
public record AuthorityKeyId(Optional<String> key, boolean issuer, boolean serial) {
    public static Optional<AuthorityKeyId> of(Extension extension) {
        try {
            return Optional.of(read(extension));
        } catch (DerException e) {
            return Optional.empty();
        }
    }

    public static AuthorityKeyId read(Extension extension) throws DerException {
        Optional<String> key = Optional.empty();
        boolean issuer = false;
        boolean serial = false;
        for (DerValue part : extension.value().expect(Tags.SEQUENCE, "authorityKeyIdentifier").parts()) {
            if (part.isContext(0)) {
                key = Optional.of(HexFormat.of().formatHex(part.content()));
            }
            issuer |= part.isContext(1);
            serial |= part.isContext(2);
        }
        return new AuthorityKeyId(key, issuer, serial);
    }
}
