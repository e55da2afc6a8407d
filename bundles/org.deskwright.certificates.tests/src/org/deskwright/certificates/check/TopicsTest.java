package org.deskwright.certificates.check;

import static org.deskwright.core.verdict.Statement.CANNOT_TELL;
import static org.deskwright.core.verdict.Statement.CAUSE_FOUND;
import static org.deskwright.core.verdict.Statement.NOTHING_WRONG;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
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
import org.deskwright.certificates.known.KnownAuthorities;
import org.deskwright.certificates.text.Pem;
import org.deskwright.certificates.tls.TlsCapture;
import org.deskwright.certificates.tls.TlsServer;
import org.deskwright.certificates.x509.Certificate;
import org.deskwright.certificates.x509.Oids;
import org.deskwright.core.check.CheckRegistry;
import org.deskwright.core.engine.CheckEngine;
import org.deskwright.core.engine.DiagnosisRequest;
import org.deskwright.core.engine.EngineListener;
import org.deskwright.core.evidence.Evidence;
import org.deskwright.core.intake.Intake;
import org.deskwright.core.intake.IntakeListener;
import org.deskwright.core.intake.IntakeOptions;
import org.deskwright.core.intake.IntakeResult;
import org.deskwright.core.report.Report;
import org.deskwright.core.report.ReportedOutcome;
import org.deskwright.core.topic.TopicCatalogue;
import org.deskwright.core.verdict.Statement;
import org.deskwright.core.verdict.TopicVerdict;
import org.deskwright.core.verdict.TopicVerdicts;
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

/** Topics about certificates from files to the verdict: read by readers, decided by the engine. */
class TopicsTest {
    private static final String HOST = "ws-broker-service.eu-west-1.amazonaws.com";
    private static final String SCHANNEL = "SYSTEM\\CurrentControlSet\\Control\\SecurityProviders\\SCHANNEL\\Protocols"
            + "\\TLS 1.2\\Client";
    private static final String[] ANCHORS = {"starfield-services-root-g2", "amazon-root-ca-1", "amazon-root-ca-2",
            "amazon-root-ca-3", "amazon-root-ca-4"};
    private static final TopicCatalogue CATALOGUE = TopicCatalogue.bundled();
    private final Made proxy = CertificateMaker.root("Proxy CA").make();
    @TempDir
    Path folder;
    private Instant at;

    @BeforeEach
    void start() {
        at = Instant.parse("2026-03-01T00:00:00Z");
    }

    private TopicVerdict verdict(String topic) {
        IntakeResult read = new Intake(List.of(new CertificateReader(), new PolicyReader())).read(List.of(folder),
                IntakeOptions.DEFAULT.withAsOf(at), IntakeListener.NONE);
        assertEquals(List.of(), read.problems());
        Evidence evidence = read.evidence();
        CheckEngine engine = new CheckEngine(CheckRegistry.of(List.of(new CertificateChecks()), CATALOGUE), CATALOGUE,
                "test");
        Report report = engine.run(DiagnosisRequest.of(evidence).withTopics(List.of(topic)), EngineListener.NONE);
        return new TopicVerdicts(CATALOGUE, Optional.of(evidence), report.outcomes())
                .of(CATALOGUE.topic(topic).orElseThrow());
    }

    /** Something is always told that would help: a cause has a remedy, and what is open says how it is got. */
    private void says(String topic, Statement statement, String... variants) {
        TopicVerdict verdict = verdict(topic);
        List<ReportedOutcome> told = statement == CAUSE_FOUND ? verdict.causes() : verdict.open();
        assertEquals(statement, verdict.statement(), verdict.toString());
        assertEquals(List.of(variants), told.stream().map(ReportedOutcome::variant).sorted().toList());
        verdict.needs().forEach(need -> assertFalse(need.how().isBlank(), need.toString()));
        assertEquals(statement == CANNOT_TELL, statement != CAUSE_FOUND && !verdict.needs().isEmpty());
        assertTrue(verdict.causes().stream().noneMatch(cause -> cause.remedies().isEmpty()),
                verdict.causes().toString());
    }

    private void file(String name, Made... made) throws IOException {
        Files.writeString(folder.resolve(name), CertificateMaker.pem(made));
    }

    private static List<Certificate> certificates(String... ids) {
        KnownAuthorities known = KnownAuthorities.bundled();
        return Stream.of(ids).map(id -> known.byId(id).orElseThrow().certificate()).toList();
    }

