package org.deskwright.estate.fleet;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.deskwright.estate.model.Unknown;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;

/**
 * Members that the records have no field for.
 *
 * @param rootEncrypted whether the root volume is encrypted
 * @param userEncrypted whether the user volume is encrypted
 * @param tags {@code key=value}, in the order of the answer
 */
public record Extras(Optional<Boolean> rootEncrypted, Optional<Boolean> userEncrypted, List<String> tags) {
    private static final String NAME = "Name=";

    public static Extras of(Unknown more) {
        Map<String, JsonElement> members = more.members();
        return new Extras(flag(members.get("RootVolumeEncryptionEnabled")),
                flag(members.get("UserVolumeEncryptionEnabled")), tags(members.get("Tags")));
    }

    /** Which volumes are encrypted: {@code root and user}, {@code root}, {@code user}, {@code none}; empty: unknown. */
    public String encryption() {
        if (rootEncrypted.isEmpty() && userEncrypted.isEmpty()) {
            return "";
        }
        boolean root = rootEncrypted.orElse(false);
        boolean user = userEncrypted.orElse(false);
        return root && user ? "root and user" : root ? "root" : user ? "user" : "none";
    }

    /** The value of the tag that people name things by; empty where there is none. */
    public String name() {
        return tags.stream().filter(tag -> tag.startsWith(NAME)).map(tag -> tag.substring(NAME.length())).findFirst()
                .orElse("");
    }

    private static Optional<Boolean> flag(JsonElement value) {
        return value instanceof JsonPrimitive flag && flag.isBoolean()
                ? Optional.of(flag.getAsBoolean())
                : Optional.empty();
    }

    /** {@code [{"Key": ..., "Value": ...}]}, as all services write them. */
    private static List<String> tags(JsonElement value) {
        if (value == null || !value.isJsonArray()) {
            return List.of();
        }
        List<String> tags = new ArrayList<>();
        for (JsonElement element : value.getAsJsonArray()) {
            if (element instanceof JsonObject tag && tag.get("Key") instanceof JsonPrimitive key) {
                tags.add(tag.get("Value") instanceof JsonPrimitive text
                        ? key.getAsString() + "=" + text.getAsString()
                        : key.getAsString());
            }
        }
        return List.copyOf(tags);
    }
}
