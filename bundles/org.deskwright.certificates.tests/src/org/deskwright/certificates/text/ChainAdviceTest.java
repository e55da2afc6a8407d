package org.deskwright.certificates.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

import org.deskwright.certificates.CertificateMaker;
import org.deskwright.certificates.CertificateMaker.Made;
import org.deskwright.certificates.Der;
import org.deskwright.certificates.known.KnownAuthorities;
import org.deskwright.certificates.path.PathRequest;
import org.deskwright.certificates.path.TrustReport;
import org.deskwright.certificates.path.TrustStore;
import org.deskwright.certificates.x509.Certificate;
import org.deskwright.certificates.x509.Oids;
import org.junit.jupiter.api.Test;

class ChainAdviceTest {
    private final Made root = CertificateMaker.root("Root").make();
    private final Made middle = CertificateMaker.authority("Middle", root).make();
    private final Made server = CertificateMaker.server("ws.example.com", middle).make();
    private final TrustStore store = new TrustStore("device", List.of(root.certificate()));

    private static List<Certificate> certificates(Made... made) {
        return Stream.of(made).map(Made::certificate).toList();
    }

    private List<ChainAdvice> advice(List<Certificate> known, Made... sent) {
        return ChainAdvice.of(TrustReport.of(certificates(sent), List.of(store), known,
                PathRequest.ofServer(Instant.parse("2026-02-01T00:00:00Z"))), Shell.POSIX);
    }

    @Test
    void whatIsWholeAndInOrderNeedsNone() {
        assertEquals(List.of(), advice(List.of(), server, middle));
        assertEquals(List.of(), advice(List.of(), server, middle, root));
    }

    @Test
    void theRightOrderIsTold() {
        String text = advice(List.of(), server, root, middle).getFirst().text();
        assertTrue(text.endsWith("ws.example.com, Middle"), text);
    }

    @Test
    void theIssuerIsToBeFetchedFromWhereTheCertificateSaysThatItIs() {
        Made told = CertificateMaker.server("ws.example.com", middle)
                .extension(Oids.AUTHORITY_INFO, false,
                        Der.sequence(
                                Der.sequence(Der.oid(Oids.CA_ISSUERS), Der.ascii(0x86, "http://ca.example.com/it's"))))
                .make();
        assertEquals(
                List.of("curl -fsSL -o ws-example-com-issuer.cer 'http://ca.example.com/it'\\''s'",
                        "deskwright certs show ws-example-com-issuer.cer --output ws-example-com-issuer.pem"),
                advice(List.of(), told).getFirst().commands());
        assertEquals(List.of(),
                ChainAdvice.of(TrustReport.of(List.of(told.certificate()),
                        List.of(new TrustStore("other", List.of()), new TrustStore("own", certificates(middle, root))),
                        List.of(), PathRequest.ofServer(Instant.parse("2026-02-01T00:00:00Z"))), Shell.POSIX),
                "its issuer is at hand");
        ChainAdvice silent = advice(List.of(), server).getFirst();
        assertTrue(silent.text().contains("Middle") && silent.text().contains("no address"), silent.text());
        assertEquals(List.of(), silent.commands());
    }

    @Test
    void oneThatIsKnownIsNamedAndWrittenOut() {
        assertTrue(advice(List.of(middle.certificate()), server).getFirst().text()
                .startsWith("Have the server send Middle, signed by Root"));
        Certificate cross = KnownAuthorities.bundled().byId("starfield-services-root-g2-by-starfield-class-2")
                .orElseThrow().certificate();
        Certificate sent = KnownAuthorities.bundled().byId("amazon-root-ca-1-by-starfield-services-g2").orElseThrow()
                .certificate();
        Certificate class2 = KnownAuthorities.bundled().byId("starfield-class-2").orElseThrow().certificate();
        List<ChainAdvice> advice = ChainAdvice
                .of(TrustReport.of(List.of(sent), List.of(new TrustStore("zero client", List.of(class2))),
                        List.of(cross), PathRequest.ofServer(Instant.parse("2026-02-01T00:00:00Z"))), Shell.POSIX);
        assertTrue(
                advice.getFirst().commands().getFirst().startsWith(
                        "deskwright certs find " + cross.digest("SHA-256") + " --output starfield-services"),
                advice.toString());
    }
}
