package org.deskwright.certificates.path;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;

import org.deskwright.certificates.CertificateMaker;
import org.deskwright.certificates.CertificateMaker.Made;
import org.deskwright.certificates.file.CrlMaker;
import org.deskwright.certificates.x509.RevocationList;
import org.junit.jupiter.api.Test;

class JudgedPathTest {
    private static final Made ROOT = CertificateMaker.root("Root").make();
    private static final Made OTHER = CertificateMaker.root("Other").make();
    private static final Made SERVER = CertificateMaker.server("a.example.com", ROOT).make();
    private static final PathRequest NOW = PathRequest.ofServer(CertificateMaker.FROM.plus(Duration.ofDays(1)));

    private static List<JudgedPath> judged(PathRequest request, TrustStore... stores) {
        TrustReport report = TrustReport.of(List.of(SERVER.certificate()), List.of(stores), List.of(ROOT.certificate()),
                request);
        return JudgedPath.of(report, request);
    }

    private static TrustStore store(Made root) {
        return new TrustStore(root.certificate().name(), List.of(root.certificate()));
    }

    @Test
    void aPathTellsWhichStoresTrustIt() {
        JudgedPath path = judged(NOW, store(OTHER), store(ROOT)).getFirst();
        assertEquals(List.of("Root"), path.trustedBy());
        assertTrue(path.accepted());
        assertFalse(judged(NOW, store(OTHER)).getFirst().accepted());
    }

    @Test
    void itEndsWithItsFirstCertificate() {
        PathEnd end = judged(NOW, store(ROOT)).getFirst().end();
        assertEquals(List.of(SERVER.certificate().notAfter(), false), List.of(end.at(), end.byList()));
    }

    @Test
    void aListThatIsToBeRenewedEarlierEndsIt() throws Exception {
        RevocationList early = RevocationList
                .read(CrlMaker.until(ROOT, CertificateMaker.FROM.plus(Duration.ofDays(7))));
        PathEnd end = judged(NOW.withRevocations(List.of(early)), store(ROOT)).getFirst().end();
        assertEquals(CertificateMaker.FROM.plus(Duration.ofDays(7)), end.at());
        assertEquals(List.of(SERVER.certificate(), true), List.of(end.certificate(), end.byList()));
        RevocationList strange = RevocationList
                .read(CrlMaker.until(OTHER, CertificateMaker.FROM.plus(Duration.ofDays(7))));
        assertFalse(judged(NOW.withRevocations(List.of(strange)), store(ROOT)).getFirst().end().byList());
    }
}
