package org.deskwright.certificates.path;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

import org.deskwright.certificates.CertificateMaker;
import org.deskwright.certificates.CertificateMaker.Made;
import org.deskwright.certificates.Der;
import org.deskwright.certificates.file.CrlMaker;
import org.deskwright.certificates.path.PathProblem.Kind;
import org.deskwright.certificates.x509.Oids;
import org.deskwright.certificates.x509.RevocationList;
import org.junit.jupiter.api.Test;

class PathValidatorTest {
    private static final PathRequest REQUEST = PathRequest.ofServer(Instant.parse("2026-03-01T00:00:00Z"))
            .withHost("a.example.com");
    private static final Made ROOT = CertificateMaker.root("Root").make();
    private static final Made AUTHORITY = CertificateMaker.authority("Authority", ROOT).make();

    private static List<Kind> problems(PathRequest request, Made... path) {
        return PathValidator.problems(new CertificatePath(Stream.of(path).map(Made::certificate).toList()), request)
                .stream().map(PathProblem::kind).toList();
    }

    private static Made limited(String name) {
        return CertificateMaker.root("Limited").extension(Oids.NAME_CONSTRAINTS, true,
                Der.sequence(Der.value(0xA0, Der.sequence(Der.ascii(0x82, name))))).make();
    }

    @Test
    void aSoundPathHasNone() {
        assertEquals(List.of(),
                problems(REQUEST, CertificateMaker.server("a.example.com", AUTHORITY).make(), AUTHORITY, ROOT));
    }

    @Test
    void limitsToNamesOfATrustedRootCount() {
        Made good = limited("example.com");
        Made bad = limited("example.org");
        assertEquals(List.of(), problems(REQUEST, CertificateMaker.server("a.example.com", good).make(), good));
        assertEquals(List.of(Kind.NAME_NOT_ALLOWED),
                problems(REQUEST, CertificateMaker.server("a.example.com", bad).make(), bad));
    }

    @Test
    void eachEndOfTheValidityIsToldApart() {
        Made server = CertificateMaker.server("a.example.com", ROOT).make();
        assertEquals(List.of(Kind.NOT_YET_VALID, Kind.NOT_YET_VALID), problems(
                PathRequest.ofServer(Instant.parse("2020-01-01T00:00:00Z")).withHost("a.example.com"), server, ROOT));
        assertEquals(List.of(Kind.EXPIRED), problems(
                PathRequest.ofServer(Instant.parse("2026-06-01T00:00:01Z")).withHost("a.example.com"), server, ROOT));
        assertEquals(List.of(),
                problems(PathRequest.ofServer(CertificateMaker.UNTIL).withHost("a.example.com"), server, ROOT));
    }

    @Test
    void whatIsNoAuthorityMayNotSign() {
        Made server = CertificateMaker.server("b.example.com", ROOT).make();
        assertEquals(List.of(Kind.NO_AUTHORITY, Kind.MAY_NOT_SIGN),
                problems(REQUEST, CertificateMaker.server("a.example.com", server).make(), server, ROOT));
    }

    @Test
    void lengthsOfPathsCountAuthoritiesBetween() {
        Made root = CertificateMaker.root("Short")
                .extension(Oids.BASIC_CONSTRAINTS, true, Der.sequence(Der.bool(true), Der.integer(0))).make();
        Made authority = CertificateMaker.authority("Below", root).make();
        assertEquals(List.of(), problems(REQUEST, CertificateMaker.server("a.example.com", root).make(), root));
        assertEquals(List.of(Kind.TOO_LONG),
                problems(REQUEST, CertificateMaker.server("a.example.com", authority).make(), authority, root));
        assertEquals(List.of(Kind.TOO_LONG), problems(REQUEST.withMost(OptionalInt.of(0)),
                CertificateMaker.server("a.example.com", AUTHORITY).make(), AUTHORITY, ROOT));
    }

    @Test
    void purposesAndHostsHaveToFit() {
        Made server = CertificateMaker.server("a.example.com", ROOT).make();
        assertEquals(List.of(Kind.WRONG_PURPOSE),
                problems(REQUEST.withPurpose(Optional.of(Oids.CLIENT_AUTH)), server, ROOT));
        assertEquals(List.of(Kind.WRONG_HOST), problems(REQUEST.withHost("b.example.com"), server, ROOT));
        Made star = CertificateMaker.server("*.example.com", ROOT).make();
        assertEquals(List.of(), problems(REQUEST, star, ROOT));
        assertEquals(List.of(Kind.WRONG_HOST), problems(REQUEST.withHost("a.b.example.com"), star, ROOT));
    }

    @Test
    void unknownCriticalExtensionsAreRefused() {
        Made server = CertificateMaker.server("a.example.com", ROOT).extension("1.2.3.4", true, Der.value(5)).make();
        assertEquals(List.of(Kind.UNKNOWN_CRITICAL), problems(REQUEST, server, ROOT));
    }

    @Test
    void aListOfTheIssuerRevokesAndThatOfAnotherDoesNot() throws Exception {
        Made server = CertificateMaker.server("a.example.com", ROOT).make();
        Made other = CertificateMaker.root("Root").make();
        RevocationList own = RevocationList.read(CrlMaker.make(ROOT, server.certificate().serial()));
        RevocationList forged = RevocationList.read(CrlMaker.make(other, server.certificate().serial()));
        assertEquals(List.of(Kind.REVOKED), problems(REQUEST.withRevocations(List.of(own)), server, ROOT));
        assertEquals(List.of(), problems(REQUEST.withRevocations(List.of(forged)), server, ROOT));
    }
}
