package org.deskwright.certificates.file;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.util.Arrays;
import java.util.List;

import org.deskwright.certificates.CertificateMaker;
import org.deskwright.certificates.CertificateMaker.Made;
import org.deskwright.certificates.Der;
import org.deskwright.certificates.text.Pem;
import org.deskwright.certificates.x509.Certificate;
import org.deskwright.core.intake.UnreadableException;
import org.deskwright.policy.registry.PolWriter;
import org.deskwright.policy.registry.RegistryData;
import org.deskwright.policy.registry.RegistryEntry;
import org.deskwright.policy.registry.RegistryType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CertificateFilesTest {
    private static final Made ROOT = CertificateMaker.root("Root").make();
    private static final Made SERVER = CertificateMaker.server("a.example.com", ROOT).make();
    @TempDir
    Path folder;

    private static CertificateFile read(byte[] bytes) throws UnreadableException {
        return CertificateFiles.read("it", bytes, Password.NONE);
    }

    private static CertificateFile read(String text) throws UnreadableException {
        return read(CertificateMaker.bytes(text));
    }

    private static java.security.cert.Certificate java(Certificate one) throws Exception {
        return CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(one.encoded()));
    }

    private static List<String> names(CertificateFile file) {
        return file.certificates().stream().map(Certificate::name).toList();
    }

    @Test
    void pemAndDerComeBackByteForByte() throws Exception {
        byte[] der = SERVER.certificate().encoded();
        assertArrayEquals(der, read(Pem.of(SERVER.certificate())).certificates().getFirst().encoded());
        assertArrayEquals(der, read(der).certificates().getFirst().encoded());
        assertEquals(FileFormat.DER, read(der).format());
    }

    @Test
    void aBundleIsReadWithTheTextBetween() throws Exception {
        String text = "# my roots\r\n" + Pem.of(ROOT.certificate()).replace("\n", "\r\n") + "\r\nsubject=CN = a\r\n"
                + Pem.of(SERVER.certificate());
        CertificateFile file = read(text);
        assertEquals(List.of("Root", "a.example.com"), names(file));
        assertEquals(text.lastIndexOf("-----BEGIN"), file.found().getLast().offset());
    }

    @Test
    void oneThatIsBrokenDoesNotHideTheRest() throws Exception {
        String text = "-----BEGIN CERTIFICATE-----\nMIIB\n-----END CERTIFICATE-----\n"
                + "-----BEGIN CERTIFICATE-----\n????\n-----END CERTIFICATE-----\n"
                + "-----BEGIN CERTIFICATE-----\nMII\n" + Pem.of(ROOT.certificate());
        CertificateFile file = read(text);
        assertEquals(List.of("Root"), names(file));
        assertEquals(3, file.problems().size());
        assertEquals(text.indexOf("-----BEGIN CERTIFICATE-----\n?"), file.problems().get(1).offset());
        assertTrue(file.problems().getFirst().reason().contains("byte 0"), file.problems().getFirst().reason());
    }

    @Test
    void whatOpensslPrintsIsAChainWithoutTheRepetitionAtItsEnd() throws Exception {
        String text = "CONNECTED(00000003)\n---\nCertificate chain\n 0 s:CN = a.example.com\n"
                + Pem.of(SERVER.certificate()) + " 1 s:CN = Root\n" + Pem.of(ROOT.certificate())
                + "---\nServer certificate\n" + Pem.of(SERVER.certificate()) + "---\n";
        CertificateFile file = read(text);
        assertEquals(FileFormat.TLS_SESSION, file.format());
        assertEquals(List.of("a.example.com", "Root"), names(file));
        assertTrue(file.isChain());
    }

    @Test
    void aServerThatSentNothingIsTold() {
        UnreadableException e = assertThrows(UnreadableException.class,
                () -> read("CONNECTED(00000003)\nno peer certificate available\n"));
        assertTrue(e.reason().contains("sent none"), e.reason());
    }

    @Test
    void pemInAnAnswerOfTheAwsCommandLineIsRead() throws Exception {
        String pem = (Pem.of(SERVER.certificate()) + Pem.of(ROOT.certificate())).replace("\n", "\\n").replace("/",
                "\\/");
        CertificateFile file = read("{\"Certificate\": \"" + pem + "\"}");
        assertEquals(List.of("a.example.com", "Root"), names(file));
        assertEquals(List.of(), file.problems());
    }

    @Test
    void certificatesOfASignedMessageAreRead() throws Exception {
        byte[] message = Der.sequence(Der.oid("1.2.840.113549.1.7.2"),
                Der.value(0xA0, Der.sequence(Der.integer(1), Der.set(), Der.sequence(Der.oid("1.2.840.113549.1.7.1")),
                        Der.value(0xA0, SERVER.certificate().encoded(), ROOT.certificate().encoded()), Der.set())));
        assertEquals(List.of("a.example.com", "Root"), names(read(message)));
        assertEquals(FileFormat.PKCS7, read(message).format());
    }

    @Test
    void aJavaKeyStoreIsReadWithoutItsPassword() throws Exception {
        CertificateFile file = read(store("JKS"));
        assertEquals(List.of("Root"), names(file));
        assertEquals("it, root", file.found().getFirst().place());
        assertTrue(file.found().getFirst().trusted());
    }

    @Test
    void aLockedStoreSaysWhatIsMissing() throws Exception {
        byte[] store = store("PKCS12");
        LockedException none = assertThrows(LockedException.class, () -> read(store));
        assertTrue(none.reason().contains("password"), none.reason());
        LockedException wrong = assertThrows(LockedException.class,
                () -> CertificateFiles.read("it", store, Password.of("no".toCharArray())));
        assertTrue(wrong.reason().contains("does not fit"), wrong.reason());
        assertEquals(List.of("Root"), names(CertificateFiles.read("it", store, Password.of("secret".toCharArray()))));
    }

    private static byte[] store(String type) throws Exception {
        KeyStore store = KeyStore.getInstance(type);
        store.load(null, null);
        store.setCertificateEntry("root", java(ROOT.certificate()));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        store.store(out, "secret".toCharArray());
        return out.toByteArray();
    }

    @Test
    void rootsThatAPolicyHandsOutAreRead() throws Exception {
        byte[] der = ROOT.certificate().encoded();
        ByteBuffer blob = ByteBuffer.allocate(12 + 20 + 12 + der.length).order(ByteOrder.LITTLE_ENDIAN);
        blob.putInt(3).putInt(1).putInt(20).put(new byte[20]).putInt(32).putInt(1).putInt(der.length).put(der);
        String key = "Software\\Policies\\Microsoft\\SystemCertificates\\Root\\Certificates\\AB";
        byte[] pol = PolWriter.write(
                List.of(new RegistryEntry(0, key, "Blob", new RegistryData(RegistryType.BINARY.number(), blob.array())),
                        new RegistryEntry(0, key, "Blob",
                                new RegistryData(RegistryType.BINARY.number(), Arrays.copyOf(blob.array(), 100)))));
        CertificateFile file = read(pol);
        assertEquals(List.of("Root"), names(file));
        assertTrue(file.found().getFirst().trusted());
        assertEquals(1, file.problems().size());
    }

    @Test
    void aTableOfThumbprintsIsAStore() throws Exception {
        CertificateFile file = read("\"Thumbprint\",\"Subject\",\"NotAfter\"\r\n"
                + "\"925A8F8D2C6D04E0665F596AFF22D863E8256F3F\",\"CN=Starfield\",\"12/31/2037\"\r\n");
        assertEquals(List.of("925a8f8d2c6d04e0665f596aff22d863e8256f3f"), file.thumbprints());
        assertTrue(file.isTrustStore());
    }

    @Test
    void aListOfRevokedCertificatesIsRead() throws Exception {
        byte[] list = CrlMaker.make(ROOT, SERVER.certificate().serial());
        CertificateFile file = read(list);
        assertEquals(1, file.revocations().getFirst().size());
        assertTrue(file.revocations().getFirst().isSignedBy(ROOT.certificate()));
        assertTrue(file.revocations().getFirst().revoked(SERVER.certificate().serial(), ROOT.certificate().subject())
                .isPresent());
    }

    @Test
    void aHundredMegabytesAreRefusedUnread() throws IOException {
        Path file = folder.resolve("large.pem");
        try (RandomAccessFile large = new RandomAccessFile(file.toFile(), "rw")) {
            large.setLength(100L << 20);
        }
        UnreadableException e = assertThrows(UnreadableException.class,
                () -> CertificateFiles.read(file, Password.NONE));
        assertTrue(e.reason().contains("64 MiB"), e.reason());
        byte[] claims = {0x30, (byte) 0x84, 0x06, 0x40, 0, 0, 0x30, 0};
        assertThrows(UnreadableException.class, () -> read(claims));
    }

    @Test
    void whatIsNestedWithoutEndIsRefused() {
        byte[] deep = new byte[200];
        for (int i = 0; i < deep.length; i += 2) {
            deep[i] = 0x30;
            deep[i + 1] = (byte) Math.min(0x7F, deep.length - i - 2);
        }
        assertThrows(UnreadableException.class, () -> read(deep));
    }

    @Test
    void otherFilesSayWhatIsWanted() {
        UnreadableException e = assertThrows(UnreadableException.class, () -> read("hello"));
        assertEquals("holds no certificate", e.reason());
        UnreadableException key = assertThrows(UnreadableException.class,
                () -> read("-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----\n"));
        assertTrue(key.reason().contains("private key"), key.reason());
    }
}
