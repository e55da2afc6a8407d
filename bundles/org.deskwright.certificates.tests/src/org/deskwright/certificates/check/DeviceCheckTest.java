package org.deskwright.certificates.check;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.deskwright.certificates.CertificateMaker;
import org.deskwright.certificates.CertificateMaker.Made;
import org.deskwright.certificates.Der;
import org.deskwright.certificates.file.CrlMaker;
import org.deskwright.certificates.known.KnownAuthorities;
import org.deskwright.certificates.text.Pem;
import org.deskwright.certificates.x509.Oids;
import org.deskwright.core.check.Outcome;
import org.deskwright.core.check.Parameters;
import org.deskwright.core.intake.Intake;
import org.deskwright.core.intake.IntakeListener;
import org.deskwright.core.intake.IntakeOptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each rule for trusted devices with a certificate that keeps to it and one that does not. */
class DeviceCheckTest {
    private static final Instant AT = Instant.parse("2026-03-01T00:00:00Z");
    private static final byte[] SHA1 = Der.sequence(Der.oid("1.2.840.10045.4.1"));
    private final Made root = CertificateMaker.root("Devices Root").make();
    private final Made middle = CertificateMaker.authority("Devices CA", root).make();
    @TempDir
    Path folder;

    private void file(String name, Made... made) throws IOException {
        Files.writeString(folder.resolve(name), CertificateMaker.pem(made));
    }

    private static CertificateMaker device(Made above) {
        return CertificateMaker.server("laptop-7", above).without(Oids.SUBJECT_ALT_NAME)
                .extension(Oids.EXTENDED_KEY_USAGE, false, Der.sequence(Der.oid(Oids.CLIENT_AUTH)));
    }

    private List<Outcome> outcomes() {
        return new DeviceCheck().evaluate(
                new Intake(List.of(new CertificateReader()))
                        .read(List.of(folder), IntakeOptions.DEFAULT.withAsOf(AT), IntakeListener.NONE).evidence(),
                Parameters.NONE);
    }

    private void says(String... variants) {
        assertEquals(List.of(variants), outcomes().stream().map(Outcome::variant).sorted().toList());
    }

    private void lacks(String what, CertificateMaker device) throws IOException {
        file("device.pem", device.make());
        file("root.pem", root);
        Map<String, String> told = new TreeMap<>();
        for (Outcome outcome : outcomes()) {
            told.put(outcome.variant(), outcome.values().text("lacking"));
        }
        assertEquals(Map.of("unfit", what), told);
    }

    @Test
    void aDeviceThatHasAllAndLeadsToTheRootIsFit() throws IOException {
        file("device.pem", device(middle).make(), middle);
        file("root.pem", root);
        says("fit");
    }

    @Test
    void whatItLacksIsTold() throws IOException {
        lacks("a common name", CertificateMaker.server("", root).without(Oids.SUBJECT_ALT_NAME)
                .extension(Oids.EXTENDED_KEY_USAGE, false, Der.sequence(Der.oid(Oids.CLIENT_AUTH))));
        lacks("the key usage digitalSignature", device(root).without(Oids.KEY_USAGE));
        lacks("the key usage digitalSignature", device(root).extension(Oids.KEY_USAGE, true, Der.bits(5, (byte) 0x20)));
        lacks("the purpose clientAuth", device(root).without(Oids.EXTENDED_KEY_USAGE));
        lacks("the purpose clientAuth",
                device(root).extension(Oids.EXTENDED_KEY_USAGE, false, Der.sequence(Der.oid("1.3.6.1.5.5.7.3.4"))));
        lacks("a validity that holds now (2026-01-01T00:00:00Z to 2026-02-01T00:00:00Z)",
                device(root).until(Instant.parse("2026-02-01T00:00:00Z")));
    }

