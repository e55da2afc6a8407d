package org.deskwright.certificates.file;

import java.util.Objects;

import org.deskwright.certificates.x509.Certificate;

/**
 * A certificate where it was found.
 *
 * @param file as the admin knows it
 * @param offset where it begins there; -1 where a key store does not tell
 * @param alias how a key store calls it; else empty
 * @param trusted whether the file says that it is one to trust, as key stores and policies do
 */
public record FoundCertificate(Certificate certificate, String file, long offset, String alias, boolean trusted) {
    public FoundCertificate {
        Objects.requireNonNull(certificate, "certificate");
        Objects.requireNonNull(file, "file");
        Objects.requireNonNull(alias, "alias");
    }

    /** The file, with the name or the place in it. */
    public String place() {
        return file + (!alias.isEmpty() ? ", " + alias : offset > 0 ? ", byte " + offset : "");
    }
}
