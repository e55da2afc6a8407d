package org.deskwright.app.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.deskwright.core.report.OutcomeKind;
import org.deskwright.core.report.Report;
import org.deskwright.core.report.ReportedOutcome;
import org.deskwright.core.topic.Remedy;
import org.deskwright.testing.ui.FindingsBot;
import org.deskwright.testing.ui.FindingsBot.Row;
import org.deskwright.testing.ui.Ui;
import org.deskwright.testing.ui.WorkbenchBot;
import org.deskwright.testing.window.PictureOnFailure;
import org.deskwright.ui.session.OpenCase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(PictureOnFailure.class)
class SampleCaseTest {
    private final WorkbenchBot workbench = new WorkbenchBot();
    private FindingsBot findings;
    private Report report;

    @BeforeEach
    void openSample() {
        OpenCase opened = workbench.sample();
        report = opened.report().orElseThrow();
        findings = workbench.findings().groupBy("topic");
    }

    @Test
    void theTableShowsEveryFindingOfTheReport() {
        List<String> expected = report.findings().stream().map(o -> firstLine(o.summary())).sorted().toList();
        List<String> shown = findings.rows().stream()
                .filter(r -> Set.of("Problem", "Warning", "Info").contains(r.importance())).map(Row::summary).sorted()
                .toList();
        assertEquals(expected, shown);
        assertTrue(report.topicsWithFindings().size() >= 20, "topics with findings: " + report.topicsWithFindings());
    }

    @Test
    void whatCannotBeToldIsShownAndCanBeHidden() {
        long cannotTell = report.outcomes().stream().filter(o -> o.kind() == OutcomeKind.MISSING_EVIDENCE).count();
        assertEquals(cannotTell, count("Cannot tell"));
        findings.toggle("showCannotTell");
        assertEquals(0, count("Cannot tell"));
        findings.toggle("showCannotTell");
        assertEquals(cannotTell, count("Cannot tell"));
    }

    @Test
    void whatIsInOrderIsShownOnRequest() {
        assertEquals(0, count("Passed"));
        findings.toggle("showPassed");
        long passed = report.outcomes().stream().filter(o -> o.kind() == OutcomeKind.PASSED).count();
        assertEquals(passed, count("Passed"));
        findings.toggle("showPassed");
        assertEquals(0, count("Passed"));
    }

    @Test
    void everyGroupingHoldsTheSameRows() {
        Set<String> rows = new HashSet<>(findings.rows().stream().map(Row::summary).toList());
        for (String grouping : List.of("importance", "subject", "account", "check")) {
            findings.groupBy(grouping);
            assertEquals(rows, new HashSet<>(findings.rows().stream().map(Row::summary).toList()), grouping);
        }
        findings.groupBy("importance");
        assertEquals("Problem", findings.groups().getFirst());
        findings.groupBy("topic");
    }

    @Test
    void aTopicNarrowsTheFindingsToItsOwn() {
        ReportedOutcome finding = report.findings().getFirst();
        String topic = workbench.session().catalogue().topic(finding.topics().getFirst()).orElseThrow().title();
        long all = findings.rows().size();
        workbench.topics().select(topic);
        assertTrue(findings.narrowedTo().contains(topic.substring(0, 10)), findings.narrowedTo());
        List<Row> narrowed = findings.rows();
        assertFalse(narrowed.isEmpty());
        assertTrue(narrowed.size() < all);
        assertEquals(Set.of(topic), new HashSet<>(narrowed.stream().map(Row::group).toList()));
        assertEquals(topic, workbench.details().title());
        workbench.topics().selectAll();
        assertEquals(all, findings.rows().size());
        assertEquals("", findings.narrowedTo());
    }

    @Test
    void topicsCountTheirFindings() {
        String id = report.topicsWithFindings().iterator().next();
        String title = workbench.session().catalogue().topic(id).orElseThrow().title();
        long expected = report.findings().stream().filter(o -> o.topics().contains(id)).count();
        assertEquals(String.valueOf(expected), workbench.topics().row(title).get(1));
    }

