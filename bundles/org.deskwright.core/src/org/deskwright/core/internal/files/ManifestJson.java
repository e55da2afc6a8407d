package org.deskwright.core.internal.files;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.function.Consumer;

import org.deskwright.core.evidence.Scope;
import org.deskwright.core.intake.Manifest;
import org.deskwright.core.intake.ReadProblem;
import org.deskwright.core.intake.UnreadableException;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;

/** The file form of a {@link Manifest}. */
public final class ManifestJson {
    private ManifestJson() {
    }

    /** Takes what is sound; each part that is not becomes a problem. */
    public static Manifest read(byte[] bytes, String source, Consumer<ReadProblem> problems) {
        JsonObject object;
        try {
            object = JsonDocument.read(bytes, Manifest.SCHEMA);
        } catch (UnreadableException e) {
            problems.accept(e.problem(source));
            return Manifest.NONE;
        }
        String account = text(object, "account", source, problems);
        if (!account.isEmpty() && !NameScope.isAccount(account)) {
            problems.accept(ReadProblem.whole(source, "\"account\" is not 12 digits", "correct or remove it"));
            account = "";
        }
        String region = text(object, "region", source, problems);
        if (!region.isEmpty() && !NameScope.isRegion(region)) {
            problems.accept(ReadProblem.whole(source, "\"region\" is not a Region code such as eu-west-1",
                    "correct or remove it"));
            region = "";
        }
        return new Manifest(new Scope(account, region), readAt(object, source, problems));
    }

    private static Optional<Instant> readAt(JsonObject object, String source, Consumer<ReadProblem> problems) {
        String text = text(object, "readAt", source, problems);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(OffsetDateTime.parse(text).toInstant());
        } catch (DateTimeException e) {
            problems.accept(ReadProblem.whole(source, "\"readAt\" is not an instant such as 2026-11-20T08:00:00Z",
                    "correct or remove it"));
            return Optional.empty();
        }
    }

    private static String text(JsonObject object, String member, String source, Consumer<ReadProblem> problems) {
        JsonElement value = object.get(member);
        if (value == null || value.isJsonNull()) {
            return "";
        }
        if (value.isJsonPrimitive() && value.getAsJsonPrimitive().isString()) {
            return value.getAsString();
        }
        problems.accept(ReadProblem.whole(source, "\"" + member + "\" is not text", "put it in double quotes"));
        return "";
    }

    public static byte[] write(Manifest manifest) {
        JsonObject object = new JsonObject();
        object.addProperty("schema", Manifest.SCHEMA);
        if (!manifest.scope().account().isEmpty()) {
            object.addProperty("account", manifest.scope().account());
        }
        if (!manifest.scope().region().isEmpty()) {
            object.addProperty("region", manifest.scope().region());
        }
        manifest.readAt().ifPresent(at -> object.addProperty("readAt", at.toString()));
        return JsonDocument.write(object);
    }
}
