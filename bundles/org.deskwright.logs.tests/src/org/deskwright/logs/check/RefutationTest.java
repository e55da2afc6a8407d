package org.deskwright.logs.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.deskwright.core.check.Check;
import org.deskwright.core.check.Outcome;
import org.deskwright.core.check.Parameters;
import org.deskwright.core.evidence.Answers;
import org.deskwright.core.evidence.Evidence;
import org.deskwright.core.intake.Intake;
import org.deskwright.core.intake.IntakeOptions;
import org.deskwright.core.intake.IntakeResult;
import org.deskwright.core.topic.Topic;
import org.deskwright.core.topic.TopicCatalogue;
import org.deskwright.logs.catalogue.FormatCatalogue;
import org.deskwright.logs.format.SourceClock;
import org.deskwright.logs.session.SessionRules;
import org.deskwright.logs.signature.Signature;
import org.deskwright.logs.signature.SignatureCatalogue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.harrel.jsonschema.Validator;
import dev.harrel.jsonschema.ValidatorFactory;
import dev.harrel.jsonschema.providers.GsonNode;

/**
 * A topic is refuted by a line that tells of success, in logs that go over the time that is asked for; by nothing less.
 */
class RefutationTest {
    private static final String ID = "Z 0a1b2c3d-1111-1038-a745-000000000001 > LVL:2 RC:   0 ";
    /** An hour of an agent, and in the midst of it a session that shows the desktop for forty minutes. */
    private static final String AGENT = """
            2026-02-03T04:00:00.000%1$sAGENT :Server waits in wait loop.
            2026-02-03T04:10:00.000%1$sCOMMON :-- pcoip_server begins.
            2026-02-03T04:10:05.000%1$sMGMT_SYS :SESSION ACTIVE
            2026-02-03T04:10:06.000%1$sAGENT :1754 SSO: user CORP\\jdoe has activated, single sign on completed.
            2026-02-03T04:50:00.000%1$sSERVER :map_tera_to_agent_close_code: \
            TERA_DISCONNECT_CAUSE_HOST_BROKER_MANUAL_USER_LOGOUT (0x103)
            2026-02-03T05:00:00.000%1$sAGENT :Server waits in wait loop.
            """.formatted(ID);
    private static final String CLIENT = """
            2026-02-03T04:00.00Z [ Native ]: [INFO] Received request. Action = "LAUNCH"
            2026-02-03T04:10.00Z [ Native ]: [INFO] Received stream request. Action = "STREAM"
            2026-02-03T05:00.00Z [ Native ]: [INFO] Received request. Action = "STOP"
            """;
    private static final String ZERO = """
            2026-02-03T04:00:00Z> LVL:2 RC:   0        MGMT_SYS :started
            2026-02-03T04:10:00Z> LVL:2 RC:   0          BROKER :verify_server_pbp result is PASSED
            2026-02-03T05:00:00Z> LVL:2 RC:   0        MGMT_SYS :idle
            """;
    private static final String SERVER = """
            2026-02-03 04:00:00,000000 [  3517:3517  ] INFO  session - idle
            2026-02-03 04:10:00,000000 [  3517:3517  ] INFO  authenticator - Received authentication request from client
            2026-02-03 05:00:00,000000 [  3517:3517  ] INFO  session - idle
            """;
    private static final String EVENTS = """
            Level,Date and Time,Source,Event ID,Task Category
            Information,2/3/2026 12:00:00 PM,EventLog,6013,None,"The system uptime is 36000 seconds."
            """;

    @TempDir
    Path folder;

    private void logs(String... logs) throws IOException {
        for (int i = 0; i < logs.length; i++) {
            Files.writeString(folder.resolve("log" + i + ".txt"), logs[i]);
        }
    }

    private Evidence read(String time) {
        SourceClock utc = new SourceClock(Optional.of(ZoneOffset.UTC), Duration.ZERO, Optional.empty());
        LogSettings settings = new LogSettings(FormatCatalogue.bundled(), SignatureCatalogue.bundled(),
                SessionRules.bundled(), (name, log) -> utc);
        IntakeResult read = new Intake(List.of(new LogReader(() -> settings))).read(List.of(folder),
                IntakeOptions.DEFAULT, (file, done, of) -> {});
        assertEquals(List.of(), read.problems());
        return read.evidence().withAnswers(new Answers(time.isEmpty() ? Map.of() : Map.of(Refutation.QUESTION, time)));
    }