    @Test
    void detailsShowRemediesWithCommandsToCopy() {
        ReportedOutcome finding = report.findings().stream()
                .filter(o -> o.remedies().stream()
                        .anyMatch(r -> r.steps().stream().anyMatch(s -> s instanceof Remedy.Step.Command)))
                .findFirst().orElseThrow();
        findings.select(r -> r.summary().equals(firstLine(finding.summary())));
        assertEquals(finding.summary(), workbench.details().title());
        assertTrue(workbench.details().headings().stream().anyMatch(h -> h.startsWith("What helps: ")),
                String.valueOf(workbench.details().headings()));
        List<String> commands = workbench.details().commands();
        assertFalse(commands.isEmpty());
        assertEquals(commands.getFirst(), workbench.details().copyCommand(0));
    }

    @Test
    void detailsShowTheEvidenceThatAFindingRestsOn() {
        ReportedOutcome finding = report.findings().stream()
                .filter(o -> o.evidence().stream().anyMatch(e -> !e.kind().equals("answers"))).findFirst()
                .orElseThrow();
        findings.select(r -> r.summary().equals(firstLine(finding.summary())));
        String source = finding.evidence().stream().filter(e -> !e.kind().equals("answers")).findFirst().orElseThrow()
                .source();
        assertTrue(workbench.details().evidence().stream().anyMatch(l -> l.startsWith(source)),
                String.valueOf(workbench.details().evidence()));
    }

    @Test
    void detailsSayWhatIsMissingAndHowToGetIt() {
        ReportedOutcome unclear = report.outcomes().stream()
                .filter(o -> o.missing().stream().anyMatch(n -> !n.command().isEmpty())).findFirst().orElseThrow();
        findings.select(r -> r.importance().equals("Cannot tell") && r.summary().equals(firstLine(unclear.summary())));
        assertTrue(workbench.details().headings().contains("What would settle it"));
        List<String> readers = unclear.missing().stream().filter(n -> !n.kind().equals("answers"))
                .map(n -> workbench.session().catalogue().evidenceSource(n.kind()).orElseThrow().reader()).toList();
        long given = readers.stream().filter(r -> !r.isEmpty()).count();
        List<String> lines = workbench.details().lines();
        assertEquals(given, lines.stream().filter(l -> l.startsWith("Deskwright decides this once")).count());
        assertEquals(readers.size() - given, lines.stream().filter(l -> l.startsWith("Look at this yourself")).count());
        String command = unclear.missing().stream().filter(n -> !n.command().isEmpty()).findFirst().orElseThrow()
                .command();
        assertTrue(workbench.details().commands().contains(command));
    }

    @Test
    void detailsOfTheCaseSayThatItIsTheSample() {
        assertTrue(workbench.details().lines().contains("Sample case that comes with Deskwright"),
                String.valueOf(workbench.details().lines()));
    }

    @Test
    void noMomentIsWrittenAsProgramsDo() {
        for (String check : Set.of("estate.stuck-transition", "estate.saml")) {
            findings.filter(check);
            for (Row row : findings.rows()) {
                findings.select(row::equals);
                assertFalse(workbench.details().facts().stream().anyMatch(f -> f.matches(".*\\dT\\d\\d:.*Z.*")),
                        String.valueOf(workbench.details().facts()));
            }
        }
        findings.filter("");
    }

    @Test
    void theFilterFindsWordsInRows() {
        Row first = findings.rows().getFirst();
        findings.filter(first.check());
        assertTrue(findings.rows().stream().allMatch(r -> r.check().contains(first.check())));
        findings.filter("no row has these words");
        assertEquals(List.of(), findings.rows());
        findings.filter("");
    }

    @Test
    void anAnswerIsTakenIntoAccount() {
        workbench.session().setAnswer("client.address", Optional.of("203.0.113.7"));
        OpenCase again = workbench.awaitEnd();
        assertEquals("203.0.113.7", again.answers().find("client.address").orElseThrow());
        Ui.waitUntil("the report knows it", () -> workbench.session().current().report().isPresent());
        assertEquals("203.0.113.7",
                workbench.session().current().report().orElseThrow().answers().find("client.address").orElseThrow());
    }

