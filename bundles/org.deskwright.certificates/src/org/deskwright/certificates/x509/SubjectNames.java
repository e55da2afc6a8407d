package org.deskwright.certificates.x509;

import java.util.List;
import java.util.Optional;

import org.deskwright.certificates.der.DerException;

/** The names that a certificate is for beside its subject. */
public final class SubjectNames {
    private SubjectNames() {
    }

    /** Empty where there are none, or where they cannot be read. */
    public static List<GeneralName> of(Certificate certificate) {
        try {
            return read(certificate);
        } catch (DerException e) {
            return List.of();
        }
    }

    public static List<GeneralName> read(Certificate certificate) throws DerException {
        Optional<Extension> found = certificate.extension(Oids.SUBJECT_ALT_NAME);
        return found.isEmpty() ? List.of() : GeneralName.list(found.get().value());
    }
}
