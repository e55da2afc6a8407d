package org.deskwright.certificates.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.AlgorithmParameters;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;

import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

import org.deskwright.certificates.CertificateMaker;
import org.deskwright.certificates.CertificateMaker.Made;
import org.deskwright.certificates.Der;
import org.deskwright.certificates.x509.Certificate;
import org.deskwright.core.intake.UnreadableException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** PKCS #12 as openssl and Windows write it, which Java's own reader tells little of. */
class CertificateBagsTest {
    private static final String DATA = "1.2.840.113549.1.7.1";
    private static final String TRIPLE_DES = "1.2.840.113549.1.12.1.3";
    private static final Made ROOT = CertificateMaker.root("Root").make();
    private static final Made OTHER = CertificateMaker.root("Other").make();

    @Test
    void certificatesThatNobodyMarkedAsTrustedAreRead() throws Exception {
        CertificateFile file = read(store(clear(bag(ROOT), bag(OTHER))), "");
        assertEquals(List.of("Root", "Other"), names(file));
        assertTrue(file.isTrustStore());
        assertEquals(List.of(), file.problems());
    }

    @ParameterizedTest
    @ValueSource(strings = {TRIPLE_DES, "PBEWithHmacSHA256AndAES_256", "PBEWithHmacSHA1AndAES_128"})
    void thoseThatAreEncryptedAreReadWithThePassword(String algorithm) throws Exception {
        byte[] store = store(encrypted(algorithm, "secret", bag(ROOT), bag(OTHER)));
        assertEquals(List.of("Root", "Other"), names(read(store, "secret")));
        assertThrows(LockedException.class, () -> read(store, null));
    }

    @ParameterizedTest
    @ValueSource(strings = {TRIPLE_DES, "PBEWithHmacSHA256AndAES_256"})
    void anEmptyPasswordIsTriedBeforeOneIsAskedFor(String algorithm) throws Exception {
        assertEquals(List.of("Root"), names(read(store(encrypted(algorithm, "", bag(ROOT))), null)));
    }

    @Test
    void whatIsLockedBesideWhatIsNotIsTold() throws Exception {
        CertificateFile file = read(store(clear(bag(ROOT)), encrypted(TRIPLE_DES, "secret", bag(OTHER))), null);
        assertEquals(List.of("Root"), names(file));
        assertTrue(file.problems().getFirst().reason().contains("locked"), file.problems().toString());
    }

    @Test
    void listsOfRevokedCertificatesAreReadAndWhatIsNestedToo() throws Exception {
        byte[] list = bag("1.2.840.113549.1.12.10.1.4", "1.2.840.113549.1.9.23.1",
                CrlMaker.make(ROOT, OTHER.certificate().serial()));
        byte[] nested = Der.sequence(Der.oid("1.2.840.113549.1.12.10.1.6"), Der.value(0xA0, Der.sequence(bag(ROOT))));
        CertificateFile file = read(store(clear(list, nested)), "");
        assertEquals(1, file.revocations().size());
        assertEquals(List.of("Root"), names(file));
    }

    @Test
    void someTakeAZeroForNoPassword() throws Exception {
        assertEquals(List.of("Root"), names(read(store(encrypted(TRIPLE_DES, "\0", bag(ROOT))), null)));
    }

    @Test
    void aStoreThatAsksForTooManyRoundsIsNotTriedForHours() throws Exception {
        byte[][] parts = new byte[20][];
        Arrays.fill(parts, slow(4_000_000));
        assertThrows(LockedException.class, () -> read(store(parts), null));
        UnreadableException e = assertThrows(UnreadableException.class, () -> read(store(parts), "secret"));
        assertTrue(e.reason().contains("80000000 rounds"), e.reason());
    }

    @Test
    void ofABrokenListTheCertificatesBesideItAreRead() throws Exception {
        CertificateFile file = read(message(Der.sequence(Der.text("no list"))), null);
        assertEquals(List.of("Root"), names(file));
        assertEquals(1, file.problems().size(), file.problems().toString());
    }

    @Test
    void listsOfRevokedCertificatesAreReadWithoutThePassword() throws Exception {
        byte[] list = bag("1.2.840.113549.1.12.10.1.4", "1.2.840.113549.1.9.23.1",
                CrlMaker.make(ROOT, OTHER.certificate().serial()));
        CertificateFile file = read(store(clear(list), encrypted(TRIPLE_DES, "secret", bag(OTHER))), null);
        assertEquals(1, file.revocations().size());
        assertEquals(1, file.problems().size());
    }

