package org.deskwright.fuzz;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;

import javax.crypto.Cipher;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import javax.crypto.spec.PBEParameterSpec;

import org.deskwright.certificates.der.DerWriter;
import org.deskwright.certificates.der.Tags;
import org.deskwright.policy.registry.PolWriter;
import org.deskwright.policy.registry.RegistryData;
import org.deskwright.policy.registry.RegistryEntry;
import org.deskwright.policy.registry.RegistryType;

/** Files of certificates of each kind, made of two authorities that come with Deskwright. */
final class CertificateSeeds {
    private static final byte[] VERSION = {0x02, 0x01, 0x01};
    private static final byte[] ECDSA = DerWriter.sequence(DerWriter.oid("1.2.840.10045.4.3.2"));
    private static final byte[] NAME = DerWriter.sequence(DerWriter.value(Tags.SET,
            DerWriter.sequence(DerWriter.oid("2.5.4.3"), DerWriter.value(Tags.UTF8_STRING, new byte[]{'I'}))));
    private static final String ROOTS = "Software\\Policies\\Microsoft\\SystemCertificates\\Root\\Certificates\\AB";

    private CertificateSeeds() {
    }

    /** @param one and the other certificate, as DER */
    static List<byte[]> files(byte[] one, byte[] other) throws IOException {
        String both = pem("CERTIFICATE", one) + pem("CERTIFICATE", other);
        byte[] signed = pkcs7(one, other);
        byte[] some = list();
        byte[] whole = list(extension("2.5.29.20", new byte[]{2, 1, 7}),
                extension("2.5.29.28", new byte[]{0x30, 3, (byte) 0x84, 1, (byte) 0xFF}));
        byte[] changes = list(extension("2.5.29.20", new byte[]{2, 1, 9}), extension("2.5.29.27", new byte[]{2, 1, 7}));
        List<byte[]> all = new ArrayList<>(List.of(joined(one, other), signed,
                message(joined(DerWriter.value(0xA0, one), DerWriter.value(0xA1, some))), whole, changes, policy(one),
                bytes("# roots\r\nsubject=I\n" + both), bytes(pem("PKCS7", signed)),
                bytes(pem("TRUSTED CERTIFICATE", joined(one, DerWriter.sequence()))),
                bytes(pem("X509 CRL", whole) + pem("X509 CRL", changes) + both),
                bytes("CONNECTED(00000003)\n---\nCertificate chain\n 0 s:CN = I\n" + both + "---\nServer certificate\n"
                        + pem("CERTIFICATE", one) + "---\n")));
        all.add(("\uFEFF" + both).getBytes(StandardCharsets.UTF_16LE));
        all.add(store("JKS", one));
        all.add(store("PKCS12", one));
        all.add(CertificateStores.pkcs12(DerWriter.sequence(data(bag(one), bag(other)))));
        return all;
    }

    /** For {@link CertificateStores}: what stands between the head of a store and its proof. */
    static List<byte[]> stores(byte[] one) throws IOException {
        byte[] java = store("JKS", one);
        byte[] bag = DerWriter.sequence(DerWriter.oid("1.2.840.113549.1.12.10.1.3"),
                DerWriter.value(0xA0,
                        DerWriter.sequence(DerWriter.oid("1.2.840.113549.1.9.22.1"),
                                DerWriter.value(0xA0, DerWriter.value(Tags.OCTET_STRING, one)))),
                DerWriter.value(Tags.SET, DerWriter.sequence(DerWriter.oid("2.16.840.1.113894.746875.1.1"),
                        DerWriter.value(Tags.SET, DerWriter.oid("2.5.29.37.0")))));
        byte[] lists = DerWriter.sequence(DerWriter.oid("1.2.840.113549.1.12.10.1.4"),
                DerWriter.value(0xA0, DerWriter.sequence(DerWriter.oid("1.2.840.113549.1.9.23.1"),
                        DerWriter.value(0xA0, DerWriter.value(Tags.OCTET_STRING, list())))));
        byte[] nested = DerWriter.sequence(DerWriter.oid("1.2.840.113549.1.12.10.1.6"),
                DerWriter.value(0xA0, DerWriter.sequence(bag(one), lists)));
        byte[] contents = DerWriter.sequence(data(bag));
        return List.of(kind(CertificateStores.JKS, Arrays.copyOfRange(java, 8, java.length - 20)),
                kind(CertificateStores.PKCS12, contents),
                kind(CertificateStores.PKCS12, DerWriter.sequence(data(nested), encrypted(bag(one), lists))),
                kind(CertificateStores.THUMBPRINTS, bytes("\"" + "0a".repeat(20) + "\",\"CN=I\"\r\n")),
                kind(CertificateStores.HASH, bytes("0x14 65:FA-20\u200e")));
    }

