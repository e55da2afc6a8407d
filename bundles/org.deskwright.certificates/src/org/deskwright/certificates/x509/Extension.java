package org.deskwright.certificates.x509;

import org.deskwright.certificates.der.DerException;
import org.deskwright.certificates.der.DerValue;
import org.deskwright.certificates.der.Tags;

/**
 * An extension (RFC 5280 4.2).
 *
 * @param octets the octet string that holds its value
 */
public record Extension(String oid, boolean critical, DerValue octets) {
    static Extension of(DerValue one) throws DerException {
        one.expect(Tags.SEQUENCE, "an extension");
        String oid = one.part(0).expect(Tags.OID, "the name of an extension").oid();
        boolean told = one.parts().size() > 2;
        return new Extension(oid, told && one.part(1).expect(Tags.BOOLEAN, "whether an extension is critical").bool(),
                one.part(told ? 2 : 1).expect(Tags.OCTET_STRING, "the value of an extension"));
    }

    /** Such as {@code basicConstraints}, or its number. */
    public String name() {
        return Oids.name(oid);
    }

    /**
     * @throws DerException where it is no ASN.1
     */
    public DerValue value() throws DerException {
        return octets.inner();
    }
}
