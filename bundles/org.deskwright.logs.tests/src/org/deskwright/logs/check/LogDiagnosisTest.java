package org.deskwright.logs.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.zip.GZIPOutputStream;

import org.deskwright.core.check.Check;
import org.deskwright.core.check.CheckRegistry;
import org.deskwright.core.check.Outcome;
import org.deskwright.core.check.Parameters;
import org.deskwright.core.intake.Intake;
import org.deskwright.core.intake.IntakeOptions;
import org.deskwright.core.intake.IntakeResult;
import org.deskwright.core.topic.Topic;
import org.deskwright.core.topic.TopicCatalogue;
import org.deskwright.logs.signature.Severity;
import org.deskwright.logs.signature.Signature;
import org.deskwright.logs.signature.SignatureCatalogue;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An invented bundle of one user: what its logs say of which topic, and where. */
class LogDiagnosisTest {
    private static final String SERVER = """
            02/03/2026, 04:05:06.789> LVL:2 RC:   0          COMMON :-- pcoip_server begins.
            02/03/2026, 04:05:16.000> LVL:1 RC:-504 MGMT_PCOIP_DATA :Invite packet not received, aborting session
            02/03/2026, 04:09:16.000> LVL:2 RC:   0          SERVER :server main: exiting
            """;
    private static final String EVENTS = """
            Level,Date and Time,Source,Event ID,Task Category
            Critical,2/3/2026 6:40:00 PM,Microsoft-Windows-Kernel-Power,41,(63),"The system has rebooted without \
            cleanly shutting down first."
            Error,2/3/2026 6:41:00 PM,Microsoft-Windows-WER-SystemErrorReporting,1001,None,"A bugcheck:
            The computer has rebooted from a bugcheck."
            """;
    private static final String ZERO = """
            2026-02-03T04:05:06Z> LVL:2 RC:   0        MGMT_SYS :Session unavailable reason: 0x00001002
            2026-02-03T04:06:06Z> LVL:2 RC:   0        MGMT_PEM :- The supplied certificate is invalid due to timestamp
            """;

    @TempDir
    Path folder;

