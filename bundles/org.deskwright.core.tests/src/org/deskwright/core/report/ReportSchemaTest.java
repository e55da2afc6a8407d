package org.deskwright.core.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

import org.deskwright.core.catalogue.Schemas;
import org.deskwright.core.check.CheckRegistry;
import org.deskwright.core.engine.CheckEngine;
import org.deskwright.core.engine.Runs;
import org.deskwright.core.topic.TopicCatalogue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReportSchemaTest {
    private static String full() throws IOException {
        return ReportJsonTest.json(SampleReports.full());
    }

    @Test
    void aReportWithOneOfEverythingKeepsToTheSchema() throws IOException {
        assertEquals(List.of(), Schemas.problems("report", full()));
    }

    @Test
    void aComparisonKeepsToTheSchemaAndIsPassedOverInReading() throws IOException {
        Report report = SampleReports.full();
        StringWriter out = new StringWriter();
        ReportJson.write(report, Optional.of(ReportComparison.of(report, report)), StepsDone.NONE, out);
        assertTrue(out.toString().contains("\"unchanged\": [\n      {"));
        assertEquals(List.of(), Schemas.problems("report", out.toString()));
        assertEquals(ReportJsonTest.json(report),
                ReportJsonTest.json(ReportJson.read(new StringReader(out.toString()))));
    }

    @Test
    void stepsThatAreDoneKeepToTheSchemaAndArePassedOverInReading() throws IOException {
        Report report = SampleReports.full();
        StringWriter out = new StringWriter();
        ReportJson.write(report, Optional.empty(), (outcome, remedy,
                step) -> step == 2 && remedy.equals("symptom/mend") ? Optional.of(report.asOf()) : Optional.empty(),
                out);
        assertEquals(1, out.toString().split("\"done\": \"2026-03-01T23:30:00Z\"", -1).length - 1);
        assertEquals(List.of(), Schemas.problems("report", out.toString()));
        assertEquals(report, ReportJson.read(new StringReader(out.toString())));
    }

    @Test
    void everyTopicOfTheBundledCatalogueHasItsSayEvenWithoutChecks() throws IOException {
        TopicCatalogue catalogue = TopicCatalogue.bundled();
        Report report = Runs.run(new CheckEngine(CheckRegistry.of(List.of(), catalogue), catalogue, "1.0.0"));
        assertEquals(54, report.outcomes().size());
        assertTrue(report.outcomes().stream().allMatch(o -> o.kind() == OutcomeKind.MISSING_EVIDENCE
                && !o.missing().isEmpty() && o.missing().stream().noneMatch(need -> need.title().equals(need.kind()))));
        assertEquals(List.of(), Schemas.problems("report", ReportJsonTest.json(report)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "importance": "problem",       | ``
            "outcome": "finding"           | "outcome": "passed"
            "outcome": "passed"            | "outcome": "fine"
            "outcome": "missing-evidence"  | "outcome": "failed"
            "cancelled": false             | "cancelled": "no"
            "offset": 12                   | "offset": -2
            "kind": "explain"              | "kind": "sing"
            "suppressed": 1                | "suppressed": -1
            "account": "111122223333"      | "account": "1111"
            "complete": true               | "complete": "yes"
            "aws.groups"                   | ""
            deskwright.report/1            | deskwright.report/2
            "tool": "1.0.0"                | "tool": "1.0.0", "mood": "good"
            """)
    void theSchemaSeesWhatIsWrong(String part, String spoilt) throws IOException {
        String json = full();
        assertTrue(json.contains(part), part);
        assertFalse(Schemas.problems("report", json.replaceFirst(Pattern.quote(part), spoilt)).isEmpty());
    }
}
