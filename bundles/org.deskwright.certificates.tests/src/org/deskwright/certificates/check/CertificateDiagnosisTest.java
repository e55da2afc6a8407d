package org.deskwright.certificates.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.deskwright.certificates.CertificateMaker;
import org.deskwright.certificates.CertificateMaker.Made;
import org.deskwright.certificates.Corpus;
import org.deskwright.certificates.Der;
import org.deskwright.certificates.file.CrlMaker;
import org.deskwright.certificates.file.Password;
import org.deskwright.certificates.known.KnownAuthorities;
import org.deskwright.certificates.text.Pem;
import org.deskwright.certificates.x509.Certificate;
import org.deskwright.certificates.x509.Oids;
import org.deskwright.core.check.Check;
import org.deskwright.core.check.CheckDescriptor;
import org.deskwright.core.check.Outcome;
import org.deskwright.core.check.Parameters;
import org.deskwright.core.intake.Intake;
import org.deskwright.core.intake.IntakeListener;
import org.deskwright.core.intake.IntakeOptions;
import org.deskwright.core.intake.IntakeResult;
import org.deskwright.policy.check.PolicyReader;
import org.deskwright.policy.registry.PolWriter;
import org.deskwright.policy.registry.RegistryData;
import org.deskwright.policy.registry.RegistryEntry;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

class CertificateDiagnosisTest {
    private static final String HOST = "ws-broker-service.eu-west-1.amazonaws.com";
    private static final String TLS12 = "SYSTEM\\CurrentControlSet\\Control\\SecurityProviders\\SCHANNEL\\Protocols"
            + "\\TLS 1.2\\Client";
    private final Made proxy = CertificateMaker.root("Proxy CA").make();
    @TempDir
    Path folder;
    private Instant at;

    @BeforeEach
    void start() {
        at = Instant.parse("2026-03-01T00:00:00Z");
    }

    private IntakeResult read() {
        return new Intake(List.of(new CertificateReader(), new PolicyReader())).read(List.of(folder),
                IntakeOptions.DEFAULT.withAsOf(at), IntakeListener.NONE);
    }

    /** What a check says, in its variants; those that lack what they need are left to the engine. */
    private List<String> outcomes(String id) {
        IntakeResult read = read();
        assertEquals(List.of(), read.problems());
        Check check = new CertificateChecks().checks().stream().filter(one -> one.descriptor().id().equals(id))
                .findFirst().orElseThrow();
        List<Outcome> outcomes = check.evaluate(read.evidence(), Parameters.NONE);
        CheckDescriptor descriptor = check.descriptor();
        for (Outcome outcome : outcomes) {
            assertEquals(outcome.kind(), descriptor.variant(outcome.variant()).orElseThrow().outcome());
        }
        return outcomes.stream().map(Outcome::variant).sorted().toList();
    }

    private void file(String name, Made... made) throws IOException {
        Files.writeString(folder.resolve(name), CertificateMaker.pem(made));
    }

    private void known(String name, String... ids) throws IOException {
        Files.writeString(folder.resolve(name), Pem.of(certificates(ids)));
    }

    private static List<Certificate> certificates(String... ids) {
        KnownAuthorities known = KnownAuthorities.bundled();
        return Stream.of(ids).map(id -> known.byId(id).orElseThrow().certificate()).toList();
    }

    private void system(String name, String... ids) throws IOException {
        String rows = certificates(ids).stream().map(one -> "\"" + one.digest("SHA-1") + "\",\"x\"\n")
                .collect(Collectors.joining());
        Files.writeString(folder.resolve(name),
                "\"Thumbprint\",\"Subject\"\n" + rows + "\"0000000000000000000000000000000000000001\",\"x\"\n");
    }

    @Test
    void aProxyThatInspectsIsFound() throws IOException {
        file("chain.pem", CertificateMaker.server(HOST, proxy).make(), proxy);
        assertEquals(List.of("intercepted"), outcomes("certificates.chain"));
    }

    /** Writes a key store that is locked as most are. */
    private void store(String name) throws Exception {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        Made made = CertificateMaker.server(HOST, proxy).make();
        java.security.cert.Certificate[] chain = {java(made.certificate()), java(proxy.certificate())};
        store.setKeyEntry("server", made.keys().getPrivate(), "right".toCharArray(), chain);
        try (OutputStream out = Files.newOutputStream(folder.resolve(name))) {
            store.store(out, "right".toCharArray());
        }
    }