    private static Outcome outcome(Evidence evidence, String topic) {
        Check check = new LogChecks().checks().stream()
                .filter(one -> LogChecks.TOPICS.get(one.descriptor().id()).equals(topic)).findFirst().orElseThrow();
        List<Outcome> all = check.evaluate(evidence, Parameters.NONE);
        assertEquals(1, all.size(), all.toString());
        return all.getFirst();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"loading_screen|04:11|log0.txt:3", "gpo_security_user_rights|04:15|log0.txt:3",
            "unhealthy_cant_connect|04:10|log0.txt:3", "logon_banner|04:10|log0.txt:4",
            "workspaces-disconnecting|04:30|log0.txt:3", "disconnected-workspace|04:39|log0.txt:3",
            "network_error|04:12|log1.txt:2", "registration_service_failure|04:12|log1.txt:2",
            "saml-federation-not-working|04:12|log1.txt:2", "federating-error-message|04:12|log1.txt:2",
            "invalid-redirect-uri|04:12|log1.txt:2", "unable-to-validate-tags|04:12|log1.txt:2",
            "device_not_authorized|04:12|log1.txt:2", "os-authorized-access|04:12|log1.txt:2",
            "pcoip_zero_client_ntp|04:12|log2.txt:2", "certificate-issues-zero-clients|04:12|log2.txt:2",
            "no_network|04:12|log3.txt:2", "crash_web_access|11:00|log4.txt:2"})
    void aLineOfSuccessRefutesATopic(String topic, String time, String place) throws IOException {
        logs(AGENT, CLIENT, ZERO, SERVER, EVENTS);
        Outcome passed = outcome(read("2026-02-03T" + time + ":00Z"), topic);
        assertEquals("not-then", passed.variant(), passed.toString());
        assertTrue(passed instanceof Outcome.Passed);
        assertEquals(List.of(place), passed.evidence().stream().map(ref -> ref.source() + ":" + ref.item()).toList());
        Outcome unasked = outcome(read(""), topic);
        assertEquals("worked", unasked.variant());
        assertTrue(unasked.values().text("open").contains("nobody said"));
        assertFalse(unasked instanceof Outcome.Passed);
        Outcome another = outcome(read("2026-02-02T20:00:00Z"), topic);
        assertEquals("worked", another.variant(), "at a time without a line");
        assertTrue(another.values().text("open").startsWith("No line tells that it worked from 2026-02-02T19:50:00Z"));
    }

    /** The line stands, but nobody knows what the log would have told of the minutes before. */
    @ParameterizedTest
    @CsvSource({"loading_screen,0", "no_network,3", "saml-federation-not-working,1"})
    void aLogThatBeginsTooLateRefutesNothing(String topic, int log) throws IOException {
        String text = List.of(AGENT, CLIENT, ZERO, SERVER).get(log);
        logs(text.substring(text.indexOf('\n') + 1));
        Outcome open = outcome(read("2026-02-03T04:12:00Z"), topic);
        assertEquals("worked", open.variant());
        assertTrue(open.values().text("open").contains("No log of that kind goes from 2026-02-03T04:02:00Z"));
        logs(text.substring(0, text.lastIndexOf('\n', text.length() - 2) + 1).replaceAll("(?m)^.*T04:50.*\n", ""));
        assertEquals("worked", outcome(read("2026-02-03T04:19:00Z"), topic).variant(), "it ends before");
    }

    private static final String FAILED = "Z 0a1b2c3d-1111-1038-a745-000000000002 > LVL:1 RC:-504 "
            + "MGMT_PCOIP_DATA :Invite packet not received, aborting session\n";

    private static List<Outcome> loading(Evidence evidence) {
        return new LogChecks().checks().stream().filter(check -> check.descriptor().id().equals("logs.loading-screen"))
                .flatMap(check -> check.evaluate(evidence, Parameters.NONE).stream()).toList();
    }

    /** The ends of sessions go with the lines that tell of them. */
    private static Map<String, Outcome> byVariant(List<Outcome> outcomes) {
        return outcomes.stream().filter(one -> !one.variant().equals("session"))
                .collect(Collectors.toMap(Outcome::variant, one -> one, (first, _) -> first));
    }

    /** It is stronger than a line of success of the same minutes, and tells nothing of another hour. */
    @Test
    void aSignThatItFailedCountsForItsTime() throws IOException {
        logs(AGENT + "2026-02-03T05:05:06.000" + FAILED);
        Map<String, Outcome> then = byVariant(loading(read("2026-02-03T04:12:00Z")));
        assertEquals(Set.of("failure", "not-then"), then.keySet());
        assertTrue(then.get("failure").values().text("order")
                .endsWith("None of that is of the time that was asked about."));
        assertEquals(
                "In 1 log all signs of it are of other times; the nearest is of 2026-02-03T05:05:06Z, in log0.txt.",
                then.get("not-then").values().text("signs"));
        assertEquals(Set.of("failure"), byVariant(loading(read(""))).keySet(), "nobody said when");
        assertEquals(Set.of("failure"), byVariant(loading(read("2026-02-03T04:56:00Z"))).keySet(), "it is of then");
        logs(AGENT.replace("2026-02-03T04:50", "2026-02-03T04:20:00.000" + FAILED + "2026-02-03T04:50"));
        Map<String, Outcome> both = byVariant(loading(read("2026-02-03T04:12:00Z")));
        assertEquals(Set.of("failure"), both.keySet(), "of the same minutes");
        assertFalse(both.get("failure").values().text("order").contains("asked"));
    }

    /** A sign whose zone nobody tells may be of any time. */
    @Test
    void aSignOfAnUnknownTimeMayBeOfThen() throws IOException {
        String local = "02/03/2026, 20:05:06.000> LVL:1 RC:-504 MGMT_PCOIP_DATA :Invite packet not received, aborting "
                + "session\n";
        logs(AGENT, local);
        IntakeResult read = new Intake(List.of(new LogReader(LogSettings::bundled))).read(List.of(folder),
                IntakeOptions.DEFAULT, (file, done, of) -> {});
        Evidence asked = read.evidence().withAnswers(new Answers(Map.of(Refutation.QUESTION, "2026-02-03T04:12:00Z")));
        assertEquals(Set.of("failure"), byVariant(loading(asked)).keySet());
        assertEquals(Set.of("failure", "not-then"), byVariant(loading(read("2026-02-03T04:12:00Z"))).keySet(),
                "its zone is told");
    }

    /** Two users of one computer: one sees the desktop while the other one's session does not come up. */
    private static String shared() {
        String kim = " 0a1b2c3d-1111-1038-a745-000000000003 > LVL:2 RC:   0 AGENT :";
        String before = AGENT.lines().filter(line -> line.compareTo("2026-02-03T04:10:06.5") < 0)
                .collect(Collectors.joining("\n", "", "\n"));
        String behind = AGENT.substring(before.length());
        return before + "2026-02-03T04:12:00.000Z" + kim + "Received hello command!\n2026-02-03T04:12:01.000Z" + kim
                + "1754 SSO: user CORP\\kim has activated, single sign on completed.\n2026-02-03T04:12:02.000"
                + FAILED.replace("000000000002", "000000000003") + behind;
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"|failure", "jdoe|failure", "kim|failure", "pat|failure"})
    void aSignWhoseSessionIsInDoubtCountsForAll(String user, String variants) throws IOException {
        logs(shared());
        assertEquals(Set.of(variants.split(" ")), byVariant(loading(of(user))).keySet());
    }

    private Evidence of(String user) {
        Evidence evidence = read("2026-02-03T04:12:00Z");
        return user == null
                ? evidence
                : evidence.withAnswers(
                        new Answers(Map.of(Refutation.QUESTION, "2026-02-03T04:12:00Z", Refutation.USER, user)));
    }

    /** Each has a log that tells whose session it was. */
    @Test
    void whatIsOfAnotherUserNeitherRefutesNorCounts() throws IOException {
        String kim = AGENT.replace("jdoe", "kim").replace("a745-000000000001", "a745-000000000009").replace(
                "2026-02-03T04:50",
                "2026-02-03T04:14:00.000" + FAILED.replace("000000000002", "000000000009") + "2026-02-03T04:50");
        logs(AGENT, kim);
        assertEquals(Set.of("failure"), byVariant(loading(of(null))).keySet(), "nobody said whose");
        Map<String, Outcome> jdoe = byVariant(loading(of("jdoe")));
        assertEquals(Set.of("failure", "not-then"), jdoe.keySet());
        assertEquals("In 2 logs all signs of it are of other users; the nearest is of 2026-02-03T04:14:00Z, in "
                + "log1.txt.", jdoe.get("not-then").values().text("signs"));
        assertEquals("log0.txt", jdoe.get("not-then").evidence().getFirst().source());
        assertEquals(Set.of("failure"), byVariant(loading(of("CORP\\Kim"))).keySet());
        assertEquals(Set.of("failure"), byVariant(loading(of("pat"))).keySet(), "no line of success is of pat");
    }

    @Test
    void aLineOfSuccessOfAnotherUserRefutesNothing() throws IOException {
        logs(AGENT);
        assertEquals(Set.of("not-then"), byVariant(loading(of("JDoe@corp.example"))).keySet());
        Map<String, Outcome> pat = byVariant(loading(of("pat")));
        assertEquals(Set.of("worked"), pat.keySet());
        assertTrue(pat.get("worked").values().text("open").startsWith("No line tells that it worked for pat from"));
        logs(CLIENT);
        assertEquals("not-then", outcome(of("pat"), "network_error").variant(), "no log tells of anybody else");
    }

    /** No call that went through tells of others: only a sign of throttling counts. */
    @ParameterizedTest
    @CsvSource({"throttled-api-calls", "dns_unavailable", "unhealthy"})
    void nothingInLogsRefutesOtherTopics(String topic) throws IOException {
        logs(AGENT, CLIENT, ZERO, SERVER, EVENTS);
        assertEquals("no-sign", outcome(read("2026-02-03T04:12:00Z"), topic).variant());
    }

    @Test
    void aTimeWithoutAZoneRefutesNothing() throws IOException {
        logs(SERVER);
        IntakeResult read = new Intake(List.of(new LogReader(LogSettings::bundled))).read(List.of(folder),
                IntakeOptions.DEFAULT, (file, done, of) -> {});
        assertEquals("no-sign",
                outcome(read.evidence().withAnswers(new Answers(Map.of(Refutation.QUESTION, "2026-02-03T04:12:00Z"))),
                        "no_network").variant());
    }

    @Test
    void rulesAreAsTheirSchemaSaysAndTopicsAskForTheTime() throws IOException {
        Validator.Result result = new ValidatorFactory().withJsonNodeFactory(new GsonNode.Factory())
                .validate(text("schema/log-successes.schema.json"), text("log-successes.json"));
        assertTrue(result.isValid(), () -> result.getErrors().toString());
        Map<String, Signature> signatures = SignatureCatalogue.bundled().signatures().stream()
                .collect(Collectors.toMap(Signature::id, one -> one));
        Set<String> refuted = new TreeSet<>();
        for (SuccessRules.Rule rule : SuccessRules.bundled().rules()) {
            assertTrue(rule.signature().isEmpty() || signatures.containsKey(rule.signature()), rule.toString());
            refuted.addAll(rule.topics());
        }
        assertEquals(refuted,
                TopicCatalogue.bundled().topics().stream()
                        .filter(topic -> topic.questions().contains(Refutation.QUESTION)).map(Topic::id)
                        .collect(Collectors.toCollection(TreeSet::new)));
        assertEquals(refuted,
                new LogChecks().checks().stream()
                        .filter(check -> check.descriptor().variant("not-then").isPresent()
                                && check.descriptor().variant("worked").isPresent()
                                && check.descriptor().questions().contains(Refutation.QUESTION))
                        .map(check -> LogChecks.TOPICS.get(check.descriptor().id()))
                        .collect(Collectors.toCollection(TreeSet::new)));
    }

    private static String text(String name) throws IOException {
        try (InputStream in = SuccessRules.class.getResourceAsStream("/data/" + name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