    @BeforeEach
    void bundle() throws IOException {
        Files.writeString(folder.resolve("server.txt"), SERVER);
        Files.write(folder.resolve("System.csv"), ("\uFEFF" + EVENTS).getBytes(StandardCharsets.UTF_16LE));
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(folder.resolve("zero.txt.gz")))) {
            out.write(ZERO.getBytes(StandardCharsets.UTF_8));
        }
        Files.writeString(folder.resolve("notes.txt"),
                "The user called at 2026-02-03T04:05:06Z.\nAnd again.\nAnd so on.");
    }

    private IntakeResult read() {
        return new Intake(List.of(new LogReader())).read(List.of(folder), IntakeOptions.DEFAULT,
                (file, done, of) -> {});
    }

    @Test
    void findingsNameTheVeryLines() {
        IntakeResult read = read();
        assertEquals(List.of("notes.txt"), read.problems().stream().map(problem -> problem.source()).toList());
        List<String> found = new LogChecks().checks().stream()
                .flatMap(check -> check.evaluate(read.evidence(), Parameters.NONE).stream()
                        .filter(Outcome.Finding.class::isInstance).map(outcome -> line(check, outcome)))
                .toList();
        assertEquals(List.of("logs.certificate-time failure workspaces.certificate-time zero.txt.gz:2",
                "logs.certificate-time session session:zero-client.certificate-time zero.txt.gz:2",
                "logs.certificates failure workspaces.certificate-time zero.txt.gz:2",
                "logs.certificates session session:zero-client.certificate-time zero.txt.gz:2",
                "logs.crashes failure windows.bugcheck System.csv:4",
                "logs.crashes failure windows.power-loss System.csv:2",
                "logs.launch-error failure pcoip.begun-without-session server.txt:1",
                "logs.loading-screen failure pcoip.begun-without-session server.txt:1",
                "logs.loading-screen failure pcoip.no-invite server.txt:2",
                "logs.loading-screen failure pcoip.unavailable-1002 zero.txt.gz:1",
                "logs.loading-screen session session:pcoip.no-invite server.txt:2",
                "logs.loading-screen session session:zero-client.unavailable-1002 zero.txt.gz:1",
                "logs.network-error failure workspaces.certificate-time zero.txt.gz:2",
                "logs.network-error session session:zero-client.certificate-time zero.txt.gz:2",
                "logs.unhealthy failure windows.power-loss System.csv:2"), found);
    }

    private static String line(Check check, Outcome outcome) {
        return check.descriptor().id() + " " + outcome.variant() + " " + outcome.subject().id() + " " + outcome
                .evidence().stream().map(ref -> ref.source() + ":" + ref.item()).collect(Collectors.joining(" "));
    }

    @Test
    void timesAreMomentsWhereTheLogTellsThemAndKindsAreThoseOfTheFormats() {
        IntakeResult read = read();
        Outcome timed = evaluate("logs.certificate-time", read).getFirst();
        assertEquals("2026-02-03T04:06:06Z", timed.values().text("time"));
        Outcome local = evaluate("logs.crashes", read).getFirst();
        assertEquals("2026-02-03T18:41 by the clock of the computer that wrote it", local.values().text("time"));
        assertEquals("logs.windows-events", local.evidence().getFirst().kind());
        assertTrue(read.evidence().has("logs.agent") && read.evidence().has("logs.client"));
    }

    @Test
    void withoutLogsAndWithoutASignNothingIsCleared() throws IOException {
        for (String name : List.of("server.txt", "System.csv", "zero.txt.gz")) {
            Files.delete(folder.resolve(name));
        }
        assertEquals(Set.of("no-logs"), variants(read()));
        Files.writeString(folder.resolve("fine.txt"), SERVER.lines().findFirst().orElseThrow());
        assertEquals(Set.of("no-sign"), variants(read()));
    }

    private static Set<String> variants(IntakeResult read) {
        return new LogChecks().checks().stream()
                .flatMap(check -> check.evaluate(read.evidence(), Parameters.NONE).stream()).map(outcome -> {
                    assertFalse(outcome instanceof Outcome.Passed);
                    return outcome.variant();
                }).collect(Collectors.toSet());
    }

    private static List<Outcome> evaluate(String id, IntakeResult read) {
        return new LogChecks().checks().stream().filter(check -> check.descriptor().id().equals(id)).findFirst()
                .orElseThrow().evaluate(read.evidence(), Parameters.NONE);
    }

    /**
     * Of these no public line of a client, of a WorkSpace or of its events tells, so that nothing is claimed of them.
     */
    private static final Set<String> UNTOLD = Set.of("autostop-unhealthy", "cannot-register-directory",
            "client_update_skipped", "docker_support", "firefox_al2", "forgot_password", "gnome-crashes-ubuntu",
            "install-media-troubleshooting", "install_android_chromebook", "launch-failure-ipv6",
            "linux_workspace_provision_fail_shell_override", "linux_workspace_provision_fail_username",
            "lost_internet_access", "microphone-not-working", "password-setting-mad", "pcoip_zero_client_usb",
            "provision_fail", "unsupported-regions-troubleshooting", "welcome_emails");
    /** These tell how logs are made. */
    private static final Set<String> ON_LOGGING = Set.of("logging-legacy-clients", "logging-new-clients");

    /** A new topic has to say of itself which it is. */
    @Test
    void everyTopicIsLookedForInLogsOrIsKnownToStandInNone() {
        Set<String> all = new TreeSet<>(LogChecks.TOPICS.values());
        for (Set<String> others : List.of(UNTOLD, ON_LOGGING)) {
            assertTrue(others.stream().noneMatch(all::contains), () -> "twice: " + others);
            all.addAll(others);
        }
        assertEquals(TopicCatalogue.bundled().topics().stream().map(Topic::id)
                .collect(Collectors.toCollection(TreeSet::new)), all);
        Set<String> told = new TreeSet<>();
        SuccessRules.bundled().rules().forEach(rule -> told.addAll(rule.topics()));
        SessionTopics.bundled().rules().forEach(rule -> told.addAll(rule.topics()));
        SignatureCatalogue.bundled().signatures().forEach(signature -> told.addAll(signature.topics()));
        told.removeAll(LogChecks.TOPICS.values());
        assertEquals(Set.of(), told, "evidence that no check looks at");
    }

    /** Topics that name evidence of logs, though no check of logs speaks of them, and why. */
    private static final Map<String, String> NO_CHECK_OF_LOGS = Map.of("autostop-unhealthy",
            "estate.autostop-unhealthy says of Windows events that no line of it is known");

    /** What a topic says that logs decide is looked for in logs of that kind. */
    @Test
    void everyTopicThatNamesEvidenceOfLogsIsAskedOfThem() {
        CheckRegistry registry = CheckRegistry.of(List.of(new LogChecks()), TopicCatalogue.bundled());
        Set<String> unread = new TreeSet<>();
        for (Topic topic : TopicCatalogue.bundled().topics()) {
            Set<String> read = registry.checks().stream().map(Check::descriptor)
                    .filter(descriptor -> topic.checks().contains(descriptor.id()))
                    .flatMap(descriptor -> descriptor.requires().stream()).map(needed -> needed.kind())
                    .collect(Collectors.toSet());
            topic.evidence().stream().filter(needed -> needed.kind().startsWith("logs."))
                    .filter(needed -> !read.contains(needed.kind())).forEach(needed -> unread.add(topic.id()));
        }
        assertEquals(NO_CHECK_OF_LOGS.keySet(), unread);
    }

    /**
     * The guide gives these lines as those of zero clients alone. Of other clients it says what their windows show;
     * what their platforms write of certificates is described elsewhere.
     */
    @Test
    void whatZeroClientsTellOfCertificatesIsNotToldOfOthers() {
        Set<String> others = Set.of("certificate-issues-windows", "certificate-issues-other");
        SignatureCatalogue.bundled().signatures().stream()
                .filter(signature -> signature.topics().contains("certificate-issues-zero-clients"))
                .forEach(signature -> assertTrue(Collections.disjoint(others, signature.topics()), signature.id()));
    }

    /** In events of Windows, in a log of a client, and of a browser: each is told of its topics, with its line. */
    @Test
    void whatPlatformsWriteOfCertificatesIsAHintAtTheVeryLine() throws IOException {
        Files.writeString(folder.resolve("schannel.csv"),
                """
                        Level,Date and Time,Source,Event ID,Task Category
                        Information,2/3/2026 6:40:00 PM,Service Control Manager,7036,None,"A service ran."
                        Error,2/3/2026 6:41:00 PM,Schannel,36882,None,"The certificate received from the remote server was issued \
                        by an untrusted certificate authority. Because of this, none of the data can be validated."
                        """);
        Files.writeString(folder.resolve("mac.log"), """
                2026-02-03T04:05:05Z INFO starting
                2026-02-03T04:05:06Z ERROR Error Domain=NSURLErrorDomain Code=-1202 "The certificate is invalid."
                """);
        assertEquals(List.of("hint schannel.certificate-untrusted schannel.csv:3"), hints("logs.certificates-windows"));
        assertEquals(List.of("hint apple.certificate-untrusted mac.log:2"), hints("logs.certificates-other"));
        assertTrue(hints("logs.network-error").containsAll(List.of("hint apple.certificate-untrusted mac.log:2",
                "hint schannel.certificate-untrusted schannel.csv:3")), hints("logs.network-error").toString());
        assertEquals(List.of("no-sign"), variants("logs.certificate-logon"));
    }

    private List<String> hints(String check) {
        return evaluate(check, read()).stream().filter(outcome -> outcome.variant().equals("hint"))
                .map(outcome -> outcome.variant() + " " + outcome.subject().id() + " " + outcome.evidence().stream()
                        .map(ref -> ref.source() + ":" + ref.item()).collect(Collectors.joining(" ")))
                .sorted().toList();
    }

    /** The event of the domain controller first, then what came of it on the WorkSpace. */
    @Test
    void aDomainControllerWithoutACertificateIsBehindTheRefusedLogon() throws IOException {
        Files.writeString(folder.resolve("dc.csv"), """
                Level,Date and Time,Source,Event ID,Task Category
                Warning,2/3/2026 6:39:00 PM,Microsoft-Windows-Kerberos-Key-Distribution-Center,19,None,"This event \
                indicates an attempt was made to use smartcard logon, but the KDC is unable to use the PKINIT protocol \
                because it is missing a suitable certificate."
                Audit Failure,2/3/2026 6:40:00 PM,Microsoft-Windows-Security-Auditing,4771,Kerberos Authentication \
                Service,"Kerberos pre-authentication failed.
                Additional Information:
                \tTicket Options:\t\t0x40810010
                \tFailure Code:\t\t0x10
                \tPre-Authentication Type:\t16"
                """);
        assertEquals(List.of("1 kdc.certificate-missing", "2 kerberos.no-certificate"),
                evaluate("logs.certificate-logon", read()).stream()
                        .map(outcome -> outcome.values().asMap().get("rank") + " " + outcome.subject().id()).sorted()
                        .toList());
    }

    @Test
    void aRefusedLogonByCertificateSaysWhy() throws IOException {
        Files.write(folder.resolve("Security.csv"), ("\uFEFF" + """
                Level,Date and Time,Source,Event ID,Task Category
                Audit Failure,2/3/2026 6:40:00 PM,Microsoft-Windows-Security-Auditing,4625,Logon,"An account failed \
                to log on.
                Failure Information:
                \tStatus:\t\t\t0xC000006D
                \tSub Status:\t\t0xC000006A"
                """).getBytes(StandardCharsets.UTF_16LE));
        assertEquals(List.of("no-sign"), variants("logs.certificate-logon"), "a password was mistyped");
        Files.write(folder.resolve("Security.csv"), ("\uFEFF" + """
                Level,Date and Time,Source,Event ID,Task Category
                Audit Failure,2/3/2026 6:40:00 PM,Microsoft-Windows-Security-Auditing,4625,Logon,"An account failed \
                to log on.
                Failure Information:
                \tStatus:\t\t\t0xC000038A
                \tSub Status:\t\t0x0"
                """).getBytes(StandardCharsets.UTF_16LE));
        Outcome found = evaluate("logs.certificate-logon", read()).getFirst();
        assertEquals("windows.logon-certificate-untrusted", found.subject().id());
        assertEquals(List.of("Security.csv"), found.evidence().stream().map(ref -> ref.source()).distinct().toList());
    }

    private List<String> variants(String check) throws IOException {
        return evaluate(check, read()).stream().map(Outcome::variant).toList();
    }

    @Test
    void everyTopicThatASignatureBlamesHasACheckAndAllChecksAreSound() {
        TopicCatalogue catalogue = TopicCatalogue.bundled();
        assertEquals(List.of(), CheckRegistry.of(List.of(new LogChecks()), catalogue).refused().stream()
                .filter(refusal -> refusal.check().startsWith("logs.")).toList());
        Set<String> topics = catalogue.topics().stream().map(Topic::id).collect(Collectors.toSet());
        Set<String> blamed = new TreeSet<>();
        for (Signature signature : SignatureCatalogue.bundled().signatures()) {
            assertTrue(topics.containsAll(signature.topics()), signature.id());
            if (signature.severity() != Severity.INFO) {
                blamed.addAll(signature.topics());
            }
        }
        assertEquals(new TreeSet<>(LogChecks.TOPICS.values()), blamed);
        LogChecks.TOPICS.forEach((check, topic) -> assertTrue(catalogue.topics().stream()
                .filter(t -> t.checks().contains(check)).map(Topic::id).toList().equals(List.of(topic)), check));
    }
}
