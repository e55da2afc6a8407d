package org.deskwright.certificates.lint;

import org.deskwright.certificates.x509.Certificate;

/** What a certificate is used for, since rules differ. */
public enum Role {
    /** For a server, a person or a device. */
    END,
    /** An authority that another one signed. */
    INTERMEDIATE,
    /** An authority that devices trust. */
    ROOT;

    /** As far as the certificate itself tells. */
    public static Role of(Certificate certificate) {
        if (certificate.isSelfIssued() && (certificate.isAuthority() || certificate.version() < 3)) {
            return ROOT;
        }
        return certificate.isAuthority() ? INTERMEDIATE : END;
    }

    boolean isAuthority() {
        return this != END;
    }
}
