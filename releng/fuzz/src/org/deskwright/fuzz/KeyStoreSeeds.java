package org.deskwright.fuzz;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.util.Arrays;
import java.util.List;

import org.deskwright.certificates.der.DerReader;
import org.deskwright.certificates.der.DerValue;
import org.deskwright.certificates.der.DerWriter;
import org.deskwright.certificates.der.Tags;

/** Key stores with a private key, and the key itself. */
final class KeyStoreSeeds {
    private static final char[] SECRET = "fuzz".toCharArray();
    private static final int HEAD = 8;
    private static final int PROOF = 20;

    private KeyStoreSeeds() {
    }

    static List<byte[]> all() throws IOException {
        try {
            KeyPair keys = OcspReplies.keys();
            byte[] plain = keys.getPrivate().getEncoded();
            byte[] java = store("JKS", keys);
            byte[] pfx = store("PKCS12", keys);
            DerValue contents = DerReader.read(DerReader.read(pfx).part(1).part(1).part(0).content());
            return List.of(kind(KeyStoreCopies.FILE, java), kind(KeyStoreCopies.FILE, pfx),
                    kind(KeyStoreCopies.FILE, plain),
                    kind(KeyStoreCopies.JKS, Arrays.copyOfRange(java, HEAD, java.length - PROOF)),
                    kind(KeyStoreCopies.PKCS12, contents.encoded()),
                    kind(KeyStoreCopies.PKCS12, DerWriter.sequence(bags(plain))));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A key that no password locks, among bags within a bag. */
    private static byte[] bags(byte[] key) {
        byte[] one = bag(1, key);
        byte[] within = bag(6, DerWriter.sequence(one));
        return DerWriter.sequence(DerWriter.oid("1.2.840.113549.1.7.1"),
                DerWriter.value(0xA0, DerWriter.value(Tags.OCTET_STRING, DerWriter.sequence(one, within))));
    }

    private static byte[] bag(int kind, byte[] value) {
        return DerWriter.sequence(DerWriter.oid("1.2.840.113549.1.12.10.1." + kind), DerWriter.value(0xA0, value));
    }

    private static byte[] store(String type, KeyPair keys) throws GeneralSecurityException, IOException {
        Certificate one = CertificateFactory.getInstance("X.509")
                .generateCertificate(new ByteArrayInputStream(OcspReplies.issuer(keys).encoded()));
        KeyStore store = KeyStore.getInstance(type);
        store.load(null, null);
        store.setKeyEntry("one", keys.getPrivate(), SECRET, new Certificate[]{one});
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        store.store(out, SECRET);
        return out.toByteArray();
    }

    private static byte[] kind(int kind, byte[] rest) {
        byte[] seed = new byte[rest.length + 1];
        seed[0] = (byte) kind;
        System.arraycopy(rest, 0, seed, 1, rest.length);
        return seed;
    }
}
