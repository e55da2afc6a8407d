package org.deskwright.certificates.ocsp;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;

import org.deskwright.certificates.der.DerException;
import org.deskwright.certificates.der.DerWriter;
import org.deskwright.certificates.der.Tags;
import org.deskwright.certificates.x509.Certificate;

/**
 * The question about one certificate (RFC 6960 4.1). The hashes that name its issuer are SHA-1, which every responder
 * knows (RFC 5019 2.1.1); they protect nothing.
 */
final class OcspQuestion {
    static final String NONCE = "1.3.6.1.5.5.7.48.1.2";
    private static final String SHA_1 = "1.3.14.3.2.26";
    /** RFC 9654 2.1 asks for 32. */
    private static final int NONCE_BYTES = 32;
    private static final int CONTEXT_2 = 0xA2;
    /** Of the fields of what is signed, after the version. */
    private static final int ISSUER = 2;

    private final Certificate certificate;
    private final Certificate issuer;
    private final byte[] id;
    private final byte[] nonce = new byte[NONCE_BYTES];

    OcspQuestion(Certificate certificate, Certificate issuer) throws DerException {
        this.certificate = certificate;
        this.issuer = issuer;
        var signed = certificate.tree().part(0);
        byte[] name = signed.part((signed.part(0).isContext(0) ? 1 : 0) + ISSUER).encoded();
        id = DerWriter.sequence(DerWriter.sequence(DerWriter.oid(SHA_1), DerWriter.value(Tags.NULL)),
                DerWriter.value(Tags.OCTET_STRING, sha1(name)),
                DerWriter.value(Tags.OCTET_STRING, sha1(issuer.key().bits())), DerWriter.integer(certificate.serial()));
        new SecureRandom().nextBytes(nonce);
    }

    private static byte[] sha1(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-1").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    Certificate certificate() {
        return certificate;
    }

    Certificate issuer() {
        return issuer;
    }

    /** How the responder is to name the certificate in its answer. */
    byte[] id() {
        return id.clone();
    }

    byte[] nonce() {
        return nonce.clone();
    }

    byte[] encoded() {
        byte[] extension = DerWriter.sequence(DerWriter.oid(NONCE),
                DerWriter.value(Tags.OCTET_STRING, DerWriter.value(Tags.OCTET_STRING, nonce)));
        return DerWriter.sequence(DerWriter.sequence(DerWriter.sequence(DerWriter.sequence(id)),
                DerWriter.value(CONTEXT_2, DerWriter.sequence(extension))));
    }
}
