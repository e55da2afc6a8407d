package org.deskwright.core.casefile;

import java.util.Map;
import java.util.TreeMap;

import org.deskwright.core.evidence.Answers;
import org.deskwright.core.intake.ReadProblem;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;

/** The file form of {@link Answers}. */
final class AnswersJson {
    static final String SCHEMA = "deskwright.answers/1";

    private AnswersJson() {
    }

    static Answers read(JsonObject object, CaseDocuments documents) {
        JsonElement member = object.get("answers");
        if (member == null || member.isJsonNull()) {
            return Answers.NONE;
        }
        if (!member.isJsonObject()) {
            documents.wrong(ReadProblem.whole(documents.source(Case.ANSWERS_FILE), "\"answers\" is not an object",
                    "correct it or restore it from a copy"));
            return Answers.NONE;
        }
        Map<String, String> byKey = new TreeMap<>();
        member.getAsJsonObject().asMap().forEach((key, value) -> {
            if (value.isJsonPrimitive()) {
                byKey.put(key, value.getAsString());
            } else {
                documents.wrong(ReadProblem.whole(documents.source(Case.ANSWERS_FILE),
                        "the answer to \"" + key + "\" is not text", "put it in double quotes"));
            }
        });
        return new Answers(byKey);
    }

    static JsonObject write(Answers answers, JsonObject before) {
        JsonObject byKey = new JsonObject();
        answers.asMap().forEach(byKey::addProperty);
        JsonObject object = before.deepCopy();
        object.addProperty("schema", SCHEMA);
        object.add("answers", byKey);
        return object;
    }
}