    /** As the template Computer of Windows makes it. */
    @Test
    void oneForServersAndClientsIsOfADeviceAndOneForServersAloneIsNot() throws IOException {
        file("root.pem", root);
        file("device.pem", device(root).extension(Oids.EXTENDED_KEY_USAGE, false,
                Der.sequence(Der.oid(Oids.CLIENT_AUTH), Der.oid(Oids.SERVER_AUTH))).make());
        says("fit");
        file("device.pem", CertificateMaker.server("intranet.example.com", root).make());
        says("no-certificate");
    }

    @Test
    void withoutTheRootItCannotBeTold() throws IOException {
        file("device.pem", device(middle).make(), middle);
        says("no-roots");
        Files.writeString(folder.resolve("amazon.pem"),
                Pem.of(List.of(KnownAuthorities.bundled().byId("amazon-root-ca-1").orElseThrow().certificate())));
        says("no-roots");
    }

    @Test
    void anotherRootOfTheSameNameIsTold() throws IOException {
        file("device.pem", device(middle).make(), middle);
        file("root.pem", CertificateMaker.root("Devices Root").make());
        says("other-root");
    }

    @Test
    void fourCertificatesAreTakenAndFiveAreNot() throws IOException {
        Made lower = CertificateMaker.authority("Lower CA", middle).make();
        Made lowest = CertificateMaker.authority("Lowest CA", lower).make();
        file("root.pem", root);
        file("device.pem", device(lower).make(), lower, middle);
        says("fit");
        file("device.pem", device(lowest).make(), lowest, lower, middle);
        says("long");
    }

    @Test
    void theAuthoritiesAboveItHaveToBeSound() throws IOException {
        file("root.pem", root);
        Made ended = CertificateMaker.authority("Ended CA", root).until(Instant.parse("2026-02-01T00:00:00Z")).make();
        file("device.pem", device(ended).make(), ended);
        says("refused");
        Made none = CertificateMaker.server("no-authority", root).make();
        file("device.pem", device(none).make(), none);
        says("refused");
    }

    @Test
    void whatStandsBetweenHasToBeOnTheDevice() throws IOException {
        file("root.pem", root);
        file("other.pem", device(middle).make(), middle);
        Files.writeString(folder.resolve("device.pem"), CertificateMaker.pem(device(middle).make()));
        says("fit", "incomplete");
    }

    /** The service looks at no lists; nor does this. */
    @Test
    void revocationIsNotLookedAt() throws Exception {
        Made revoked = device(root).serial(BigInteger.TEN).make();
        file("root.pem", root);
        file("device.pem", revoked);
        Files.write(folder.resolve("ca.crl"), CrlMaker.make(root, BigInteger.TEN));
        says("fit");
    }

    @Test
    void weakSignaturesAreToldWhateverElseIsRight() throws IOException {
        file("root.pem", root);
        file("device.pem", device(root).algorithms(SHA1, SHA1).signedWith("SHA1withECDSA").make());
        says("weak");
    }

    @Test
    void theRootIsToBeInTheFormThatTheConsoleTakes() throws IOException {
        file("device.pem", device(root).make());
        Files.writeString(folder.resolve("root.pem"), "Devices Root\n" + CertificateMaker.pem(root));
        says("fit", "root-form");
        Files.write(folder.resolve("root.pem"), root.certificate().encoded());
        says("fit", "root-form");
        file("root.cer", root);
        says("fit");
    }

    @Test
    void anAuthorityBelowTheRootIsNoRoot() throws IOException {
        file("device.pem", device(middle).make());
        file("root.pem", middle);
        says("fit", "no-root-certificate");
    }

    @Test
    void aDirectoryTakesTwoRoots() throws IOException {
        for (int i = 1; i <= 3; i++) {
            Made one = CertificateMaker.root("Root " + i).make();
            file("root" + i + ".pem", one);
            file("device" + i + ".pem", device(one).make());
            if (i == 2) {
                says("fit", "fit");
            }
        }
        says("fit", "fit", "fit", "too-many-roots");
    }
}
