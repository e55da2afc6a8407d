package org.deskwright.core.report;

import java.io.IOException;
import java.io.Writer;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;

import org.deskwright.core.intake.ReadProblem;

import com.google.gson.FormattingStyle;
import com.google.gson.stream.JsonWriter;

/** The head of a report, and its lists; {@link OutcomeWriter} does the outcomes. */
final class ReportWriter {
    private final JsonWriter json;

    ReportWriter(Writer out) {
        json = new JsonWriter(out);
        json.setFormattingStyle(FormattingStyle.PRETTY.withNewline("\n").withIndent("  "));
    }

    void write(Report report) throws IOException {
        json.beginObject();
        json.name("schema").value(Report.SCHEMA);
        json.name("tool").value(report.tool());
        json.name("asOf").value(report.asOf().toString());
        json.name("zone").value(report.zone().getId());
        json.name("fingerprint").value(report.fingerprint());
        json.name("cancelled").value(report.cancelled());
        json.name("topics");
        texts(json, report.topics());
        json.name("answers");
        texts(json, report.answers().asMap());
        json.name("parameters").beginObject();
        for (Map.Entry<String, Map<String, String>> check : new TreeMap<>(report.parameters()).entrySet()) {
            json.name(check.getKey());
            texts(json, check.getValue());
        }
        json.endObject();
        json.name("problems").beginArray();
        for (ReadProblem problem : report.problems()) {
            problem(problem);
        }
        json.endArray();
        json.name("summary").beginObject();
        for (Map.Entry<String, Integer> count : ReportSummary.of(report).entrySet()) {
            json.name(count.getKey()).value(count.getValue());
        }
        json.endObject();
        json.name("outcomes").beginArray();
        OutcomeWriter outcomes = new OutcomeWriter(json);
        for (ReportedOutcome outcome : report.outcomes()) {
            outcomes.write(outcome);
        }
        json.endArray();
        json.endObject();
    }

    private void problem(ReadProblem problem) throws IOException {
        json.beginObject();
        json.name("source").value(problem.source());
        json.name("offset").value(problem.offset());
        json.name("reason").value(problem.reason());
        json.name("advice").value(problem.advice());
        json.endObject();
    }

    static void texts(JsonWriter json, Collection<String> texts) throws IOException {
        json.beginArray();
        for (String text : texts) {
            json.value(text);
        }
        json.endArray();
    }

    /** Sorted by name, because maps of records come in any order. */
    static void texts(JsonWriter json, Map<String, String> texts) throws IOException {
        json.beginObject();
        for (Map.Entry<String, String> text : new TreeMap<>(texts).entrySet()) {
            json.name(text.getKey()).value(text.getValue());
        }
        json.endObject();
    }
}
