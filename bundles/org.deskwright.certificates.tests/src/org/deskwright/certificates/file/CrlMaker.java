package org.deskwright.certificates.file;

import java.math.BigInteger;
import java.security.Signature;

import org.deskwright.certificates.CertificateMaker;
import org.deskwright.certificates.CertificateMaker.Made;
import org.deskwright.certificates.Der;

/** Makes lists of revoked certificates. */
public final class CrlMaker {
    private CrlMaker() {
    }

    public static byte[] make(Made issuer, BigInteger revoked) throws Exception {
        return make(issuer, revoked, new byte[0]);
    }

    /** @param extensions of the list, with their tag; empty for none */
    public static byte[] make(Made issuer, BigInteger revoked, byte[] extensions) throws Exception {
        byte[] algorithm = Der.sequence(Der.oid("1.2.840.10045.4.3.2"));
        byte[] signed = Der.sequence(Der.integer(1), algorithm, issuer.certificate().tree().part(0).part(5).encoded(),
                Der.time(CertificateMaker.FROM), Der.time(CertificateMaker.UNTIL),
                Der.sequence(Der.sequence(Der.integer(revoked), Der.time(CertificateMaker.FROM))), extensions);
        Signature signature = Signature.getInstance("SHA256withECDSA");
        signature.initSign(issuer.keys().getPrivate());
        signature.update(signed);
        return Der.sequence(signed, algorithm, Der.bits(0, signature.sign()));
    }
}