    private void known(String name, String... ids) throws IOException {
        Files.writeString(folder.resolve(name), Pem.of(certificates(ids)));
    }

    /** As PowerShell exports the list of Windows. */
    private void windows(String... ids) throws IOException {
        String rows = certificates(ids).stream().map(one -> "\"" + one.digest("SHA-1") + "\",\"x\"\n")
                .collect(Collectors.joining());
        Files.writeString(folder.resolve("roots.csv"),
                "\"Thumbprint\",\"Subject\"\n" + rows + "\"" + "01".repeat(20) + "\",\"x\"\n");
    }

    /** A list of roots as other systems have it. */
    private void bundle(String... ids) throws IOException {
        List<Certificate> all = new ArrayList<>(certificates(ids));
        for (int i = 0; i < 100; i++) {
            all.add(CertificateMaker.root("Root " + i).make().certificate());
        }
        Files.writeString(folder.resolve("ca-bundle.pem"), Pem.of(all));
    }

    /** A chain that AWS really sent, for the time when it was valid. */
    private void realChain() throws IOException {
        JsonObject all = JsonParser.parseString(Files.readString(Corpus.file("limbo-2023-12-02-ddc40b4.json")))
                .getAsJsonObject();
        for (JsonElement each : all.getAsJsonArray("testcases")) {
            JsonObject one = each.getAsJsonObject();
            if (one.get("id").getAsString().equals("online::aws.amazon.com")) {
                StringBuilder chain = new StringBuilder(one.get("peer_certificate").getAsString());
                one.getAsJsonArray("untrusted_intermediates").forEach(pem -> chain.append(pem.getAsString()));
                Files.writeString(folder.resolve("chain.pem"), chain);
            }
        }
        at = Instant.parse("2023-03-08T00:00:01Z");
    }

    @Test
    void aProxyThatInspectsIsTheCauseOfANetworkError() throws Exception {
        try (TlsServer server = new TlsServer("TLSv1.2", CertificateMaker.server(HOST, proxy).make(), proxy)) {
            List<Certificate> sent = TlsCapture.fetch("127.0.0.1", server.port(), List.of(), Duration.ofSeconds(60))
                    .certificates();
            Files.writeString(folder.resolve("captured.pem"), Pem.of(sent));
        }
        says("network_error", CAUSE_FOUND, "intercepted");
    }

    @Test
    void aNetworkErrorIsNotOfCertificatesWhereTheChainIsSoundAndTheRootsAreThere() throws IOException {
        realChain();
        windows(ANCHORS);
        says("network_error", NOTHING_WRONG);
        windows();
        says("network_error", CAUSE_FOUND, "none", "refuses");
    }

    @Test
    void halfTheEvidenceDoesNotDecideANetworkError() throws IOException {
        realChain();
        assertEquals(CANNOT_TELL, verdict("network_error").statement());
        Files.delete(folder.resolve("chain.pem"));
        windows(ANCHORS);
        assertEquals(CANNOT_TELL, verdict("network_error").statement());
    }

    @Test
    void rootsOfWindowsAreJudgedAsAList() throws IOException {
        windows("go-daddy-class-2");
        says("certificate-issues-windows", CAUSE_FOUND, "namesake");
        windows(ANCHORS);
        says("certificate-issues-windows", NOTHING_WRONG);
        Files.delete(folder.resolve("roots.csv"));
        known("one.pem", "starfield-class-2");
        says("certificate-issues-windows", CANNOT_TELL, "no-list");
    }

    @Test
    void rootsOfOtherSystemsLikewise() throws IOException {
        bundle();
        says("certificate-issues-other", CAUSE_FOUND, "none");
        bundle(ANCHORS);
        says("certificate-issues-other", NOTHING_WRONG);
        Files.delete(folder.resolve("ca-bundle.pem"));
        file("chain.pem", CertificateMaker.server(HOST, proxy).make());
        assertEquals(CANNOT_TELL, verdict("certificate-issues-other").statement());
    }

