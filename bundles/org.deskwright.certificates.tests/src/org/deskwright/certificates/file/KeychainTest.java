package org.deskwright.certificates.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.security.KeyStore;
import java.security.KeyStore.TrustedCertificateEntry;
import java.security.PKCS12Attribute;
import java.security.cert.CertificateFactory;
import java.util.List;
import java.util.Set;

import org.deskwright.certificates.CertificateMaker;
import org.deskwright.certificates.CertificateMaker.Made;
import org.deskwright.certificates.x509.Certificate;
import org.deskwright.certificates.x509.Oids;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A store of Java's with the attributes that Java gives to what it reads from a keychain. */
class KeychainTest {
    private static final String TRUSTED_FOR = "2.16.840.1.113894.746875.1.1";
    private static final String APPLE_MAIL = "1.2.840.113635.100.1.8";
    private final Made root = CertificateMaker.root("Root").make();
    private final Made middle = CertificateMaker.authority("Middle", root).make();
    private KeyStore store;

    @BeforeEach
    void start() throws Exception {
        store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
    }

    private static java.security.cert.Certificate java(Certificate one) throws Exception {
        return CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(one.encoded()));
    }

    private void trusted(Made made, String purposes) throws Exception {
        store.setEntry(made.certificate().name(), new TrustedCertificateEntry(java(made.certificate()),
                Set.of(new PKCS12Attribute(TRUSTED_FOR, purposes))), null);
    }

    private List<String> names(boolean ofUser) throws Exception {
        CertificateFile file = Keychain.read("mac", store, ofUser);
        assertEquals(List.of(), file.problems());
        assertTrue(file.found().stream().allMatch(FoundCertificate::trusted));
        return file.certificates().stream().map(Certificate::name).toList();
    }

    @Test
    void whatIsTrustedForServersIsARoot() throws Exception {
        trusted(root, Oids.ANY_PURPOSE);
        trusted(CertificateMaker.root("Servers").make(), "[" + APPLE_MAIL + ", 1.2.840.113635.100.1.3]");
        assertEquals(List.of("Root", "Servers"), names(false));
    }

    @Test
    void whatIsTrustedForMailAloneIsNone() throws Exception {
        trusted(root, APPLE_MAIL);
        assertEquals(List.of(), names(false));
    }

    /** They stand beside the roots, and prove nothing but that a root led to them. */
    @Test
    void whatTheUserKeepsOfOthersAndKeysOfItsOwnAreNone() throws Exception {
        trusted(root, Oids.ANY_PURPOSE);
        trusted(middle, Oids.ANY_PURPOSE);
        Made own = CertificateMaker.root("Own").make();
        store.setKeyEntry("own", own.keys().getPrivate(), "x".toCharArray(),
                new java.security.cert.Certificate[]{java(own.certificate())});
        assertEquals(List.of("Root"), names(true));
    }

    @Test
    void itIsToldOfWhichJavaDoesNotTell() throws Exception {
        trusted(root, Oids.ANY_PURPOSE);
        assertEquals("root (Java does not tell whether macOS trusts it)",
                Keychain.read("mac", store, true).found().getFirst().alias());
        assertEquals("root", Keychain.read("mac", store, false).found().getFirst().alias());
    }
}
