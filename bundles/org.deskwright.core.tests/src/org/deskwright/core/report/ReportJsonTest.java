package org.deskwright.core.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.deskwright.core.check.Values;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

class ReportJsonTest {
    static String json(Report report) throws IOException {
        StringWriter out = new StringWriter();
        ReportJson.write(report, out);
        return out.toString();
    }

    private static Report read(String json) throws IOException {
        return ReportJson.read(new StringReader(json));
    }

    @Test
    void aReportComesBackAsItWas() throws IOException {
        Report report = SampleReports.full();
        String json = json(report);
        Report again = read(json);
        assertEquals(report, again);
        assertEquals(json, json(again));
    }

    @Test
    void whatAReaderTakesIsToldAndAReportThatDoesNotTellIsReadAllTheSame() throws IOException {
        String json = json(SampleReports.full());
        assertTrue(json.contains("\"readable\": true"));
        String without = json.replaceAll(",\\s*\"readable\": (true|false)", "");
        assertTrue(read(without).outcomes().stream().flatMap(o -> o.missing().stream()).allMatch(n -> n.readable()));
    }

    @Test
    void equalDiagnosesGiveEqualBytes() throws IOException {
        String first = json(SampleReports.full());
        for (int i = 0; i < 20; i++) {
            assertEquals(first, json(SampleReports.full()));
        }
        assertTrue(first.endsWith("}\n") && !first.contains("\r"));
    }

    @Test
    void membersStandInTheAgreedOrder() throws IOException {
        JsonObject json = JsonParser.parseString(json(SampleReports.full())).getAsJsonObject();
        assertEquals("[schema, tool, asOf, zone, fingerprint, cancelled, topics, answers, parameters, disabled, "
                + "coverage, requirements, problems, figures, summary, outcomes]", json.keySet().toString());
        assertEquals(
                "[check, title, topics, outcome, importance, variant, subject, summary, values, evidence, missing, "
                        + "remedies]",
                json.getAsJsonArray("outcomes").get(0).getAsJsonObject().keySet().toString());
        assertEquals(
                "{\"zulu\":\"ü\",\"alpha\":3,\"share\":0.25,\"whole\":1.0,\"yes\":true,\"list\":[\"b\",\"a\"],"
                        + "\"big\":9223372036854775807,\"none\":[]}",
                json.getAsJsonArray("outcomes").get(0).getAsJsonObject().get("values").toString());
        assertEquals("{\"a.all\":{\"limit\":\"20\"}}", json.get("parameters").toString());
        assertEquals("[{\"id\":\"a.states\",\"title\":\"States\",\"counts\":{\"OFF\":3,\"ON\":2}}]",
                json.get("figures").toString());
    }

    @Test
    void theSummaryCountsWhatCounts() {
        assertEquals("{problem=1, warning=0, info=1, missing-evidence=3, failed=1, passed=1, not-applicable=1, "
                + "suppressed=1, topics-with-findings=1}", ReportSummary.of(SampleReports.full()).toString());
    }

    @Test
    void aSuppressionComesBackForItsFinding() throws IOException {
        Suppression read = read(json(SampleReports.full())).outcomes().stream().flatMap(o -> o.suppression().stream())
                .findFirst().orElseThrow();
        assertEquals("We know", read.reason());
        assertEquals("ws-3", read.subjectId());
    }

    @Test
    void whatIsNotFiniteIsWrittenAsText() throws IOException {
        ReportedOutcome outcome = SampleReports.full().outcomes().getFirst();
        ReportedOutcome odd = new ReportedOutcome(outcome.check(), "", outcome.topics(), outcome.kind(),
                outcome.importance(), outcome.subject(), "", "", Values.of("ratio", Double.NaN), outcome.evidence(),
                outcome.missing(), outcome.remedies(), Optional.empty());
        Report full = SampleReports.full();
        Report report = new Report("1", full.asOf(), full.zone(), "", full.answers(), Map.of(), full.topics(), true,
                full.coverage(), full.requirements(), List.of(odd), full.problems());
        assertTrue(json(report).contains("\"ratio\": \"NaN\""));
        assertTrue(read(json(report)).cancelled());
    }

    @Test
    void aReportOfANewerMajorVersionIsRefused() throws IOException {
        String json = json(SampleReports.full()).replace("deskwright.report/1", "deskwright.report/2");
        assertEquals(
                "The report has the format deskwright.report/2 of a newer Deskwright; this one reads "
                        + "deskwright.report/1. Open it with the newer one, or make the report again",
                assertThrows(ReportFormatException.class, () -> read(json)).getMessage());
    }

    @Test
    void membersOfALaterMinorVersionArePassedOver() throws IOException {
        Report report = SampleReports.full();
        String json = json(report).replace("\"cancelled\"", "\"mood\": {\"good\": [1, null]}, \"cancelled\"")
                .replace("\"title\"", "\"shade\": null, \"title\"");
        assertEquals(report, read(json.replace("\"shade\": null, ", "")));
        assertEquals(report.asOf(), read(json.replaceAll("(?m)^ {10,}(.*)\"shade\": null, ", "$1")).asOf());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', nullValues = "-", textBlock = """
            ``                                             | Not a report
            []                                             | Not a report
            {}                                             | it has no schema
            {"schema": "deskwright.case/1"}                | its schema is deskwright.case/1
            {"schema": 1}                                  | a text is wanted at $.schema
            {"schema": "deskwright.report/1"}              | it has no tool
            {"schema": "deskwright.report/1", "topics": {} | Not a report
            {"schema": "deskwright.report/1"               | Not a report
            {"outcomes": [{"check": "a.x"}]}               | no type where there has to be one
            {"problems": [{"offset": 1}]}                  | no source where there has to be one
            {"problems": [{"offset": "x"}]}                | Not a report
            """)
    void whatIsNoReportIsRefusedInOneLine(String json, String reason) {
        String message = assertThrows(ReportFormatException.class, () -> read(json)).getMessage();
        assertTrue(message.contains(reason) && !message.contains("\tat "), message);
    }

    @Test
    void everyTruncationIsRefused() throws IOException {
        String json = json(SampleReports.full()).stripTrailing();
        for (int length = 0; length < json.length(); length += 7) {
            String part = json.substring(0, length);
            assertThrows(ReportFormatException.class, () -> read(part), part);
        }
        assertThrows(ReportFormatException.class, () -> read(json + "{}"));
    }

    @Test
    void aDiskThatFailsIsNotABadReport() throws IOException {
        try (Reader failing = new Reader() {
            @Override
            public int read(char[] buffer, int from, int length) throws IOException {
                throw new IOException("disk");
            }

            @Override
            public void close() {
                // nothing is held
            }
        }) {
            assertEquals("disk", assertThrows(IOException.class, () -> ReportJson.read(failing)).getMessage());
        }
    }
}