    private static byte[] bag(byte[] one) {
        return DerWriter.sequence(DerWriter.oid("1.2.840.113549.1.12.10.1.3"),
                DerWriter.value(0xA0, DerWriter.sequence(DerWriter.oid("1.2.840.113549.1.9.22.1"),
                        DerWriter.value(0xA0, DerWriter.value(Tags.OCTET_STRING, one)))));
    }

    private static byte[] data(byte[]... bags) {
        return DerWriter.sequence(DerWriter.oid("1.2.840.113549.1.7.1"),
                DerWriter.value(0xA0, DerWriter.value(Tags.OCTET_STRING, DerWriter.sequence(bags))));
    }

    /** Locked by the password of {@link CertificateStores}. */
    private static byte[] encrypted(byte[]... bags) throws IOException {
        String algorithm = "1.2.840.113549.1.12.1.3";
        try {
            Cipher cipher = Cipher.getInstance(algorithm);
            cipher.init(Cipher.ENCRYPT_MODE,
                    SecretKeyFactory.getInstance("PBE").generateSecret(new PBEKeySpec("fuzz".toCharArray())),
                    new PBEParameterSpec(new byte[8], 1));
            byte[] content = cipher.doFinal(DerWriter.sequence(bags));
            return DerWriter.sequence(DerWriter.oid("1.2.840.113549.1.7.6"),
                    DerWriter.value(0xA0, DerWriter.sequence(new byte[]{2, 1, 0},
                            DerWriter.sequence(DerWriter.oid("1.2.840.113549.1.7.1"),
                                    DerWriter.sequence(DerWriter.oid(algorithm), cipher.getParameters().getEncoded()),
                                    DerWriter.value(0x80, content)))));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] store(String type, byte[] one) throws IOException {
        try {
            KeyStore store = KeyStore.getInstance(type);
            store.load(null, null);
            store.setCertificateEntry("one",
                    CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(one)));
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            store.store(out, "fuzz".toCharArray());
            return out.toByteArray();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] pkcs7(byte[] one, byte[] other) {
        return message(DerWriter.value(0xA0, one, other));
    }

    private static byte[] message(byte[] content) {
        return DerWriter.sequence(DerWriter.oid("1.2.840.113549.1.7.2"),
                DerWriter.value(0xA0,
                        DerWriter.sequence(VERSION, DerWriter.value(Tags.SET),
                                DerWriter.sequence(DerWriter.oid("1.2.840.113549.1.7.1")), content,
                                DerWriter.value(Tags.SET))));
    }

    private static byte[] list(byte[]... extensions) {
        byte[] entry = DerWriter.sequence(VERSION, time(),
                DerWriter.sequence(extension("2.5.29.21", new byte[]{10, 1, 8}),
                        extension("2.5.29.29", DerWriter.sequence(DerWriter.value(0xA4, NAME)))));
        return DerWriter.sequence(
                DerWriter.sequence(VERSION, ECDSA, NAME, time(), time(), DerWriter.sequence(entry),
                        DerWriter.value(0xA0, DerWriter.sequence(extensions))),
                ECDSA, DerWriter.value(Tags.BIT_STRING, new byte[]{0, 0x30, 0}));
    }

    private static byte[] extension(String oid, byte[] value) {
        return DerWriter.sequence(DerWriter.oid(oid), DerWriter.value(Tags.OCTET_STRING, value));
    }

    private static byte[] time() {
        return DerWriter.value(Tags.UTC_TIME, bytes("260601000000Z"));
    }

    private static byte[] policy(byte[] one) {
        ByteBuffer blob = ByteBuffer.allocate(12 + 20 + 12 + one.length).order(ByteOrder.LITTLE_ENDIAN);
        blob.putInt(3).putInt(1).putInt(20).put(new byte[20]).putInt(32).putInt(1).putInt(one.length).put(one);
        return PolWriter.write(List
                .of(new RegistryEntry(0, ROOTS, "Blob", new RegistryData(RegistryType.BINARY.number(), blob.array()))));
    }

    private static String pem(String label, byte[] content) {
        return "-----BEGIN " + label + "-----\n" + Base64.getMimeEncoder(64, new byte[]{'\n'}).encodeToString(content)
                + "\n-----END " + label + "-----\n";
    }

    private static byte[] kind(int kind, byte[] rest) {
        return joined(new byte[]{(byte) kind}, rest);
    }

    private static byte[] joined(byte[] one, byte[] other) {
        byte[] both = Arrays.copyOf(one, one.length + other.length);
        System.arraycopy(other, 0, both, one.length, other.length);
        return both;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
