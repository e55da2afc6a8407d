package org.deskwright.certificates.path;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

import org.deskwright.certificates.CertificateMaker;
import org.deskwright.certificates.CertificateMaker.Made;
import org.deskwright.certificates.Der;
import org.deskwright.certificates.file.CertificateFile;
import org.deskwright.certificates.file.CertificateFiles;
import org.deskwright.certificates.file.CrlMaker;
import org.deskwright.certificates.file.Password;
import org.deskwright.certificates.x509.Certificate;
import org.deskwright.certificates.x509.Oids;
import org.deskwright.certificates.x509.RevocationList;
import org.junit.jupiter.api.Test;

class RevocationsTest {
    private static final Made ROOT = CertificateMaker.root("Root").make();
    private static final Made OTHER = CertificateMaker.authority("Other", ROOT).make();
    private static final Certificate ONE = CertificateMaker.server("one.example.com", ROOT).make().certificate();
    private static final Certificate TWO = CertificateMaker.server("two.example.com", ROOT).make().certificate();
    private static final byte[] TAKEN_OFF = CrlMaker.extension(Oids.CRL_REASON, Der.value(0x0A, new byte[]{8}));

    private static RevocationList whole(long number, byte[]... entries) throws Exception {
        return RevocationList.read(CrlMaker.numbered(ROOT, number, OptionalLong.empty(), entries));
    }

    private static RevocationList changes(long number, long base, byte[]... entries) throws Exception {
        return RevocationList.read(CrlMaker.numbered(ROOT, number, OptionalLong.of(base), entries));
    }

    private static byte[] entry(Certificate one, byte[]... extensions) {
        return CrlMaker.entry(one.serial(), extensions);
    }

    private static boolean isRevoked(Certificate one, RevocationList... lists) {
        return new Revocations(List.of(lists)).revoked(one, List.of(ROOT.certificate())).isPresent();
    }

    @Test
    void changesAreLaidOverTheListThatTheyChange() throws Exception {
        RevocationList whole = whole(5, entry(ONE));
        RevocationList changes = changes(7, 5, entry(ONE, TAKEN_OFF), entry(TWO));
        assertEquals(List.of(true, false), List.of(isRevoked(ONE, whole), isRevoked(TWO, whole)));
        assertEquals(List.of(false, true), List.of(isRevoked(ONE, changes, whole), isRevoked(TWO, changes, whole)));
    }

    @Test
    void theNewestChangesCount() throws Exception {
        RevocationList whole = whole(5);
        RevocationList older = changes(6, 5, entry(ONE), entry(TWO));
        RevocationList newer = changes(7, 5, entry(ONE, TAKEN_OFF), entry(TWO));
        assertEquals(List.of(false, true),
                List.of(isRevoked(ONE, older, newer, whole), isRevoked(TWO, older, newer, whole)));
    }

    @Test
    void changesToAnOlderOrNewerListAreOfNoUse() throws Exception {
        RevocationList changes = changes(7, 5, entry(ONE));
        for (RevocationList other : List.of(whole(4), whole(7), whole(8))) {
            assertEquals(false, isRevoked(ONE, changes, other));
            assertEquals(List.of(changes), new Revocations(List.of(changes, other)).useless());
        }
        assertEquals(List.of(), new Revocations(List.of(changes, whole(6))).useless());
    }

    @Test
    void changesThatAnotherOneSignedAreNotBelieved() throws Exception {
        Made forger = CertificateMaker.root("Root").make();
        RevocationList forged = RevocationList
                .read(CrlMaker.numbered(forger, 7, OptionalLong.of(5), entry(ONE, TAKEN_OFF)));
        assertEquals(true, isRevoked(ONE, whole(5, entry(ONE)), forged));
    }

    @Test
    void aListForSeveralAuthoritiesTellsOfThoseThatItNames() throws Exception {
        Certificate below = CertificateMaker.server("below.example.com", OTHER).make().certificate();
        byte[] scope = CrlMaker.extension(Oids.CRL_SCOPE, Der.sequence(Der.value(0x84, new byte[]{-1})));
        byte[] name = CrlMaker.extension(Oids.CRL_ENTRY_ISSUER,
                Der.sequence(Der.value(0xA4, OTHER.certificate().tree().part(0).part(5).encoded())));
        RevocationList list = RevocationList.read(
                CrlMaker.make(ROOT, Der.value(0xA0, Der.sequence(scope)), entry(ONE), entry(below, name), entry(TWO)));
        Revocations revocations = new Revocations(List.of(list));
        List<Certificate> above = List.of(OTHER.certificate(), ROOT.certificate());
        assertEquals(true, revocations.revoked(below, above).isPresent());
        assertEquals(true, isRevoked(ONE, list));
        // it follows one of the other authority, and is of that one too
        assertEquals(false, isRevoked(TWO, list));
        assertEquals(Optional.empty(), revocations.revoked(below, List.of(OTHER.certificate())));
    }

