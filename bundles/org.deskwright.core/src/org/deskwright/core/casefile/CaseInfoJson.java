package org.deskwright.core.casefile;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;

import org.deskwright.core.intake.ReadProblem;
import org.deskwright.core.internal.files.JsonDocument;

import com.google.gson.JsonObject;

/** The file form of {@link CaseInfo}. */
final class CaseInfoJson {
    private CaseInfoJson() {
    }

    static CaseInfo read(JsonObject object, CaseDocuments documents) {
        Optional<Instant> created = instant(object, "created", documents);
        Optional<Instant> modified = instant(object, "modified", documents);
        return new CaseInfo(JsonDocument.string(object, "title").orElse(""),
                created.or(() -> modified).orElse(Instant.EPOCH), modified.or(() -> created).orElse(Instant.EPOCH),
                instant(object, "asOf", documents), zone(object, documents));
    }

    private static Optional<Instant> instant(JsonObject object, String member, CaseDocuments documents) {
        try {
            return Instants.find(object, member);
        } catch (DateTimeException e) {
            documents.wrong(ReadProblem.whole(documents.source(Case.INFO_FILE),
                    "\"" + member + "\" is not an instant such as 2026-11-20T08:00:00Z", "correct or remove it"));
            return Optional.empty();
        }
    }

    private static Optional<ZoneId> zone(JsonObject object, CaseDocuments documents) {
        try {
            return JsonDocument.string(object, "zone").filter(t -> !t.isBlank()).map(ZoneId::of);
        } catch (DateTimeException e) {
            documents.wrong(ReadProblem.whole(documents.source(Case.INFO_FILE),
                    "\"zone\" is not a time zone such as Europe/Dublin", "correct or remove it"));
            return Optional.empty();
        }
    }

    /** Members that this version does not know stay as they were. */
    static JsonObject write(CaseInfo info, JsonObject before) {
        JsonObject object = before.deepCopy();
        JsonObject ordered = new JsonObject();
        ordered.addProperty("schema", CaseInfo.SCHEMA);
        object.asMap().forEach(ordered::add);
        ordered.addProperty("schema", CaseInfo.SCHEMA);
        ordered.addProperty("title", info.title());
        ordered.addProperty("created", info.created().toString());
        ordered.addProperty("modified", info.modified().toString());
        Instants.put(ordered, "asOf", info.asOf());
        info.zone().ifPresentOrElse(z -> ordered.addProperty("zone", z.getId()), () -> ordered.remove("zone"));
        return ordered;
    }
}
