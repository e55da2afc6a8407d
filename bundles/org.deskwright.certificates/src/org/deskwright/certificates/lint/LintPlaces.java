package org.deskwright.certificates.lint;

import java.util.Optional;

import org.deskwright.certificates.der.DerException;
import org.deskwright.certificates.der.DerValue;
import org.deskwright.certificates.der.Tags;
import org.deskwright.certificates.x509.Certificate;

/** Where in a certificate stands what a rule is about. */
public final class LintPlaces {
    /** Of what is signed. */
    private static final int EXTENSIONS = 3;

    private LintPlaces() {
    }

    /** The part itself; where that is missing, the next larger one in which it ought to be. */
    public static DerValue of(Certificate certificate, Lint lint) {
        DerValue whole = certificate.tree();
        try {
            DerValue signed = whole.part(0);
            boolean versioned = signed.part(0).isContext(0);
            int serial = versioned ? 1 : 0;
            return switch (lint.about()) {
                case "certificate" -> whole;
                case "version" -> versioned ? signed.part(0) : signed;
                case "serial" -> signed.part(serial);
                case "signature" -> signed.part(serial + 1);
                case "issuer" -> signed.part(serial + 2);
                case "validity" -> signed.part(serial + 3);
                case "subject" -> signed.part(serial + 4);
                case "key" -> signed.part(serial + 5);
                default -> extension(signed, lint.about());
            };
        } catch (DerException e) {
            return whole;
        }
    }

    private static DerValue extension(DerValue signed, String oid) throws DerException {
        Optional<DerValue> all = signed.parts().stream().filter(part -> part.isContext(EXTENSIONS)).findFirst();
        if (all.isEmpty()) {
            return signed;
        }
        for (DerValue one : all.get().part(0).parts()) {
            if (one.part(0).is(Tags.OID) && one.part(0).oid().equals(oid)) {
                return one;
            }
        }
        return all.get();
    }
}