    @Test
    void aListOfSomebodyElseCountsForThoseThatNameHimBelowTheSameAnchor() throws Exception {
        Made teller = CertificateMaker.server("Teller", ROOT).without(Oids.KEY_USAGE).make();
        byte[] issuer = Der.value(0xA2, Der.value(0xA4, teller.certificate().tree().part(0).part(5).encoded()));
        Certificate naming = CertificateMaker.server("naming.example.com", ROOT)
                .extension(Oids.CRL_DISTRIBUTION, false, Der.sequence(Der.sequence(issuer))).make().certificate();
        byte[] scope = CrlMaker.extension(Oids.CRL_SCOPE, Der.sequence(Der.value(0x84, new byte[]{-1})));
        byte[] name = CrlMaker.extension(Oids.CRL_ENTRY_ISSUER,
                Der.sequence(Der.value(0xA4, ROOT.certificate().tree().part(0).part(5).encoded())));
        byte[] bytes = CrlMaker.make(teller, Der.value(0xA0, Der.sequence(scope)), entry(naming, name), entry(ONE));
        RevocationList list = RevocationList.read(bytes);
        List<Certificate> above = List.of(ROOT.certificate());
        Instant at = CertificateMaker.FROM.plusSeconds(1);
        Revocations known = new Revocations(List.of(list), List.of(teller.certificate()), at);
        assertEquals(List.of(true, false),
                List.of(known.revoked(naming, above).isPresent(), known.revoked(ONE, above).isPresent()));
        assertEquals(false, new Revocations(List.of(list)).revoked(naming, above).isPresent());
        // he expired, or belongs to another root of the same name
        assertEquals(false,
                new Revocations(List.of(list), List.of(teller.certificate()), CertificateMaker.UNTIL.plusSeconds(1))
                        .revoked(naming, above).isPresent());
        Certificate forger = CertificateMaker.root("Root").make().certificate();
        assertEquals(false, known.revoked(naming, List.of(forger)).isPresent());
        CertificateFile file = CertificateFiles.read("told.crl", bytes, Password.NONE);
        assertTrue(UselessLists.of(List.of(file)).getFirst().line().contains("nobody at hand signed it"));
        assertTrue(UselessLists.of(List.of(file), List.of(teller.certificate())).getFirst().line()
                .contains("no certificate at hand names its issuer"));
        assertEquals(List.of(), UselessLists.of(List.of(file), List.of(teller.certificate(), naming)));
    }

    @Test
    void whatIsOfNoUseIsToldWithItsFile() throws Exception {
        CertificateFile file = CertificateFiles.read("delta.crl",
                CrlMaker.numbered(ROOT, 7, OptionalLong.of(5), entry(ONE)), Password.NONE);
        assertEquals(List.of(), file.problems());
        assertEquals(
                "delta.crl: is a list of changes (delta) to list number 5, or a later one, and no such list is at "
                        + "hand; give the whole list of Root as well",
                UselessLists.of(List.of(file)).getFirst().line());
    }

    @Test
    void eachCertificateOnAListIsToldWithItsReason() throws Exception {
        CertificateMaker.Made issuer = CertificateMaker.root("Issuer").make();
        RevocationList list = RevocationList
                .read(CrlMaker.make(issuer, new byte[0], CrlMaker.entry(BigInteger.valueOf(7)), CrlMaker.entry(
                        BigInteger.valueOf(300), CrlMaker.extension(Oids.CRL_REASON, Der.value(0x0A, new byte[]{1})))));
        assertEquals(List.of("7 ", "300 key compromised"),
                list.entries().stream().map(one -> one.serial() + " " + one.reasonText()).toList());
        assertTrue(list.entries().getFirst().issuer().matches(issuer.certificate().subject()));
    }
}
