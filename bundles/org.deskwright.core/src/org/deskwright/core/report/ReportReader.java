package org.deskwright.core.report;

import static org.deskwright.core.report.OutcomeReader.given;

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
import org.deskwright.core.evidence.Figure;
import org.deskwright.core.evidence.Scope;
import org.deskwright.core.intake.ReadProblem;

import com.google.gson.stream.MalformedJsonException;

/** Reads a report; used once. */
final class ReportReader {
    private static final String FAMILY = "deskwright.report/";

    private final JsonIn json;
    private final Map<String, String> head = new TreeMap<>();
    private final Map<String, Map<String, String>> parameters = new TreeMap<>();
    private final List<Report.Covered> coverage = new ArrayList<>();
    private final Map<String, List<String>> requirements = new TreeMap<>();
    private final List<ReportedOutcome> outcomes = new ArrayList<>();
    private final List<ReadProblem> problems = new ArrayList<>();
    private final List<Figure> figures = new ArrayList<>();
    private final List<String> disabled = new ArrayList<>();
    private final List<String> topics = new ArrayList<>();
    private Map<String, String> answers = Map.of();
    private boolean cancelled;

    ReportReader(Reader in) {
        json = new JsonIn(in);
    }

    Report read() throws IOException {
        try {
            json.object(this::member);
            if (!json.atEnd()) {
                throw new ReportFormatException("There is more after the end of the report");
            }
            return new Report(text("tool"), Instant.parse(text("asOf")), ZoneId.of(text("zone")), text("fingerprint"),
                    new Answers(answers), parameters, disabled, topics, cancelled, coverage, requirements, figures,
                    outcomes, problems);
        } catch (MalformedJsonException | EOFException | IllegalStateException | IllegalArgumentException
                | DateTimeException e) {
            throw new ReportFormatException("Not a report: " + e.getMessage(), e);
        }
    }

    private void member(String name) throws IOException {
        switch (name) {
            case "schema" -> schema(json.text());
            case "tool", "asOf", "zone", "fingerprint" -> head.put(name, json.text());
            case "cancelled" -> cancelled = json.flag();
            case "topics" -> json.array(() -> topics.add(json.text()));
            case "answers" -> answers = json.texts();
            case "parameters" -> json.object(check -> parameters.put(check, json.texts()));
            case "disabled" -> json.array(() -> disabled.add(json.text()));
            case "figures" -> json.array(() -> figures.add(figure()));
            case "coverage" -> json.array(() -> coverage.add(covered()));
            case "requirements" -> json.object(check -> {
                List<String> kinds = new ArrayList<>();
                json.array(() -> kinds.add(json.text()));
                requirements.put(check, kinds);
            });
            case "problems" -> json.array(() -> problems.add(problem()));
            case "outcomes" -> json.array(() -> outcomes.add(new OutcomeReader(json).read()));
            default -> json.skip();
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

    private Report.Covered covered() throws IOException {
        Map<String, String> texts = new TreeMap<>();
        boolean[] complete = {false};
        json.object(name -> {
            switch (name) {
                case "complete" -> complete[0] = json.flag();
                case "kind", "account", "region" -> texts.put(name, json.text());
                default -> json.skip();
            }
        });
        return new Report.Covered(given(texts, "kind"), new Scope(given(texts, "account"), given(texts, "region")),
                complete[0]);
    }

    private Figure figure() throws IOException {
        Map<String, String> texts = new TreeMap<>();
        Map<String, Long> counts = new TreeMap<>();
        json.object(name -> {
            switch (name) {
                case "id", "title" -> texts.put(name, json.text());
                case "counts" -> json.object(counted -> counts.put(counted, json.whole()));
                default -> json.skip();
            }
        });
        return new Figure(given(texts, "id"), given(texts, "title"), counts);
    }

    private ReadProblem problem() throws IOException {
        Map<String, String> texts = new TreeMap<>();
        long[] offset = {-1};
        json.object(name -> {
            switch (name) {
                case "offset" -> offset[0] = json.whole();
                case "source", "reason", "advice" -> texts.put(name, json.text());
                default -> json.skip();
            }
        });
        return new ReadProblem(given(texts, "source"), offset[0], given(texts, "reason"), given(texts, "advice"));
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
