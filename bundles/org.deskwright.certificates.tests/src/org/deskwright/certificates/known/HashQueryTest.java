package org.deskwright.certificates.known;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import java.util.List;
import java.util.Locale;

import org.deskwright.certificates.CertificateMaker;
import org.deskwright.certificates.x509.Certificate;
import org.junit.jupiter.api.Test;

class HashQueryTest {
    private static final KnownAuthorities KNOWN = KnownAuthorities.bundled();

    private static List<String> found(String hash) {
        HashQuery query = HashQuery.of(hash).orElseThrow();
        return KNOWN.all().stream()
                .flatMap(one -> query.matches(one.certificate()).stream().map(kind -> one.id() + " " + kind.title()))
                .toList();
    }

    @Test
    void theHashOfTheAdviceForWindowsIsThatOfAKey() {
        assertEquals(
                List.of("starfield-services-root-g2 public key (SPKI) SHA-256",
                        "starfield-services-root-g2-by-starfield-class-2 public key (SPKI) SHA-256"),
                found("2b071c59a0a0ae76b0eadb2bad23bad4580b69c3601b630c2eaf0613afa83f92"));
    }

    @Test
    void theHashOfTheAdviceForZeroClientsIsThatOfAnotherCertificate() {
        assertEquals(List.of("starfield-class-2 certificate SHA-256"), found(
                "14 65 FA 20 53 97 B8 76 FA A6 F0 A9 95 8E 55 90 E4 0F CC 7F AA 4F B7 C2 C8 67 75 21 FB 5F B6 58"));
    }

    @Test
    void whatOpensslPrintsIsTakenAsItIs() {
        assertEquals(List.of("starfield-class-2 certificate SHA-256"), found("sha256 Fingerprint="
                + "14:65:FA:20:53:97:B8:76:FA:A6:F0:A9:95:8E:55:90:E4:0F:CC:7F:AA:4F:B7:C2:C8:67:75:21:FB:5F:B6:58"));
        assertEquals("0a1b", HashQuery.of("serial=0A1B").orElseThrow().hex());
        assertTrue(HashQuery.of("hello=").isEmpty());
    }

    @Test
    void everyHashOfACertificateFindsIt() {
        Certificate made = CertificateMaker.root("Root").serial(new BigInteger("00A1B2C3D4", 16)).make().certificate();
        for (HashKind kind : HashKind.values()) {
            String hash = kind.of(made);
            assertTrue(HashQuery.of(hash).orElseThrow().matches(made).contains(kind), kind.title());
            String copied = hash.toUpperCase(Locale.ROOT).replaceAll("..(?=.)", "$0:");
            assertTrue(HashQuery.of(copied).orElseThrow().matches(made).contains(kind), copied);
        }
        assertEquals(List.of(HashKind.SERIAL), HashQuery.of("0xA1B2C3D4").orElseThrow().matches(made));
    }

    @Test
    void whatIsNoHexIsNoQuery() {
        for (String text : List.of("", "x", "Amazon Root CA 1", "12 34 zz", "f", "ab".repeat(65))) {
            assertTrue(HashQuery.of(text).isEmpty(), text);
        }
        assertEquals("2b07", HashQuery.of("\u200E2B 07").orElseThrow().hex());
    }
}
