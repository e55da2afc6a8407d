package org.deskwright.core.casefile;

import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

import org.deskwright.core.evidence.Scope;
import org.deskwright.core.intake.ReadProblem;
import org.deskwright.core.internal.files.JsonDocument;
import org.deskwright.core.report.Suppression;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;

/** The file form of {@link Suppression}s. */
final class SuppressionsJson {
    static final String SCHEMA = "deskwright.suppressions/1";
    private static final String LIST = "suppressions";
    private static final String SUBJECT = "subject";

    private SuppressionsJson() {
    }

    static List<Suppression> read(JsonObject object, CaseDocuments documents) {
        return read(object, documents.source(Case.SUPPRESSIONS_FILE), documents::wrong);
    }

    static List<Suppression> read(JsonObject object, String source, Consumer<ReadProblem> wrong) {
        List<Suppression> all = new ArrayList<>();
        JsonElement list = object.get(LIST);
        if (list instanceof JsonArray rows) {
            for (int i = 0; i < rows.size(); i++) {
                int number = i + 1;
                row(rows.get(i), reason -> wrong.accept(ReadProblem.whole(source,
                        "suppression number " + number + " " + reason, "correct or remove it"))).ifPresent(all::add);
            }
        } else if (list != null && !list.isJsonNull()) {
            wrong.accept(ReadProblem.whole(source, "\"suppressions\" is not a list",
                    "correct it or restore it from a copy"));
        }
        return all;
    }

    private static Optional<Suppression> row(JsonElement element, Consumer<String> wrong) {
        if (!(element instanceof JsonObject row)) {
            wrong.accept("is not an object");
            return Optional.empty();
        }
        String check = text(row, "check");
        String reason = text(row, "reason");
        if (check.isBlank() || reason.isBlank()) {
            wrong.accept("lacks its \"" + (check.isBlank() ? "check" : "reason") + "\"");
            return Optional.empty();
        }
        JsonObject subject = row.get(SUBJECT) instanceof JsonObject o ? o : new JsonObject();
        try {
            return Optional.of(new Suppression(check, text(row, "variant"), text(subject, "type"), text(subject, "id"),
                    new Scope(text(subject, "account"), text(subject, "region")), reason, text(row, "by"),
                    Instants.find(row, "expires")));
        } catch (DateTimeException e) {
            wrong.accept("has an \"expires\" that is not an instant such as 2026-11-20T08:00:00Z");
            return Optional.empty();
        }
    }

    private static String text(JsonObject object, String member) {
        return JsonDocument.string(object, member).orElse("");
    }

    /** Members that this version does not know stay, also those of suppressions that are still there. */
    static JsonObject write(List<Suppression> suppressions, JsonObject before) {
        Map<Suppression, JsonObject> known = new HashMap<>();
        if (before.get(LIST) instanceof JsonArray rows) {
            rows.forEach(element -> row(element, reason -> {}).ifPresent(s -> known.put(s, element.getAsJsonObject())));
        }
        JsonArray list = new JsonArray();
        suppressions.forEach(s -> list.add(row(s, known.getOrDefault(s, new JsonObject()))));
        JsonObject object = before.deepCopy();
        object.addProperty("schema", SCHEMA);
        object.add(LIST, list);
        return object;
    }

    private static JsonObject row(Suppression suppression, JsonObject before) {
        JsonObject row = before.deepCopy();
        row.addProperty("check", suppression.check());
        put(row, "variant", suppression.variant());
        JsonObject subject = row.get(SUBJECT) instanceof JsonObject o ? o : new JsonObject();
        put(subject, "type", suppression.subjectType());
        put(subject, "id", suppression.subjectId());
        put(subject, "account", suppression.scope().account());
        put(subject, "region", suppression.scope().region());
        if (subject.isEmpty()) {
            row.remove(SUBJECT);
        } else {
            row.add(SUBJECT, subject);
        }
        row.addProperty("reason", suppression.reason());
        put(row, "by", suppression.by());
        Instants.put(row, "expires", suppression.expires());
        return row;
    }

    private static void put(JsonObject object, String member, String text) {
        if (text.isEmpty()) {
            object.remove(member);
        } else {
            object.addProperty(member, text);
        }
    }
}
