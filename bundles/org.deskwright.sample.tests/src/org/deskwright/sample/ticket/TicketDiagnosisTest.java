package org.deskwright.sample.ticket;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.deskwright.core.check.CheckRegistry;
import org.deskwright.core.engine.CheckEngine;
import org.deskwright.core.engine.DiagnosisRequest;
import org.deskwright.core.engine.EngineListener;
import org.deskwright.core.evidence.Evidence;
import org.deskwright.core.intake.Intake;
import org.deskwright.core.intake.IntakeOptions;
import org.deskwright.core.intake.IntakeResult;
import org.deskwright.core.report.Report;
import org.deskwright.core.report.ReportedOutcome;
import org.deskwright.core.topic.TopicCatalogue;
import org.deskwright.logs.check.LogChecks;
import org.deskwright.logs.check.LogReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Of each ticket the first finding is what went wrong first, and nothing is found of the other tickets. */
class TicketDiagnosisTest {
    private static final Set<String> FIRST_CAUSES = Arrays.stream(Ticket.values()).map(Ticket::firstCause)
            .collect(Collectors.toSet());

    @TempDir
    Path folder;

    private static Report diagnose(Path path) {
        return diagnose(read(path));
    }

    static Evidence read(Path path) {
        IntakeResult intake = new Intake(List.of(new LogReader())).read(List.of(path), IntakeOptions.DEFAULT,
                (file, done, of) -> {});
        assertEquals(List.of(), intake.problems());
        return intake.evidence();
    }

    static Report diagnose(Evidence evidence) {
        TopicCatalogue catalogue = TopicCatalogue.bundled();
        return new CheckEngine(CheckRegistry.of(List.of(new LogChecks()), catalogue), catalogue, "1")
                .run(DiagnosisRequest.of(evidence), EngineListener.NONE);
    }

    private static List<String> found(Report report) {
        return found(report.findings());
    }

    static List<String> found(List<ReportedOutcome> findings) {
        return findings.stream().map(
                finding -> finding.importance().orElseThrow() + " " + finding.subject().id() + " " + finding.topics())
                .toList();
    }

    @ParameterizedTest
    @EnumSource
    void theFirstFindingIsTheFirstCause(Ticket ticket) throws IOException {
        ticket.write(folder);
        Report report = diagnose(folder);
        List<ReportedOutcome> findings = report.findings();
        assertEquals(ticket.firstCause(), findings.getFirst().subject().id(), found(report).toString());
        assertEquals(Set.of(ticket.firstCause()), findings.stream().map(finding -> finding.subject().id())
                .filter(FIRST_CAUSES::contains).collect(Collectors.toSet()));
    }

    /** A sign of each, all in the order of the report; ids alone, so that rewording changes nothing. */
    @Test
    void allFindingsAreThoseOfTheGoldenFile() throws IOException {
        List<String> lines = new ArrayList<>();
        for (Ticket ticket : Ticket.values()) {
            Path place = folder.resolve(ticket.id());
            ticket.write(place);
            found(diagnose(place)).forEach(line -> lines.add(ticket.id() + " " + line));
        }
        Path golden = Path.of(System.getProperty("deskwright.project", ".")).resolve("golden/tickets.txt");
        if (Boolean.getBoolean("deskwright.golden.update")) {
            Files.write(golden, lines, StandardCharsets.UTF_8);
        }
        assertEquals(Files.readAllLines(golden), lines);
    }

    /** The server's log tells no zone, that of the client does. */
    @Test
    void whatIsKnownToCauseAnotherStandsBeforeItThoughItsTimeIsNotKnown() throws IOException {
        Ticket.DCV_SESSION_GONE.write(folder);
        List<ReportedOutcome> findings = diagnose(folder).findings();
        assertEquals(List.of("dcv.unknown-session 1", "dcv.session-unavailable 2"),
                findings.stream().filter(finding -> finding.values().asMap().containsKey("rank"))
                        .map(finding -> finding.subject().id() + " " + finding.values().asMap().get("rank"))
                        .filter(found -> found.startsWith("dcv.")).toList());
    }

    @Test
    void anArchiveInAnArchiveSaysTheSame() throws IOException {
        Path ticket = folder.resolve("ticket");
        Ticket.BUGCHECK.write(ticket);
        Path zip = zipped(ticket, folder.resolve("upload").resolve("bundle.zip"));
        Report report = diagnose(zip.getParent());
        assertEquals(found(diagnose(ticket)), found(report));
        assertTrue(
                report.findings().getFirst().evidence().getFirst().source()
                        .endsWith("bundle.zip!/workspace/C/Windows/System32/winevt/Logs/System.evtx"),
                report.findings().toString());
    }

    private static Path zipped(Path files, Path zip) throws IOException {
        Files.createDirectories(zip.getParent());
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip));
                Stream<Path> all = Files.walk(files)) {
            for (Path file : all.filter(Files::isRegularFile).sorted().toList()) {
                out.putNextEntry(new ZipEntry(files.relativize(file).toString().replace('\\', '/')));
                Files.copy(file, out);
            }
        }
        return zip;
    }
}