    @Test
    void whatJavaTellsIsNotToldTwice() throws Exception {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        store.setCertificateEntry("root", CertificateFactory.getInstance("X.509")
                .generateCertificate(new ByteArrayInputStream(ROOT.certificate().encoded())));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        store.store(out, "secret".toCharArray());
        CertificateFile file = read(out.toByteArray(), "secret");
        assertEquals(List.of("Root"), names(file));
        assertEquals("root", file.found().getFirst().alias());
    }

    @Test
    void aSignedMessageTellsItsListsOfRevokedCertificates() throws Exception {
        byte[] message = message(CrlMaker.make(ROOT, OTHER.certificate().serial()));
        String pem = "-----BEGIN PKCS7-----\n" + Base64.getMimeEncoder().encodeToString(message)
                + "\n-----END PKCS7-----\n";
        for (byte[] bytes : List.of(message, pem.getBytes(StandardCharsets.US_ASCII))) {
            CertificateFile file = read(bytes, null);
            assertEquals(List.of("Root"), names(file));
            assertTrue(file.revocations().getFirst().isSignedBy(ROOT.certificate()));
        }
    }

    private static byte[] message(byte[] list) {
        return Der.sequence(Der.oid("1.2.840.113549.1.7.2"),
                Der.value(0xA0, Der.sequence(Der.integer(1), Der.set(), Der.sequence(Der.oid(DATA)),
                        Der.value(0xA0, ROOT.certificate().encoded()), Der.value(0xA1, list), Der.set())));
    }

    /** A part that takes so many rounds. */
    private static byte[] slow(int rounds) {
        byte[] parameters = Der.sequence(Der.octets(new byte[8]), Der.integer(rounds));
        return Der.sequence(Der.oid("1.2.840.113549.1.7.6"),
                Der.value(0xA0, Der.sequence(Der.integer(0), Der.sequence(Der.oid(DATA),
                        Der.sequence(Der.oid(TRIPLE_DES), parameters), Der.value(0x80, new byte[16])))));
    }

    private static CertificateFile read(byte[] bytes, String password) throws UnreadableException {
        return CertificateFiles.read("it", bytes,
                password == null ? Password.NONE : Password.of(password.toCharArray()));
    }

    private static List<String> names(CertificateFile file) {
        return file.certificates().stream().map(Certificate::name).toList();
    }

    private static byte[] store(byte[]... parts) {
        return Der.sequence(Der.integer(3), data(Der.sequence(parts)));
    }

    private static byte[] data(byte[] content) {
        return Der.sequence(Der.oid(DATA), Der.value(0xA0, Der.octets(content)));
    }

    private static byte[] clear(byte[]... bags) {
        return data(Der.sequence(bags));
    }

    private static byte[] encrypted(String algorithm, String password, byte[]... bags) throws Exception {
        SecretKey key = SecretKeyFactory.getInstance("PBE").generateSecret(new PBEKeySpec(password.toCharArray()));
        Cipher cipher = Cipher.getInstance(algorithm);
        cipher.init(Cipher.ENCRYPT_MODE, key);
        byte[] content = cipher.doFinal(Der.sequence(bags));
        AlgorithmParameters parameters = cipher.getParameters();
        String oid = algorithm.startsWith("PBEWithHmac") ? "1.2.840.113549.1.5.13" : algorithm;
        return Der.sequence(Der.oid("1.2.840.113549.1.7.6"),
                Der.value(0xA0, Der.sequence(Der.integer(0), Der.sequence(Der.oid(DATA),
                        Der.sequence(Der.oid(oid), parameters.getEncoded()), Der.value(0x80, content)))));
    }

    private static byte[] bag(Made made) {
        return bag("1.2.840.113549.1.12.10.1.3", "1.2.840.113549.1.9.22.1", made.certificate().encoded());
    }

    private static byte[] bag(String kind, String type, byte[] content) {
        return Der.sequence(Der.oid(kind),
                Der.value(0xA0, Der.sequence(Der.oid(type), Der.value(0xA0, Der.octets(content)))));
    }
}
