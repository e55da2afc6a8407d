package org.deskwright.certificates.path;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.security.KeyPair;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import org.deskwright.certificates.CertificateMaker;
import org.deskwright.certificates.CertificateMaker.Made;
import org.deskwright.certificates.x509.Certificate;
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
    @Test
    void aMeshOfAThousandDoesNotExplode() {
        List<KeyPair> keys = new ArrayList<>();
        List<Made> roots = new ArrayList<>();
        for (int i = 0; i < 32; i++) {
            roots.add(CertificateMaker.root("CA " + i).make());
            keys.add(roots.getLast().keys());
        }
        List<Certificate> all = new ArrayList<>();
        for (int i = 0; i < keys.size(); i++) {
            for (int j = 0; j < keys.size(); j++) {
                if (i != j) {
                    all.add(CertificateMaker.authority("CA " + i, roots.get(j)).keys(keys.get(i)).make().certificate());
                }
            }
        }
        Certificate anchor = roots.getFirst().certificate();
        all.add(anchor);
        Certificate server = CertificateMaker.server("a.example.com", roots.getLast()).make().certificate();
        PathBuilder builder = new PathBuilder(all);
        assertTimeoutPreemptively(Duration.ofSeconds(60), () -> {
            PathBuilder.Paths whole = builder.all(server);
            assertTrue(whole.cut());
            PathBuilder.Paths leading = builder.to(new TrustStore("one", List.of(anchor)), server);
            assertTrue(leading.cut());
            assertEquals("a.example.com -> CA 31 -> CA 0", leading.paths().getFirst().toString());
        });
    }
}
