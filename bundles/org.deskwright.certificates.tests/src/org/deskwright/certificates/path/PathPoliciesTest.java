package org.deskwright.certificates.path;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.deskwright.certificates.CertificateMaker;
import org.deskwright.certificates.CertificateMaker.Made;
import org.deskwright.certificates.Der;
import org.deskwright.certificates.path.PathProblem.Kind;
import org.deskwright.certificates.x509.Oids;
import org.deskwright.certificates.x509.Policies;
import org.junit.jupiter.api.Test;

class PathPoliciesTest {
    private static final String ONE = "1.2.3.1";
    private static final String TWO = "1.2.3.2";
    private static final Made ROOT = CertificateMaker.root("Root").make();

    private static CertificateMaker authority(String... policies) {
        return under(CertificateMaker.authority("Authority", ROOT), policies);
    }

    private static Made server(Made above, String... policies) {
        return under(CertificateMaker.server("a.example.com", above), policies).make();
    }

    private static CertificateMaker under(CertificateMaker maker, String... policies) {
        return policies.length == 0
                ? maker
                : maker.extension(Oids.POLICIES, false, Der
                        .sequence(Stream.of(policies).map(one -> Der.sequence(Der.oid(one))).toArray(byte[][]::new)));
    }

    /** A field of the limits to policies. */
    private static byte[] limit(int field, int after) {
        return Der.sequence(Der.value(0x80 | field, new byte[]{(byte) after}));
    }

    private static CertificatePath path(Made... made) {
        return new CertificatePath(Stream.of(made).map(Made::certificate).toList());
    }

    private static List<Kind> problems(Made... made) {
        return PathValidator.problems(path(made), PathRequest.ofServer(Instant.parse("2026-03-01T00:00:00Z"))).stream()
                .map(PathProblem::kind).toList();
    }

    @Test
    void aPolicyCountsThatAllHave() {
        Made authority = authority(ONE, TWO).make();
        assertEquals(Set.of(TWO), path(server(authority, TWO, "1.2.3.9"), authority, ROOT).policies());
        assertEquals(Set.of(), path(server(authority, "1.2.3.9"), authority, ROOT).policies());
        assertEquals(Set.of(), path(server(authority), authority, ROOT).policies());
        Made all = authority(Policies.ANY).make();
        assertEquals(Set.of(ONE), path(server(all, ONE), all, ROOT).policies());
    }

    @Test
    void aPathWithoutPolicyIsRefusedWhereOneIsRequired() {
        Made lax = authority(ONE).make();
        Made strict = authority(ONE).extension(Oids.POLICY_CONSTRAINTS, true, limit(0, 0)).make();
        assertEquals(List.of(), problems(server(lax, TWO), lax, ROOT));
        assertEquals(List.of(Kind.NO_POLICY), problems(server(strict, TWO), strict, ROOT));
        assertEquals(List.of(Kind.NO_POLICY), problems(server(strict), strict, ROOT));
        assertEquals(List.of(), problems(server(strict, ONE), strict, ROOT));
    }

    @Test
    void aPolicyIsMappedUnlessThatIsInhibited() {
        byte[] mapping = Der.sequence(Der.sequence(Der.oid(ONE), Der.oid(TWO)));
        Made mapped = authority(ONE).extension(Oids.POLICY_MAPPINGS, false, mapping).make();
        assertEquals(Set.of(TWO), path(server(mapped, TWO), mapped, ROOT).policies());
        Made above = authority(ONE).extension(Oids.POLICY_CONSTRAINTS, true, limit(1, 0)).make();
        Made below = under(CertificateMaker.authority("Below", above), ONE)
                .extension(Oids.POLICY_MAPPINGS, false, mapping).make();
        assertEquals(Set.of(), path(server(below, TWO), below, above, ROOT).policies());
    }

    @Test
    void theOneThatStandsForAllOthersCanBeInhibited() {
        Made free = authority(ONE).make();
        assertEquals(Set.of(ONE), path(server(free, Policies.ANY), free, ROOT).policies());
        Made inhibiting = authority(ONE).extension(Oids.INHIBIT_ANY_POLICY, true, Der.integer(0)).make();
        assertEquals(Set.of(), path(server(inhibiting, Policies.ANY), inhibiting, ROOT).policies());
    }

    @Test
    void whatIsSaidOfPoliciesHasToBeReadable() {
        Made broken = authority(ONE).extension(Oids.POLICY_CONSTRAINTS, true, limit(0, -1)).make();
        assertEquals(List.of(Kind.MALFORMED), problems(server(broken, ONE), broken, ROOT));
    }
}
