package org.deskwright.certificates.x509;

import java.math.BigInteger;
import java.util.Optional;

import org.deskwright.certificates.der.DerException;
import org.deskwright.certificates.der.DerReader;
import org.deskwright.certificates.der.DerValue;
import org.deskwright.certificates.der.Tags;

/** The public key of a certificate (RFC 5280 4.1.2.7): all of SubjectPublicKeyInfo. */
public final class SubjectKey {
    private final DerValue value;
    private final AlgorithmId algorithm;
    private final byte[] encoded;
    /** Reckoned when it is first asked for; -1 before. */
    private volatile int size = -1;

    private SubjectKey(DerValue value, AlgorithmId algorithm) {
        this.value = value;
        this.algorithm = algorithm;
        encoded = value.encoded();
    }

    static SubjectKey of(DerValue value) throws DerException {
        value.expect(Tags.SEQUENCE, "the public key");
        value.part(1).expect(Tags.BIT_STRING, "the bits of the public key");
        return new SubjectKey(value, AlgorithmId.of(value.part(0)));
    }

    public AlgorithmId algorithm() {
        return algorithm;
    }

    /** SubjectPublicKeyInfo with tag and length, of which SPKI hashes are made. */
    public byte[] encoded() {
        return encoded.clone();
    }

    byte[] bytes() {
        return encoded;
    }

    /** The bits alone, of which RFC 5280 4.2.1.2 makes identifiers. */
    public byte[] bits() throws DerException {
        return value.part(1).bits();
    }

    public boolean isRsa() {
        return algorithm.oid().equals(Oids.RSA) || algorithm.oid().equals(Oids.RSA_PSS);
    }

    public boolean isElliptic() {
        return algorithm.oid().equals(Oids.EC);
    }

    /** The number of the curve of a key on one that has a name. */
    public Optional<String> curve() {
        try {
            DerValue parameters = algorithm.value().part(1);
            return isElliptic() && parameters.is(Tags.OID) ? Optional.of(parameters.oid()) : Optional.empty();
        } catch (DerException e) {
            return Optional.empty();
        }
    }

    /** How long the key is: of RSA and DSA the modulus, of curves the field; 0 where it cannot be told. */
    public int size() {
        if (size < 0) {
            size = reckonedSize();
        }
        return size;
    }

    private int reckonedSize() {
        try {
            if (isRsa()) {
                return modulus().bitLength();
            }
            return isElliptic()
                    ? curve().map(Oids::fieldSize).orElse(0)
                    : algorithm.oid().equals(Oids.DSA)
                            ? algorithm.value().part(1).part(0).integer().bitLength()
                            : Oids.fieldSize(algorithm.oid());
        } catch (DerException e) {
            return 0;
        }
    }

    private BigInteger modulus() throws DerException {
        return DerReader.read(bits()).part(0).integer();
    }

    /** The public exponent of an RSA key. */
    public Optional<BigInteger> exponent() {
        try {
            return isRsa() ? Optional.of(DerReader.read(bits()).part(1).integer()) : Optional.empty();
        } catch (DerException e) {
            return Optional.empty();
        }
    }

    /** Such as {@code RSA 2048} or {@code EC P-256}. */
    public String name() {
        String kind = algorithm.name();
        return curve().map(curve -> kind + " " + Oids.name(curve)).orElseGet(
                () -> size() == 0 || !isRsa() && !algorithm.oid().equals(Oids.DSA) ? kind : kind + " " + size());
    }

    public String digest(String name) {
        return Certificate.digest(name, encoded);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SubjectKey it && java.util.Arrays.equals(encoded, it.encoded);
    }

    @Override
    public int hashCode() {
        return java.util.Arrays.hashCode(encoded);
    }
}
