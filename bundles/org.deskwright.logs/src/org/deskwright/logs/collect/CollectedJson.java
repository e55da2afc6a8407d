package org.deskwright.logs.collect;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;

import org.deskwright.logs.archive.WorkSpaceBundle;

import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;

/** The manifest in the archive, {@code deskwright.log-collection/1}. */
final class CollectedJson {
    private CollectedJson() {
    }

    static byte[] write(Collected collected, Instant when, boolean names) {
        JsonObject object = new JsonObject();
        object.addProperty("schema", "deskwright.log-collection/1");
        object.addProperty("collectedAt", when.toString());
        object.addProperty("namesReplaced", names);
        object.add("secretsRemoved", counts(collected.removed()));
        object.add("namesByKind", counts(collected.renamed()));
        JsonArray files = new JsonArray();
        for (Collected.Taken each : collected.files()) {
            JsonObject file = place(each.name(), each.place());
            file.addProperty("bytes", each.bytes());
            file.add("secretsRemoved", counts(each.removed()));
            files.add(file);
        }
        object.add("files", files);
        JsonArray left = new JsonArray();
        for (Collected.Left each : collected.left()) {
            JsonObject file = place(each.name(), each.place());
            file.addProperty("reason", each.reason());
            left.add(file);
        }
        object.add("notTaken", left);
        JsonArray made = new JsonArray();
        for (Collected.Made each : collected.made()) {
            JsonObject text = place(each.file(), each.place());
            text.addProperty("insteadOf", each.name());
            text.addProperty("was", each.what());
            made.add(text);
        }
        object.add("texts", made);
        JsonArray missing = new JsonArray();
        collected.missing().forEach(missing::add);
        object.add("nothingAt", missing);
        JsonArray bundles = new JsonArray();
        collected.bundles().forEach(bundle -> bundles.add(bundle(bundle)));
        object.add("bundles", bundles);
        return (new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create().toJson(object) + "\n")
                .getBytes(StandardCharsets.UTF_8);
    }

    private static JsonObject bundle(WorkSpaceBundle bundle) {
        JsonObject object = new JsonObject();
        object.addProperty("bundle", bundle.name());
        JsonArray parts = new JsonArray();
        for (WorkSpaceBundle.Part each : bundle.parts()) {
            JsonObject part = new JsonObject();
            part.addProperty("files", each.files());
            part.addProperty("holds", each.holds());
            part.addProperty("count", each.count());
            parts.add(part);
        }
        object.add("parts", parts);
        JsonArray missing = new JsonArray();
        bundle.missing().forEach(each -> missing.add(each.holds()));
        object.add("missing", missing);
        return object;
    }

    private static JsonObject place(String name, String place) {
        JsonObject object = new JsonObject();
        object.addProperty("file", name);
        object.addProperty("from", place);
        return object;
    }

    private static JsonObject counts(Map<String, Integer> byKind) {
        JsonObject counts = new JsonObject();
        byKind.forEach(counts::addProperty);
        return counts;
    }
}
