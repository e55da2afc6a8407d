package org.deskwright.certificates;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.spec.ECGenParameterSpec;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.deskwright.certificates.der.DerException;
import org.deskwright.certificates.x509.Certificate;
import org.deskwright.certificates.x509.Oids;

/** Makes certificates, sound ones and such as no authority would sign. */
public final class CertificateMaker {
    public static final Instant FROM = Instant.parse("2026-01-01T00:00:00Z");
    public static final Instant UNTIL = Instant.parse("2026-06-01T00:00:00Z");
    private static final byte[] ECDSA = Der.sequence(Der.oid("1.2.840.10045.4.3.2"));
    private static long number = 1000;

    /** A certificate with what it is signed with. */
    public record Made(Certificate certificate, KeyPair keys) {}

    private final byte[] subject;
    private KeyPair keys = keyPair();
    private Made issuer;
    private byte[] issuerName;
    private BigInteger serial = BigInteger.valueOf(number++);
    private int version = 3;
    private byte[] from = Der.time(FROM);
    private byte[] until = Der.time(UNTIL);
    private byte[] inner = ECDSA;
    private byte[] outer = ECDSA;
    private byte[] key;
    private boolean versionToldAlways;
    private byte[] uniqueId = new byte[0];
    private String signing = "SHA256withECDSA";
    private final Map<String, byte[]> extensions = new LinkedHashMap<>();
    private final List<byte[]> further = new ArrayList<>();

    private CertificateMaker(byte[] subject) {
        this.subject = subject;
    }

    /** A root as it ought to be. */
    public static CertificateMaker root(String name) {
        CertificateMaker maker = new CertificateMaker(name(name)).until(Instant.parse("2046-01-01T00:00:00Z"));
        return maker.authority();
    }

    /** An authority below another. */
    public static CertificateMaker authority(String name, Made above) {
        return root(name).signedBy(above);
    }

    /** A server as it ought to be; the name is that of its host. */
    public static CertificateMaker server(String name, Made above) {
        CertificateMaker maker = new CertificateMaker(name(name)).signedBy(above);
        return maker.extension(Oids.KEY_USAGE, true, Der.bits(7, (byte) 0x80))
                .extension(Oids.EXTENDED_KEY_USAGE, false, Der.sequence(Der.oid(Oids.SERVER_AUTH)))
                .extension(Oids.SUBJECT_ALT_NAME, false, Der.sequence(Der.ascii(0x82, name))).keyId();
    }

    public static KeyPair keyPair() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    public static byte[] name(String common) {
        return common.isEmpty()
                ? Der.sequence()
                : Der.sequence(Der.set(Der.sequence(Der.oid(Oids.COMMON_NAME), Der.text(common))));
    }

    private CertificateMaker authority() {
        return extension(Oids.BASIC_CONSTRAINTS, true, Der.sequence(Der.bool(true)))
                .extension(Oids.KEY_USAGE, true, Der.bits(1, (byte) 0x06)).keyId();
    }

    private CertificateMaker keyId() {
        return extension(Oids.SUBJECT_KEY_ID, false, Der.octets(keyId(keys)));
    }

    public static byte[] keyId(KeyPair pair) {
        try {
            return MessageDigest.getInstance("SHA-1").digest(pair.getPublic().getEncoded());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    public CertificateMaker signedBy(Made above) {
        issuer = above;
        return extension(Oids.AUTHORITY_KEY_ID, false, Der.sequence(Der.value(0x80, keyId(above.keys()))));
    }

    /** The same key as another, as cross-signed certificates have. */
    public CertificateMaker keys(KeyPair pair) {
        keys = pair;
        return extensions.containsKey(Oids.SUBJECT_KEY_ID) ? keyId() : this;
    }

    public CertificateMaker issuerName(byte[] name) {
        issuerName = name;
        return this;
    }

    public CertificateMaker serial(BigInteger value) {
        serial = value;
        return this;
    }

    public CertificateMaker version(int value) {
        version = value;
        return this;
    }

    /** Version 1 as well, which ought to be told by leaving it out. */
    public CertificateMaker versionTold() {
        versionToldAlways = true;
        return this;
    }

    /** Without any extension, as the first versions were. */
    public CertificateMaker bare() {
        extensions.clear();
        return this;
    }

    /** A number that tells this subject from others of the same name. */
    public CertificateMaker uniqueId(byte[] bits) {
        uniqueId = Der.value(0x82, new byte[1], bits);
        return this;
    }

    public CertificateMaker from(Instant instant) {
        from = Der.time(instant);
        return this;
    }

    public CertificateMaker until(Instant instant) {
        until = Der.time(instant);
        return this;
    }

    public CertificateMaker untilEncoded(byte[] time) {
        until = time;
        return this;
    }

    /** What it says that it is signed with; the signature itself stays what it is. */
    public CertificateMaker algorithms(byte[] within, byte[] without) {
        inner = within;
        outer = without;
        return this;
    }

    /** What it really is signed with, as Java calls it. */
    public CertificateMaker signedWith(String algorithm) {
        signing = algorithm;
        return this;
    }

    /** What stands as its public key. */
    public CertificateMaker key(byte[] info) {
        key = info;
        return this;
    }

    public CertificateMaker extension(String oid, boolean critical, byte[] value) {
        extensions.put(oid, encoded(oid, critical, value));
        return this;
    }

    /** Though there is one already. */
    public CertificateMaker another(String oid, byte[] value) {
        further.add(encoded(oid, false, value));
        return this;
    }

    public CertificateMaker without(String oid) {
        extensions.remove(oid);
        return this;
    }

    private static byte[] encoded(String oid, boolean critical, byte[] value) {
        return critical
                ? Der.sequence(Der.oid(oid), Der.bool(true), Der.octets(value))
                : Der.sequence(Der.oid(oid), Der.octets(value));
    }

    public Made make() {
        try {
            byte[] issued = issuerName != null
                    ? issuerName
                    : issuer == null
                            ? subject
                            : issuer.certificate().tree().part(0).part(issuer.certificate().version() == 1 ? 4 : 5)
                                    .encoded();
            List<byte[]> all = new ArrayList<>(extensions.values());
            all.addAll(further);
            byte[] signed = Der.sequence(
                    version == 1 && !versionToldAlways ? new byte[0] : Der.value(0xA0, Der.integer(version - 1L)),
                    Der.integer(serial), inner, issued, Der.sequence(from, until), subject,
                    key == null ? keys.getPublic().getEncoded() : key, uniqueId,
                    all.isEmpty() ? new byte[0] : Der.value(0xA3, Der.sequence(all.toArray(byte[][]::new))));
            Signature signature = Signature.getInstance(signing);
            signature.initSign((issuer == null ? keys : issuer.keys()).getPrivate());
            signature.update(signed);
            return new Made(Certificate.read(Der.sequence(signed, outer, Der.bits(0, signature.sign()))), keys);
        } catch (GeneralSecurityException | DerException e) {
            throw new IllegalStateException(e);
        }
    }

    public static String pem(Made... made) {
        StringBuilder text = new StringBuilder();
        for (Made one : made) {
            text.append(org.deskwright.certificates.text.Pem.of(one.certificate()));
        }
        return text.toString();
    }

    public static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
