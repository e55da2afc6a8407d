package org.deskwright.sample.ticket;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.deskwright.core.evidence.Answers;
import org.deskwright.core.evidence.Evidence;
import org.deskwright.core.report.ReportedOutcome;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What failed three weeks before in the same logs is not said to be the first cause of what fails now, but where now
 * there is no more than a hint: then the time has to be told.
 */
class OlderFailureTest {
    /** Those of which logs of text alone tell: their days can be changed. */
    private static final List<Ticket> OLDER = List.of(Ticket.PACKETS_LOST, Ticket.MEDIA_PORT_BLOCKED,
            Ticket.SAML_ROLE_REFUSED, Ticket.CALLS_THROTTLED, Ticket.DCV_SESSION_GONE, Ticket.ZERO_CLIENT_CLOCK);

    /** A program of the user's crashed, and no line tells which. */
    private static final Set<Ticket> HINTS = Set.of(Ticket.DCV_VIEWER_CRASHES);

    @TempDir
    Path folder;

    static Stream<Arguments> mixed() {
        return Stream.of(Ticket.values()).flatMap(
                ticket -> OLDER.stream().filter(older -> older != ticket).map(older -> Arguments.of(ticket, older)));
    }

    @ParameterizedTest
    @MethodSource("mixed")
    void theFirstCauseIsThatOfTheFailureOfNow(Ticket ticket, Ticket older) throws IOException {
        Evidence evidence = TicketDiagnosisTest.read(mix(ticket, older));
        if (!HINTS.contains(ticket)) {
            List<ReportedOutcome> findings = TicketDiagnosisTest.diagnose(evidence).findings();
            String told = TicketDiagnosisTest.found(findings).toString();
            assertEquals(Set.of(ticket.firstCause()), first(findings), told);
            assertEquals(ticket.firstCause(), findings.getFirst().subject().id(), told);
        }
        List<ReportedOutcome> asked = TicketDiagnosisTest
                .diagnose(evidence.withAnswers(new Answers(Map.of("problem.time", "2026-02-03T10:05:00Z")))).findings();
        assertEquals(Set.of(ticket.firstCause()), first(asked), TicketDiagnosisTest.found(asked).toString());
    }

    private static Set<String> first(List<ReportedOutcome> findings) {
        return findings.stream().filter(finding -> rank(finding) == 1).map(finding -> finding.subject().id())
                .collect(Collectors.toSet());
    }

    private static int rank(ReportedOutcome finding) {
        return finding.values().asMap().get("rank") instanceof Number rank ? rank.intValue() : 0;
    }

    private Path mix(Ticket ticket, Ticket older) throws IOException {
        Path now = folder.resolve("now");
        ticket.write(now);
        Path before = folder.resolve("before");
        older.write(before);
        List<Path> files;
        try (Stream<Path> all = Files.walk(before)) {
            files = all.filter(file -> Files.isRegularFile(file) && !file.toString().endsWith(".evtx")).toList();
        }
        for (Path file : files) {
            prepend(now.resolve(before.relativize(file).toString()),
                    Files.readString(file, StandardCharsets.UTF_8).replace("2026-02-03", "2026-01-12"));
        }
        return now;
    }

    private static void prepend(Path file, String older) throws IOException {
        Files.createDirectories(file.getParent());
        String newer = Files.exists(file) ? Files.readString(file, StandardCharsets.UTF_8) : "";
        Files.writeString(file, older + newer, StandardCharsets.UTF_8);
    }
}