    /** That its message speaks of the root and not of the clock, only who stands before it sees. */
    @Test
    void aZeroClientWithTheFormerRootIsTheCauseAndOneWithAllLeavesTheClock() throws IOException {
        known("uploaded.pem", "starfield-class-2");
        says("certificate-issues-zero-clients", CAUSE_FOUND, "former-only");
        known("uploaded.pem", ANCHORS);
        says("certificate-issues-zero-clients", CANNOT_TELL, "other-causes");
        assertEquals(1, verdict("certificate-issues-zero-clients").passed());
        Files.delete(folder.resolve("uploaded.pem"));
        windows(ANCHORS);
        assertTrue(verdict("certificate-issues-zero-clients").open().stream()
                .anyMatch(open -> open.variant().equals("no-certificates")));
    }

    @Test
    void aCertificateThatEndedIsToldFromAClockThatIsWrong() throws IOException {
        file("chain.pem", CertificateMaker.server(HOST, proxy).make());
        says("pcoip_zero_client_ntp", CANNOT_TELL, "other-causes");
        assertEquals(1, verdict("pcoip_zero_client_ntp").passed());
        at = CertificateMaker.UNTIL.plusSeconds(1);
        says("pcoip_zero_client_ntp", CAUSE_FOUND, "expired");
    }

    private void registry(String name, int value) throws IOException {
        Files.writeString(folder.resolve("schannel.reg"),
                "\uFEFFWindows Registry Editor Version 5.00\r\n\r\n[HKEY_LOCAL_MACHINE\\" + SCHANNEL + "]\r\n\"" + name
                        + "\"=dword:0000000" + value + "\r\n",
                StandardCharsets.UTF_16LE);
    }

    @Test
    void theRegistryOfTheClientDecidesWhetherThereIsACommonAlgorithm() throws IOException {
        registry("DisabledByDefault", 1);
        says("no-common-algorithm", CAUSE_FOUND, "switched-off");
        registry("Enabled", 1);
        says("no-common-algorithm", NOTHING_WRONG);
        registry("Other", 1);
        says("no-common-algorithm", CANNOT_TELL, "silent");
    }

    @Test
    void aPolicyThatSwitchesTlsOffIsTheCauseAsWell() throws IOException {
        Path machine = Files.createDirectories(folder.resolve("GPO/Machine"));
        Files.write(machine.resolve("registry.pol"),
                PolWriter.write(List.of(new RegistryEntry(0, SCHANNEL, "Enabled", RegistryData.number(0)))));
        says("no-common-algorithm", CAUSE_FOUND, "switched-off");
    }

    private static CertificateMaker purpose(String name, Made above, String purpose) {
        return CertificateMaker.server(name, above).extension(Oids.EXTENDED_KEY_USAGE, false,
                Der.sequence(Der.oid(purpose)));
    }

    /** What only the directory, the private authority and the sign-in show stays open, and how to get it is told. */
    @Test
    void certificatesForLogonAreTheCauseOrLeaveTheOthers() throws Exception {
        file("dc.pem", purpose("dc1.corp.example.com", proxy, Oids.KDC_AUTH).make());
        says("cert-based-auth-troubleshooting", CANNOT_TELL, "no-store", "other-causes");
        file("ntauth.pem", CertificateMaker.root("Other CA").make());
        says("cert-based-auth-troubleshooting", CAUSE_FOUND, "refused");
        file("ntauth.pem", proxy);
        says("cert-based-auth-troubleshooting", CANNOT_TELL, "other-causes");
        assertEquals(1, verdict("cert-based-auth-troubleshooting").passed());
        Files.write(folder.resolve("ca.crl"), CrlMaker.make(proxy, BigInteger.TEN));
        at = CertificateMaker.FROM.plus(Duration.ofDays(149));
        says("cert-based-auth-troubleshooting", CANNOT_TELL, "other-causes");
        file("user.pem", purpose("alice", proxy, Oids.SMART_CARD_LOGON).make());
        says("cert-based-auth-troubleshooting", CAUSE_FOUND, "no-sid");
    }

    @Test
    void aDeviceIsTheCauseWhereItLeadsToNoRootOfTheDirectory() throws IOException {
        file("device.pem", purpose("laptop", proxy, Oids.CLIENT_AUTH).make());
        file("root.pem", CertificateMaker.root("Other CA").make());
        says("device_not_authorized", CAUSE_FOUND, "other-root");
        file("root.pem", proxy);
        TopicVerdict verdict = verdict("device_not_authorized");
        assertEquals(CANNOT_TELL, verdict.statement());
        assertEquals(1, verdict.passed());
    }
}
