package org.deskwright.certificates.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

import org.deskwright.certificates.CertificateMaker;
import org.deskwright.certificates.CertificateMaker.Made;
import org.deskwright.certificates.file.CertificateFile;
import org.deskwright.certificates.file.CertificateFiles;
import org.deskwright.certificates.file.Password;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Stores of Java are open to all, and a password proves that nobody changed them. */
class ProvedStoresTest {
    private static final Made ROOT = CertificateMaker.root("Root").make();
    private byte[] store;

    @BeforeEach
    void make() throws Exception {
        KeyStore made = KeyStore.getInstance("JKS");
        made.load(null, null);
        made.setCertificateEntry("root", CertificateFactory.getInstance("X.509")
                .generateCertificate(new ByteArrayInputStream(ROOT.certificate().encoded())));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        made.store(out, "right".toCharArray());
        store = out.toByteArray();
    }

    private CertificateFile read(String... passwords) throws IOException {
        Deque<String> left = new ArrayDeque<>(List.of(passwords));
        KeyStorePasswords known = (file, again) -> Optional.ofNullable(left.poll())
                .map(word -> Password.of(word.toCharArray()));
        CertificateFile read = known.read("it", password -> CertificateFiles.read("it", store, password));
        assertEquals(List.of(ROOT.certificate()), read.certificates());
        return read;
    }

    @Test
    void oneOfThePasswordsProvesIt() throws IOException {
        assertEquals(List.of(), read("wrong", "right").problems());
    }

    @Test
    void withoutPasswordsNothingIsSaidOfIt() throws IOException {
        assertEquals(List.of(), read().problems());
    }

    @Test
    void aStoreThatWasChangedIsReadAndToldToBe() throws IOException {
        // its alias is no part of any certificate
        int alias = new String(store, StandardCharsets.ISO_8859_1).indexOf("root");
        store[alias] = 'b';
        CertificateFile read = read("wrong", "right");
        assertEquals("boot", read.found().getFirst().alias());
        assertTrue(read.problems().getFirst().reason().contains("the store was changed"), read.problems().toString());
    }
}
