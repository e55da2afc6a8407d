package org.deskwright.certificates.x509;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

import org.deskwright.certificates.der.DerException;
import org.deskwright.certificates.der.Tags;

/** What a key may be used for, each at the place of its bit (RFC 5280 4.2.1.3). */
public enum KeyUsage {
    DIGITAL_SIGNATURE("digitalSignature"),
    NON_REPUDIATION("nonRepudiation"),
    KEY_ENCIPHERMENT("keyEncipherment"),
    DATA_ENCIPHERMENT("dataEncipherment"),
    KEY_AGREEMENT("keyAgreement"),
    KEY_CERT_SIGN("keyCertSign"),
    CRL_SIGN("cRLSign"),
    ENCIPHER_ONLY("encipherOnly"),
    DECIPHER_ONLY("decipherOnly");

    private final String text;

    KeyUsage(String text) {
        this.text = text;
    }

    public String text() {
        return text;
    }

    /** Empty where the certificate does not say, or cannot be understood. */
    public static Optional<Set<KeyUsage>> of(Certificate certificate) {
        try {
            Optional<Extension> found = certificate.extension(Oids.KEY_USAGE);
            return found.isEmpty() ? Optional.empty() : Optional.of(read(found.get()));
        } catch (DerException e) {
            return Optional.empty();
        }
    }

    public static Set<KeyUsage> read(Extension extension) throws DerException {
        byte[] bits = extension.value().expect(Tags.BIT_STRING, "keyUsage").bits();
        Set<KeyUsage> usages = EnumSet.noneOf(KeyUsage.class);
        for (KeyUsage usage : values()) {
            int at = usage.ordinal() / 8;
            if (at < bits.length && (bits[at] & 0x80 >> usage.ordinal() % 8) != 0) {
                usages.add(usage);
            }
        }
        return usages;
    }
}
