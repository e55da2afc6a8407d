package org.deskwright.certificates.file;

import java.math.BigInteger;
import java.security.Signature;
import java.time.Instant;
import java.util.OptionalLong;

import org.deskwright.certificates.CertificateMaker;
import org.deskwright.certificates.CertificateMaker.Made;
import org.deskwright.certificates.Der;
import org.deskwright.certificates.x509.Oids;

/** Makes lists of revoked certificates. */
public final class CrlMaker {
    private CrlMaker() {
    }

    public static byte[] make(Made issuer, BigInteger revoked) throws Exception {
        return make(issuer, revoked, new byte[0]);
    }

    /** @param extensions of the list, with their tag; empty for none */
    public static byte[] make(Made issuer, BigInteger revoked, byte[] extensions) throws Exception {
        return make(issuer, extensions, entry(revoked));
    }

    /**
     * @param extensions of the entry, each with its number and value
     */
    public static byte[] entry(BigInteger serial, byte[]... extensions) {
        return Der.sequence(Der.integer(serial), Der.time(CertificateMaker.FROM),
                extensions.length == 0 ? new byte[0] : Der.sequence(extensions));
    }

    public static byte[] extension(String oid, byte[] value) {
        return Der.sequence(Der.oid(oid), Der.octets(value));
    }

    /** A list with a number, which changes another one when that is told. */
    public static byte[] numbered(Made issuer, long number, OptionalLong base, byte[]... entries) throws Exception {
        byte[] own = extension(Oids.CRL_NUMBER, Der.integer(number));
        byte[] other = base.isEmpty() ? new byte[0] : extension(Oids.DELTA_CRL, Der.integer(base.getAsLong()));
        return make(issuer, Der.value(0xA0, Der.sequence(own, other)), entries);
    }

    /** An empty list that there is to be a newer one of by then. */
    public static byte[] until(Made issuer, Instant next) throws Exception {
        return make(issuer, next, new byte[0], Der.sequence());
    }

    public static byte[] make(Made issuer, byte[] extensions, byte[]... entries) throws Exception {
        return make(issuer, CertificateMaker.UNTIL, extensions, Der.sequence(entries));
    }

    private static byte[] make(Made issuer, Instant next, byte[] extensions, byte[] entries) throws Exception {
        byte[] algorithm = Der.sequence(Der.oid("1.2.840.10045.4.3.2"));
        byte[] signed = Der.sequence(Der.integer(1), algorithm, issuer.certificate().tree().part(0).part(5).encoded(),
                Der.time(CertificateMaker.FROM), Der.time(next), entries, extensions);
        Signature signature = Signature.getInstance("SHA256withECDSA");
        signature.initSign(issuer.keys().getPrivate());
        signature.update(signed);
        return Der.sequence(signed, algorithm, Der.bits(0, signature.sign()));
    }
}