    @Test
    void aQuestionIsAnsweredInTheDetails() {
        workbench.topics().select(workbench.session().catalogue().topic("device_not_authorized").orElseThrow().title());
        List<String> before = findings.rows().stream().map(Row::summary).toList();
        workbench.details().answer("client.address", "not an address");
        assertFalse(workbench.details().problemWith("client.address").isEmpty());
        workbench.details().answer("client.address", "198.51.100.23");
        workbench.awaitEnd();
        assertEquals("198.51.100.23", workbench.session().current().answers().find("client.address").orElseThrow());
        assertEquals("198.51.100.23", workbench.details().answerTo("client.address"));
        assertEquals("", workbench.details().problemWith("client.address"));
        List<String> after = workbench.findings().rows().stream().map(Row::summary).toList();
        assertNotEquals(before, after);
        workbench.details().clearAnswer("client.address");
        workbench.awaitEnd();
        assertTrue(workbench.session().current().answers().find("client.address").isEmpty());
        assertEquals("", workbench.details().answerTo("client.address"));
    }

    @Test
    void aTopicsVerdictRestsOnItsFindings() {
        workbench.topics().select(workbench.session().catalogue().topic("device_not_authorized").orElseThrow().title());
        assertTrue(workbench.details().statement().startsWith("Cause found (confidence: "),
                workbench.details().statement());
        List<ReportedOutcome> causes = report.findings().stream()
                .filter(o -> o.topics().contains("device_not_authorized")).toList();
        String first = workbench.details().causes().getFirst();
        assertTrue(causes.stream().anyMatch(o -> o.summary().equals(first)), first);
        workbench.details().goToCause(0);
        assertEquals(first, workbench.details().title());
    }

    @Test
    void answersAreGivenTogetherAndADraftOutlivesThePage() {
        String refused = workbench.session().catalogue().topic("device_not_authorized").orElseThrow().title();
        workbench.topics().select(refused);
        assertFalse(workbench.details().canApply());
        workbench.details().fillIn("client.address", "198.51.100.");
        assertFalse(workbench.details().problemWith("client.address").isEmpty());
        workbench.details().apply();
        assertEquals("192.0.2.77", workbench.session().current().answers().find("client.address").orElseThrow());
        workbench.topics().selectAll();
        workbench.topics().select(refused);
        assertEquals("198.51.100.", workbench.details().answerTo("client.address"));
        workbench.details().fillIn("client.address", "198.51.100.23");
        workbench.details().fillIn("client.platform", "Windows");
        assertEquals("", workbench.details().problemWith("client.address"));
        workbench.details().apply();
        workbench.awaitEnd();
        assertEquals("198.51.100.23", workbench.session().current().answers().find("client.address").orElseThrow());
        assertEquals("windows", workbench.session().current().answers().find("client.platform").orElseThrow());
        assertFalse(workbench.details().canApply());
    }

    @Test
    void aStepThatIsDoneStaysTicked() {
        ReportedOutcome finding = report.findings().stream().filter(o -> !o.remedies().isEmpty()).findFirst()
                .orElseThrow();
        findings.select(r -> r.summary().equals(firstLine(finding.summary())));
        assertFalse(workbench.details().ticks().getFirst());
        workbench.details().tick(0, true);
        Ui.waitUntil("the page says so",
                () -> workbench.details().headings().stream().anyMatch(h -> h.contains("(1 of ")));
        assertTrue(workbench.details().ticks().getFirst());
        assertEquals(1, workbench.session().current().document().orElseThrow().progress().count(finding.identity(),
                finding.remedies().getFirst().id()));
        workbench.details().tick(0, false);
        Ui.waitUntil("the page says so",
                () -> workbench.details().headings().stream().noneMatch(h -> h.contains("(1 of ")));
    }

    @Test
    void whatIsMissingCanBeFetchedByOneScript() {
        ReportedOutcome unclear = report.outcomes().stream()
                .filter(o -> o.missing().stream().anyMatch(n -> n.readable() && n.command().startsWith("aws ")))
                .findFirst().orElseThrow();
        findings.select(r -> r.summary().equals(firstLine(unclear.summary())));
        String script = workbench.details().copyScript();
        assertTrue(script.startsWith("#!/usr/bin/env bash\n"), script);
        assertTrue(script.lines().anyMatch(l -> l.startsWith("collect ")), script);
    }

    private long count(String importance) {
        return findings.rows().stream().filter(r -> r.importance().equals(importance)).count();
    }

    private static String firstLine(String text) {
        return text.lines().findFirst().orElse("");
    }
}
