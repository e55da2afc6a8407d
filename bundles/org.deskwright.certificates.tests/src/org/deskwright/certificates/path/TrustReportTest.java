package org.deskwright.certificates.path;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

import org.deskwright.certificates.CertificateMaker;
import org.deskwright.certificates.CertificateMaker.Made;
import org.deskwright.certificates.path.TrustReport.Verdict;
import org.deskwright.certificates.x509.Certificate;
import org.junit.jupiter.api.Test;

/** The table of what stores make of what servers of AWS send, with authorities that stand as those of AWS do. */
class TrustReportTest {
    private static final PathRequest REQUEST = PathRequest.ofServer(Instant.parse("2026-03-01T00:00:00Z"));
    private final Made class2 = CertificateMaker.root("Class 2").make();
    private final Made services = CertificateMaker.root("Services").make();
    private final Made servicesByClass2 = CertificateMaker.authority("Services", class2).keys(services.keys()).make();
    private final Made amazon = CertificateMaker.root("Amazon").make();
    private final Made amazonByServices = CertificateMaker.authority("Amazon", services).keys(amazon.keys()).make();
    private final Made issuing = CertificateMaker.authority("Issuing", amazon).make();
    private final Made server = CertificateMaker.server("ws.example.com", issuing).make();
    private final List<TrustStore> stores = Stream.of(class2, services, amazon)
            .map(one -> new TrustStore(one.certificate().name(), List.of(one.certificate()))).toList();
    private final List<Certificate> known = certificates(class2, services, servicesByClass2, amazon, amazonByServices);

    private static List<Certificate> certificates(Made... made) {
        return Stream.of(made).map(Made::certificate).toList();
    }

    private TrustReport report(Made... sent) {
        return TrustReport.of(certificates(sent), stores, known, REQUEST);
    }

    private static List<Boolean> accepted(TrustReport report) {
        return report.verdicts().stream().map(Verdict::accepted).toList();
    }

    @Test
    void storesAcceptWhatTheServerLeadsUpTo() {
        assertEquals(List.of(false, false, true), accepted(report(server, issuing)));
        assertEquals(List.of(false, true, true), accepted(report(server, issuing, amazonByServices)));
        assertEquals(List.of(true, true, true), accepted(report(server, issuing, amazonByServices, servicesByClass2)));
    }

    @Test
    void whatTheServerWouldHaveToSendIsNamed() {
        Verdict verdict = report(server, issuing, amazonByServices).verdicts().getFirst();
        assertEquals(List.of(servicesByClass2.certificate()), verdict.helping());
        assertTrue(verdict.problems().isEmpty());
    }

    @Test
    void allWaysStandSideBySide() {
        assertEquals(3, report(server, issuing, amazonByServices).paths().size());
    }

    @Test
    void aStoreOfThumbprintsTrustsWhatItNames() {
        TrustStore prints = new TrustStore("windows", List.of(), List.of(amazon.certificate().digest("SHA-1")));
        assertTrue(TrustReport.of(certificates(server, issuing), List.of(prints), known, REQUEST).verdicts().getFirst()
                .accepted());
    }

    @Test
    void orderAndGapsOfWhatWasSentAreTold() {
        ChainOrder order = report(server, amazonByServices, issuing, server).order();
        assertEquals(List.of(amazonByServices.certificate(), issuing.certificate()), order.misplaced());
        assertEquals(List.of(server.certificate()), order.repeated());
        assertEquals(amazonByServices.certificate(), order.missing().orElseThrow());
        assertEquals(server.certificate(), report(server).order().missing().orElseThrow());
        assertTrue(report(server, issuing, amazon).order().missing().isEmpty());
        assertEquals(List.of(amazon.certificate()), report(server, issuing, amazon).order().needless());
        assertTrue(report(server, issuing, amazon).order().isClean());
    }

    @Test
    void aClockThatIsWrongIsToldWithBothEnds() {
        PathRequest late = PathRequest.ofServer(Instant.parse("2030-01-01T00:00:00Z"));
        PathProblem problem = TrustReport.of(certificates(server, issuing), stores, known, late).verdicts().get(2)
                .problems().getFirst();
        assertEquals(PathProblem.Kind.EXPIRED, problem.kind());
        assertEquals("ws.example.com was valid until 2026-06-01T00:00:00Z, and 2030-01-01T00:00:00Z is later",
                problem.text());
    }
}
