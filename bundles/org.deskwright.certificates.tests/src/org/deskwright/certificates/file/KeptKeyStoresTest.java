package org.deskwright.certificates.file;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.Key;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.util.Arrays;
import java.util.Map;

import org.deskwright.certificates.CertificateMaker;
import org.deskwright.certificates.CertificateMaker.Made;
import org.deskwright.certificates.Der;
import org.deskwright.certificates.x509.Certificate;
import org.deskwright.core.redaction.FileForms;
import org.deskwright.core.redaction.RedactedFiles;
import org.deskwright.core.redaction.Redactor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a case keeps of key stores: the certificates. */
class KeptKeyStoresTest {
    private static final char[] SECRET = "secret".toCharArray();
    private static final Made ROOT = CertificateMaker.root("Root").make();
    private static final Made SERVER = CertificateMaker.server("a.example.com", ROOT).make();

    private static java.security.cert.Certificate java(Certificate one) throws Exception {
        return CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(one.encoded()));
    }

    private static byte[] store(String type, boolean key) throws Exception {
        KeyStore store = KeyStore.getInstance(type);
        store.load(null, null);
        store.setCertificateEntry("root", java(ROOT.certificate()));
        if (key) {
            store.setKeyEntry("server", SERVER.keys().getPrivate(), SECRET,
                    new java.security.cert.Certificate[]{java(SERVER.certificate()), java(ROOT.certificate())});
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        store.store(out, SECRET);
        return out.toByteArray();
    }

    private static byte[] kept(byte[] file, Redactor redactor) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new RedactedFiles(redactor, FileForms.NONE).copy(new ByteArrayInputStream(file), out);
        return out.toByteArray();
    }

    @ParameterizedTest
    @ValueSource(strings = {"PKCS12", "JKS"})
    void theKeyIsGoneAndTheCertificatesOpenWithThePasswordAsBefore(String type) throws Exception {
        byte[] file = store(type, true);
        Redactor redactor = Redactor.ofSecrets();
        byte[] kept = kept(file, redactor);
        assertEquals(Map.of("private key", 1), redactor.removed());
        Password password = Password.of(SECRET);
        assertEquals(CertificateFiles.read("it", file, password).certificates(),
                CertificateFiles.read("it", kept, password).certificates());
        KeyStore store = KeyStore.getInstance(type);
        store.load(new ByteArrayInputStream(kept), type.equals("JKS") ? null : SECRET);
        assertThrows(Exception.class, () -> usable(store.getKey("server", SECRET)));
    }

    private static void usable(Key key) {
        assertArrayEquals(SERVER.keys().getPrivate().getEncoded(), key.getEncoded());
    }

    @ParameterizedTest
    @ValueSource(strings = {"PKCS12", "JKS"})
    void aStoreWithoutKeysIsKeptByteForByte(String type) throws Exception {
        byte[] file = store(type, false);
        Redactor redactor = Redactor.ofSecrets();
        assertArrayEquals(file, kept(file, redactor));
        assertEquals(Map.of(), redactor.removed());
    }

    @Test
    void aKeyAloneIsOverwritten() throws Exception {
        byte[] key = SERVER.keys().getPrivate().getEncoded();
        byte[] kept = kept(key, Redactor.ofSecrets());
        assertEquals(key.length, kept.length);
        assertEquals("*".repeat(key.length - 10), new String(kept, 10, kept.length - 10, StandardCharsets.ISO_8859_1));
    }

    @Test
    void whatIsBrokenIsOverwrittenFromThere() throws Exception {
        for (String type : new String[]{"PKCS12", "JKS"}) {
            byte[] file = store(type, true);
            byte[] cut = Arrays.copyOf(file, file.length - 100);
            byte[] kept = kept(cut, Redactor.ofSecrets());
            assertFalse(Arrays.equals(cut, kept), type);
            assertEquals('*', kept[kept.length - 1], type);
        }
    }

    /** Each part costs many times what it takes in the file. */
    @Test
    void aStoreOfMorePartsThanAnyHasIsOverwrittenUnread() throws Exception {
        byte[] parts = new byte[3 << 20];
        byte[] contents = Der.octets(Der.sequence(parts));
        byte[] file = Der.sequence(Der.integer(3),
                Der.sequence(Der.oid("1.2.840.113549.1.7.1"), Der.value(0xA0, contents)));
        byte[] kept = kept(file, Redactor.ofSecrets());
        assertEquals(file.length, kept.length);
        assertEquals('*', kept[kept.length - 1]);
    }

    @Test
    void certificatesStayAsTheyAre() throws Exception {
        byte[] der = SERVER.certificate().encoded();
        assertArrayEquals(der, kept(der, Redactor.ofSecrets()));
    }
}
