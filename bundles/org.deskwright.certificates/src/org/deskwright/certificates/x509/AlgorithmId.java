package org.deskwright.certificates.x509;

import org.deskwright.certificates.der.DerException;
import org.deskwright.certificates.der.DerValue;
import org.deskwright.certificates.der.Tags;

/**
 * What something is signed with, or what a key is for (RFC 5280 4.1.1.2).
 *
 * @param value with its parameters
 */
public record AlgorithmId(String oid, DerValue value) {
    public static AlgorithmId of(DerValue value) throws DerException {
        value.expect(Tags.SEQUENCE, "the algorithm");
        return new AlgorithmId(value.part(0).expect(Tags.OID, "the name of the algorithm").oid(), value);
    }

    /** Such as {@code SHA256withRSA}, or its number. */
    public String name() {
        return Oids.name(oid);
    }

    /** The bytes, not only the number. */
    public boolean isSame(AlgorithmId other) {
        return value.sameBytes(other.value);
    }
}
