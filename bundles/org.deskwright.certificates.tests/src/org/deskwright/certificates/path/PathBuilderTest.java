package org.deskwright.certificates.path;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import org.deskwright.certificates.CertificateMaker;
import org.deskwright.certificates.CertificateMaker.Made;
import org.deskwright.certificates.x509.Certificate;
import org.deskwright.certificates.x509.Oids;
import org.junit.jupiter.api.Test;

class PathBuilderTest {
    private static List<String> paths(PathBuilder.Paths paths) {
        return paths.paths().stream().map(CertificatePath::toString).sorted().toList();
    }

    @Test
    void bothWaysOfACrossSignedRootAreFound() {
        Made old = CertificateMaker.root("Old").make();
        Made root = CertificateMaker.root("Root").make();
        Made crossed = CertificateMaker.authority("Root", old).keys(root.keys()).make();
        Made middle = CertificateMaker.authority("Middle", root).make();
        Made server = CertificateMaker.server("a.example.com", middle).make();
        List<Certificate> all = List.of(middle.certificate(), crossed.certificate(), root.certificate(),
                old.certificate());
        PathBuilder builder = new PathBuilder(all);
        assertEquals(List.of("a.example.com -> Middle -> Root", "a.example.com -> Middle -> Root -> Old"),
                paths(builder.all(server.certificate())));
        assertEquals(List.of("a.example.com -> Middle -> Root -> Old"),
                paths(builder.to(new TrustStore("old", List.of(old.certificate())), server.certificate())));
        assertEquals(List.of("a.example.com -> Middle -> Root"),
                paths(builder.to(new TrustStore("new", List.of(root.certificate())), server.certificate())));
    }

    @Test
    void anotherKeyOfTheSameNameIsNoIssuer() {
        Made root = CertificateMaker.root("Root").make();
        Made other = CertificateMaker.root("Root").make();
        Made server = CertificateMaker.server("a.example.com", root).make();
        assertEquals(List.of("a.example.com"),
                paths(new PathBuilder(List.of(other.certificate())).all(server.certificate())));
    }

    @Test
    void authoritiesThatSignedEachOtherAreNoWayToARoot() {
        Made one = CertificateMaker.root("One").make();
        Made two = CertificateMaker.authority("Two", one).make();
        Made oneByTwo = CertificateMaker.authority("One", two).keys(one.keys()).make();
        Made server = CertificateMaker.server("a.example.com", one).make();
        PathBuilder builder = new PathBuilder(List.of(two.certificate(), oneByTwo.certificate()));
        assertEquals(List.of("a.example.com -> One -> Two"), paths(builder.all(server.certificate())));
        assertFalse(builder.all(server.certificate()).paths().getFirst().isComplete());
        assertTrue(builder.to(new TrustStore("none", List.of()), server.certificate()).paths().isEmpty());
    }

    /** Each of 32 authorities has a certificate of each of the others: 992, and more ways than anybody could count. */
    private static List<Certificate> mesh(List<Made> roots) {
        List<Certificate> all = new ArrayList<>();
        for (Made of : roots) {
            for (Made by : roots) {
                if (of != by) {
                    all.add(CertificateMaker.authority(of.certificate().name(), by).keys(of.keys()).make()
                            .certificate());
                }
            }
        }
        return all;
    }

    private static List<Made> roots(int count) {
        return IntStream.range(0, count).mapToObj(i -> CertificateMaker.root("CA " + i).make()).toList();
    }

    @Test
    void aMeshOfAThousandDoesNotExplode() {
        List<Made> roots = roots(32);
        List<Certificate> all = mesh(roots);
        Certificate anchor = roots.getFirst().certificate();
        Certificate server = CertificateMaker.server("a.example.com", roots.getLast()).make().certificate();
        List<Certificate> sent = new ArrayList<>(List.of(server));
        sent.addAll(all);
        all.add(anchor);
        PathBuilder builder = new PathBuilder(all);
        assertTimeoutPreemptively(Duration.ofSeconds(120), () -> {
            assertTrue(builder.all(server).cut());
            PathBuilder.Paths leading = builder.to(new TrustStore("one", List.of(anchor)), server);
            assertTrue(leading.cut());
            assertEquals("a.example.com -> CA 31 -> CA 0", leading.paths().getFirst().toString());
            TrustStore other = new TrustStore("other", List.of(CertificateMaker.root("Other").make().certificate()));
            PathRequest request = PathRequest.ofServer(CertificateMaker.FROM);
            TrustReport report = TrustReport.of(sent, List.of(new TrustStore("one", List.of(anchor)), other), List.of(),
                    request);
            assertTrue(report.cut());
            assertEquals(List.of(true, false), report.verdicts().stream().map(TrustReport.Verdict::accepted).toList());
            assertEquals(PathBuilder.MOST_PATHS, JudgedPath.of(report, request).size());
        });
    }

    /** All of one name, each with a key of its own, and nothing tells which of them signed which. */
    @Test
    void thousandsThatMayHaveSignedEachOtherAreNotAllTried() {
        Made root = CertificateMaker.root("CA").make();
        List<Certificate> all = new ArrayList<>(List.of(root.certificate()));
        for (int i = 0; i < 40; i++) {
            all.add(CertificateMaker.authority("CA", root).without(Oids.AUTHORITY_KEY_ID).without(Oids.SUBJECT_KEY_ID)
                    .make().certificate());
        }
        Certificate server = CertificateMaker.server("a.example.com", root).without(Oids.AUTHORITY_KEY_ID).make()
                .certificate();
        PathBuilder builder = new PathBuilder(all);
        assertEquals(List.of("a.example.com -> CA"),
                paths(builder.to(new TrustStore("one", List.of(root.certificate())), server)));
        IssuerGraph graph = new IssuerGraph(all, 1000);
        all.forEach(graph::issuers);
        assertTrue(graph.isCut());
    }
}
