package org.deskwright.core.report;

import java.io.EOFException;
import java.io.IOException;
import java.io.Reader;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.deskwright.core.evidence.Answers;
import org.deskwright.core.intake.ReadProblem;

import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import com.google.gson.stream.MalformedJsonException;

/** Reads a report; used once. */
final class ReportReader {
    private static final String FAMILY = "deskwright.report/";

    private final JsonFields json;
    private final Map<String, String> head = new TreeMap<>();
    private final Map<String, Map<String, String>> parameters = new TreeMap<>();
    private final List<ReportedOutcome> outcomes = new ArrayList<>();
    private final List<ReadProblem> problems = new ArrayList<>();
    private final List<String> topics = new ArrayList<>();
    private Map<String, String> answers = Map.of();
    private boolean cancelled;

    ReportReader(Reader in) {
        json = new JsonFields(new JsonReader(in));
    }

    Report read() throws IOException {
        try {
            json.object(this::member);
            if (json.reader().peek() != JsonToken.END_DOCUMENT) {
                throw new ReportFormatException("There is more after the end of the report");
            }
            return new Report(text("tool"), Instant.parse(text("asOf")), ZoneId.of(text("zone")), text("fingerprint"),
                    new Answers(answers), parameters, topics, cancelled, outcomes, problems);
        } catch (ReportFormatException e) {
            throw e;
        } catch (IOException | IllegalStateException | IllegalArgumentException | DateTimeException e) {
            // Gson says "malformed" by IOException too; its message holds line, column and path
            throw e instanceof IOException io && !(e instanceof MalformedJsonException) && !(e instanceof EOFException)
                    ? io
                    : new ReportFormatException("Not a report: " + e.getMessage(), e);
        }
    }

    private void member(String name) throws IOException {
        switch (name) {
            case "schema" -> schema(json.text());
            case "tool", "asOf", "zone", "fingerprint" -> head.put(name, json.text());
            case "cancelled" -> cancelled = json.reader().nextBoolean();
            case "topics" -> json.array(() -> topics.add(json.text()));
            case "answers" -> answers = json.texts();
            case "parameters" -> json.object(check -> parameters.put(check, json.texts()));
            case "problems" -> json.array(() -> problems.add(problem()));
            case "outcomes" -> json.array(() -> outcomes.add(new OutcomeReader(json).read()));
            default -> json.reader().skipValue();
        }
    }

    private void schema(String schema) throws ReportFormatException {
        head.put("schema", schema);
        if (schema.equals(Report.SCHEMA)) {
            return;
        }
        if (schema.startsWith(FAMILY)) {
            throw new ReportFormatException(
                    "The report has the format " + schema + " of a newer Deskwright; this one reads " + Report.SCHEMA
                            + ". Open it with the newer one, or make the report again");
        }
        throw new ReportFormatException("Not a report: its schema is " + schema + ", not " + Report.SCHEMA);
    }

    private ReadProblem problem() throws IOException {
        Map<String, String> texts = new TreeMap<>();
        long[] offset = {-1};
        json.object(name -> {
            switch (name) {
                case "offset" -> offset[0] = json.reader().nextLong();
                case "source", "reason", "advice" -> texts.put(name, json.text());
                default -> json.reader().skipValue();
            }
        });
        return new ReadProblem(texts.get("source"), offset[0], texts.get("reason"), texts.get("advice"));
    }

    private String text(String member) throws ReportFormatException {
        String text = head.get(head.containsKey("schema") ? member : "schema");
        if (text == null) {
            throw new ReportFormatException(
                    "Not a report: it has no " + (head.containsKey("schema") ? member : "schema"));
        }
        return text;
    }
}