    private static java.security.cert.Certificate java(Certificate one) throws GeneralSecurityException {
        return CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(one.encoded()));
    }

    private IntakeResult read(KeyStorePasswords passwords) {
        return new Intake(List.of(new CertificateReader(passwords))).read(List.of(folder),
                IntakeOptions.DEFAULT.withAsOf(at), IntakeListener.NONE);
    }

    @Test
    void aLockedStoreIsReadWithThePasswordThatIsGivenForIt() throws Exception {
        store("store.p12");
        List<String> asked = new ArrayList<>();
        IntakeResult read = read((file, again) -> {
            asked.add(file + " " + again);
            return Optional.of(Password.of((again ? "right" : "wrong").toCharArray()));
        });
        assertEquals(List.of("store.p12 false", "store.p12 true"), asked);
        assertEquals(List.of(), read.problems());
        assertEquals(2, read.evidence().get(Certificates.KIND).files().getFirst().found().size());
    }

    @Test
    void aLockedStoreIsToldAndTheRestIsRead() throws Exception {
        store("store.p12");
        file("chain.pem", CertificateMaker.server(HOST, proxy).make(), proxy);
        IntakeResult read = read(KeyStorePasswords.NONE);
        assertEquals(1, read.problems().size());
        assertTrue(read.problems().getFirst().line().contains("store.p12"), read.problems().toString());
        assertTrue(read.problems().getFirst().line().contains("locked by a password"), read.problems().toString());
        assertEquals(1, read.evidence().get(Certificates.KIND).files().size());
    }

    @Test
    void nobodyIsAskedForEver() throws Exception {
        store("store.p12");
        IntakeResult read = read((file, again) -> Optional.of(Password.of("wrong".toCharArray())));
        assertTrue(read.problems().getFirst().line().contains("does not fit"), read.problems().toString());
        assertFalse(read.problems().getFirst().line().contains("wrong"), read.problems().toString());
    }

    @Test
    void otherServersAreNoBusinessOfIt() throws IOException {
        file("chain.pem", CertificateMaker.server("intranet.example.com", proxy).make());
        assertEquals(List.of("other-server"), outcomes("certificates.chain"));
    }

    @Test
    void aRealChainOfAwsIsSoundAndZeroClientsDifferByWhatTheyHold() throws IOException {
        JsonObject aws = limbo("online::aws.amazon.com");
        StringBuilder chain = new StringBuilder(aws.get("peer_certificate").getAsString());
        aws.getAsJsonArray("untrusted_intermediates").forEach(one -> chain.append(one.getAsString()));
        Files.writeString(folder.resolve("chain.pem"), chain);
        at = Instant.parse("2023-03-08T00:00:01Z");
        assertEquals(List.of("sound"), outcomes("certificates.chain"));
        known("class2.pem", "starfield-class-2");
        assertEquals(List.of("former-only", "refuses"), outcomes("certificates.zero-client"));
        known("amazon.pem", "amazon-root-ca-1");
        assertEquals(List.of("accepts", "partial"), outcomes("certificates.zero-client"));
        at = Instant.parse("2040-01-01T00:00:00Z");
        assertEquals(List.of("expired"), outcomes("certificates.time"));
        assertTrue(outcomes("certificates.chain").contains("expired"));
    }

    private static JsonObject limbo(String id) throws IOException {
        JsonObject all = JsonParser.parseString(Files.readString(Corpus.file("limbo-2023-12-02-ddc40b4.json")))
                .getAsJsonObject();
        for (JsonElement one : all.getAsJsonArray("testcases")) {
            if (one.getAsJsonObject().get("id").getAsString().equals(id)) {
                return one.getAsJsonObject();
            }
        }
        throw new IOException("no case " + id);
    }

    @Test
    void theAdviceForZeroClientsOfOldIsCalledStale() throws IOException {
        known("class2.pem", "starfield-class-2");
        assertEquals(List.of("former-only"), outcomes("certificates.zero-client"));
        known("class2.pem", "starfield-root-g2");
        assertEquals(List.of("none"), outcomes("certificates.zero-client"));
        known("g2.pem", "starfield-services-root-g2", "amazon-root-ca-1", "amazon-root-ca-2", "amazon-root-ca-3",
                "amazon-root-ca-4");
        assertEquals(List.of("complete"), outcomes("certificates.zero-client"));
    }

    @Test
    void aListOfWindowsIsJudgedByItsThumbprints() throws IOException {
        system("roots.csv", "go-daddy-class-2");
        assertEquals(List.of("namesake"), outcomes("certificates.roots"));
        system("roots.csv");
        assertEquals(List.of("none"), outcomes("certificates.roots"));
        system("roots.csv", "starfield-services-root-g2");
        assertEquals(List.of("partial"), outcomes("certificates.roots"));
        system("roots.csv", "starfield-services-root-g2", "amazon-root-ca-1", "amazon-root-ca-2", "amazon-root-ca-3",
                "amazon-root-ca-4");
        assertEquals(List.of("complete"), outcomes("certificates.roots"));
        file("chain.pem", CertificateMaker.server(HOST, proxy).make());
        assertEquals(List.of("complete", "refuses"), outcomes("certificates.roots"));
    }

    @Test
    void someCertificatesAreNoListOfRoots() throws IOException {
        known("one.pem", "starfield-class-2");
        assertEquals(List.of("no-list"), outcomes("certificates.roots"));
        system("roots.csv");
        Files.delete(folder.resolve("one.pem"));
        assertEquals(List.of("no-certificates"), outcomes("certificates.zero-client"));
    }

    @Test
    void whenACertificateIsValidIsToldWithBothEnds() throws IOException {
        file("chain.pem", CertificateMaker.server(HOST, proxy).make());
        assertEquals(List.of("valid"), outcomes("certificates.time"));
        at = Instant.parse("2025-01-01T00:00:00Z");
        assertEquals(List.of("not-yet-valid"), outcomes("certificates.time"));
    }

    private static CertificateMaker purpose(String name, Made above, String purpose) {
        return CertificateMaker.server(name, above).extension(Oids.EXTENDED_KEY_USAGE, false,
                Der.sequence(Der.oid(purpose)));
    }

    @Test
    void certificatesForLogonAreJudged() throws Exception {
        file("dc.pem", purpose("dc1.corp.example.com", proxy, Oids.KDC_AUTH).make());
        assertEquals(List.of("no-store"), outcomes("certificates.logon"));
        file("ntauth.pem", CertificateMaker.root("Other CA").make());
        assertEquals(List.of("refused"), outcomes("certificates.logon"));
        file("ntauth.pem", proxy);
        assertEquals(List.of("sound"), outcomes("certificates.logon"));
        file("user.pem", purpose("alice", proxy, Oids.SMART_CARD_LOGON).make());
        assertEquals(List.of("no-sid", "sound"), outcomes("certificates.logon"));
        Files.write(folder.resolve("ca.crl"), CrlMaker.make(proxy, java.math.BigInteger.TEN));
        assertEquals(List.of("no-sid", "sound"), outcomes("certificates.logon"));
        at = CertificateMaker.UNTIL.plusSeconds(1);
        assertEquals(List.of("ended", "ended", "stale-list"), outcomes("certificates.logon"));
    }

    @Test
    void withoutSuchCertificatesItIsSaidWhichAreNeeded() throws IOException {
        file("chain.pem", CertificateMaker.server(HOST, proxy).make());
        assertEquals(List.of("no-certificate"), outcomes("certificates.logon"));
        assertEquals(List.of("no-certificate"), outcomes("certificates.trusted-device"));
    }

    @Test
    void aPolicyThatSwitchesTlsOffIsFound() throws IOException {
        Path machine = Files.createDirectories(folder.resolve("GPO/Machine"));
        List<RegistryEntry> entries = new ArrayList<>();
        entries.add(new RegistryEntry(0, "Software\\K", "V", RegistryData.number(1)));
        Files.write(machine.resolve("registry.pol"), PolWriter.write(entries));
        assertEquals(List.of("silent"), outcomes("certificates.tls-version"));
        entries.add(new RegistryEntry(0, TLS12, "Enabled", RegistryData.number(0)));
        entries.add(new RegistryEntry(0, TLS12, "DisabledByDefault", RegistryData.number(0)));
        Files.write(machine.resolve("registry.pol"), PolWriter.write(entries));
        assertEquals(List.of("allowed", "switched-off"), outcomes("certificates.tls-version"));
    }

    @Test
    void aLogThatQuotesACertificateIsLeftToOthersWhoAreSurer() throws IOException {
        Files.writeString(folder.resolve("app.log"), "2026-01-01 10:00:00 INFO sent\n" + CertificateMaker.pem(proxy));
        assertEquals(1, read().filesRead());
    }
}
