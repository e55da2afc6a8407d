package org.deskwright.core.casefile;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

import org.deskwright.core.intake.ReadProblem;
import org.deskwright.core.internal.files.JsonDocument;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;

/** The file form of {@link LogMark}s. */
final class MarksJson {
    static final String SCHEMA = "deskwright.marks/1";
    private static final String LIST = "marks";
    private static final String NUMBER = "[1-9]\\d{0,17}";
    private static final String COUNT = "[1-9]\\d{0,8}";

    private MarksJson() {
    }

    static List<LogMark> read(JsonObject object, CaseDocuments documents) {
        String source = documents.source(Case.MARKS_FILE);
        List<LogMark> all = new ArrayList<>();
        JsonElement list = object.get(LIST);
        if (list instanceof JsonArray rows) {
            for (int i = 0; i < rows.size(); i++) {
                int number = i + 1;
                row(rows.get(i), reason -> documents.wrong(
                        ReadProblem.whole(source, "mark number " + number + " " + reason, "correct or remove it")))
                        .ifPresent(all::add);
            }
        } else if (list != null && !list.isJsonNull()) {
            documents.wrong(
                    ReadProblem.whole(source, "\"marks\" is not a list", "correct it or restore it from a copy"));
        }
        return all;
    }

    private static Optional<LogMark> row(JsonElement element, Consumer<String> wrong) {
        if (!(element instanceof JsonObject row)) {
            wrong.accept("is not an object");
            return Optional.empty();
        }
        String line = text(row, "line");
        String lines = row.has("lines") ? text(row, "lines") : "1";
        Optional<String> fault = text(row, "file").isBlank()
                ? Optional.of("lacks its \"file\"")
                : !line.matches(NUMBER)
                        ? Optional.of("has a \"line\" that is not a number from 1 on")
                        : !lines.matches(COUNT)
                                ? Optional.of("has \"lines\" that are not a number from 1 on")
                                : !text(row, "sha256").matches("[0-9a-f]{64}")
                                        ? Optional.of("has a \"sha256\" that is not 64 hexadecimal digits")
                                        : Optional.empty();
        fault.ifPresent(wrong);
        return fault.isPresent() ? Optional.empty() : row(row, Long.parseLong(line), Integer.parseInt(lines), wrong);
    }

    private static Optional<LogMark> row(JsonObject row, long line, int lines, Consumer<String> wrong) {
        try {
            Instant marked = Instants.find(row, "marked").orElse(Instant.EPOCH);
            return Optional.of(new LogMark(text(row, "file"), line, lines, text(row, "sha256"), text(row, "text"),
                    text(row, "note"), text(row, "evidence").equals("true"), marked));
        } catch (DateTimeException e) {
            wrong.accept("has a \"marked\" that is not an instant such as 2026-11-20T08:00:00Z");
            return Optional.empty();
        }
    }

    private static String text(JsonObject object, String member) {
        return JsonDocument.string(object, member).orElse("");
    }

    /** Members that this version does not know stay, also those of marks that are still there. */
    static JsonObject write(List<LogMark> marks, JsonObject before) {
        Map<Object, JsonObject> known = new HashMap<>();
        if (before.get(LIST) instanceof JsonArray rows) {
            rows.forEach(element -> row(element, reason -> {})
                    .ifPresent(m -> known.put(identity(m), element.getAsJsonObject())));
        }
        JsonArray list = new JsonArray();
        marks.forEach(m -> list.add(row(m, known.getOrDefault(identity(m), new JsonObject()))));
        JsonObject object = before.deepCopy();
        object.addProperty("schema", SCHEMA);
        object.add(LIST, list);
        return object;
    }

    private static Object identity(LogMark mark) {
        return List.of(mark.file(), mark.line(), mark.lines(), mark.sha256(), mark.evidence());
    }

    private static JsonObject row(LogMark mark, JsonObject before) {
        JsonObject row = before.deepCopy();
        row.addProperty("file", mark.file());
        row.addProperty("line", mark.line());
        row.addProperty("lines", mark.lines());
        row.addProperty("sha256", mark.sha256());
        row.addProperty("text", mark.text());
        row.addProperty("note", mark.note());
        row.addProperty("evidence", mark.evidence());
        row.addProperty("marked", mark.marked().toString());
        return row;
    }
}
