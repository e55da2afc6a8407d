package org.deskwright.certificates.lint;

import java.util.Optional;

import org.deskwright.certificates.der.DerException;
import org.deskwright.certificates.x509.Certificate;

/** Decides one lint. */
@FunctionalInterface
interface LintCheck {
    /**
     * @return what stands there when the rule is broken, perhaps an empty text
     * @throws DerException when something cannot be read; what that means is the business of another lint
     */
    Optional<String> look(Certificate certificate, Role role) throws DerException;

    /** Broken, with nothing more to tell. */
    static Optional<String> when(boolean broken) {
        return broken ? Optional.of("") : Optional.empty();
    }

    static Optional<String> when(boolean broken, String detail) {
        return broken ? Optional.of(detail) : Optional.empty();
    }
}
