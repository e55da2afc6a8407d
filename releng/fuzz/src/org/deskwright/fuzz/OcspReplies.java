package org.deskwright.fuzz;

import java.math.BigInteger;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.spec.ECGenParameterSpec;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;

import org.deskwright.certificates.der.DerException;
import org.deskwright.certificates.der.DerWriter;
import org.deskwright.certificates.der.Tags;
import org.deskwright.certificates.known.KnownAuthorities;
import org.deskwright.certificates.ocsp.Ocsp;
import org.deskwright.certificates.ocsp.OcspException;
import org.deskwright.certificates.x509.Certificate;

/**
 * What a responder may answer. An odd first byte: the rest is a whole answer, which nobody signed. An even one: the
 * rest is what the issuer signed, so that what stands behind the proof of the signature is reached as well.
 */
public final class OcspReplies {
    private static final Instant NOW = Instant.parse("2026-11-26T00:00:00Z");
    private static final URI RESPONDER = URI.create("http://ocsp.example.com/");
    private static final String BASIC = "1.3.6.1.5.5.7.48.1.1";
    private static final byte[] ECDSA = DerWriter.sequence(DerWriter.oid("1.2.840.10045.4.3.2"));
    private static final KeyPair KEYS = keys();
    private static final Certificate ISSUER = issuer(KEYS);
    private static final Certificate ASKED_ABOUT = KnownAuthorities.bundled().all().getFirst().certificate();

    private OcspReplies() {
    }

    public static void fuzzerTestOneInput(byte[] data) throws GeneralSecurityException {
        if (data.length == 0) {
            return;
        }
        boolean signed = (data[0] & 1) == 0;
        byte[] rest = Arrays.copyOfRange(data, 1, data.length);
        try {
            Ocsp.read(signed ? signed(rest) : rest, ASKED_ABOUT, ISSUER, RESPONDER, NOW);
            Expect.that(signed, "an answer is believed that nobody signed");
        } catch (OcspException e) {
            Expect.that(!e.getMessage().isBlank(), "nothing is said of what is wrong");
        }
    }

    private static byte[] signed(byte[] responses) throws GeneralSecurityException {
        byte[] basic = DerWriter.sequence(responses, ECDSA, signature(responses));
        return DerWriter.sequence(DerWriter.value(Tags.ENUMERATED, new byte[]{0}), DerWriter.value(0xA0,
                DerWriter.sequence(DerWriter.oid(BASIC), DerWriter.value(Tags.OCTET_STRING, basic))));
    }

    private static byte[] signature(byte[] text) throws GeneralSecurityException {
        Signature signature = Signature.getInstance("SHA256withECDSA");
        signature.initSign(KEYS.getPrivate());
        signature.update(text);
        return DerWriter.value(Tags.BIT_STRING, new byte[]{0}, signature.sign());
    }

    static KeyPair keys() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    static Certificate issuer(KeyPair keys) {
        byte[] name = DerWriter.sequence(DerWriter.value(Tags.SET, DerWriter.sequence(DerWriter.oid("2.5.4.3"),
                DerWriter.value(Tags.UTF8_STRING, "Issuer".getBytes(StandardCharsets.UTF_8)))));
        byte[] text = DerWriter.sequence(DerWriter.integer(BigInteger.ONE), ECDSA, name,
                DerWriter.sequence(time("20260101000000Z"), time("20360101000000Z")), name,
                keys.getPublic().getEncoded());
        try {
            return Certificate.read(DerWriter.sequence(text, ECDSA, signature(text)));
        } catch (DerException | GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] time(String text) {
        return DerWriter.value(Tags.GENERALIZED_TIME, text.getBytes(StandardCharsets.US_ASCII));
    }

    /** Answers of each kind, signed and not. */
    static List<byte[]> seeds() {
        byte[] good = response(DerWriter.value(0x80));
        byte[] revoked = response(DerWriter.value(0xA1, time("20260601000000Z"),
                DerWriter.value(0xA0, DerWriter.value(Tags.ENUMERATED, new byte[]{1}))));
        byte[] refused = DerWriter.sequence(DerWriter.value(Tags.ENUMERATED, new byte[]{3}));
        return List.of(seed(0, good), seed(0, revoked), seed(0, response(DerWriter.value(0x82))), seed(1, refused),
                seed(1, DerWriter.sequence(DerWriter.value(Tags.ENUMERATED, new byte[]{0}))));
    }

    private static byte[] seed(int kind, byte[] rest) {
        byte[] seed = new byte[rest.length + 1];
        seed[0] = (byte) kind;
        System.arraycopy(rest, 0, seed, 1, rest.length);
        return seed;
    }

    private static byte[] response(byte[] status) {
        try {
            MessageDigest sha1 = MessageDigest.getInstance("SHA-1");
            byte[] name = ASKED_ABOUT.tree().part(0).part(3).encoded();
            byte[] id = DerWriter.sequence(
                    DerWriter.sequence(DerWriter.oid("1.3.14.3.2.26"), DerWriter.value(Tags.NULL)),
                    DerWriter.value(Tags.OCTET_STRING, sha1.digest(name)),
                    DerWriter.value(Tags.OCTET_STRING, sha1.digest(ISSUER.key().bits())),
                    DerWriter.integer(ASKED_ABOUT.serial()));
            byte[] one = DerWriter.sequence(id, status, time("20261125000000Z"),
                    DerWriter.value(0xA0, time("20261201000000Z")));
            return DerWriter.sequence(
                    DerWriter.value(0xA2, DerWriter.value(Tags.OCTET_STRING, sha1.digest(ISSUER.key().bits()))),
                    time("20261125000000Z"), DerWriter.sequence(one));
        } catch (DerException | GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
