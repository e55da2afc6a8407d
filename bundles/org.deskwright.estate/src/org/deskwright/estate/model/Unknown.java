package org.deskwright.estate.model;

import java.util.LinkedHashMap;
import java.util.Map;

import org.deskwright.estate.json.PackedJson;

import com.google.gson.JsonElement;
import com.google.gson.JsonParser;

/**
 * JSON members that no field of a record stands for, kept so that nothing is lost on the way: by wire name
 * ({@code Tags}), and inside an object that the record models, by path ({@code WorkspaceProperties.GlobalAccelerator}).
 * A list or object of which the record takes only part ({@code Routes}) is kept whole under its own name, beside what
 * the record took from it.
 * <p>
 * Held as text, which is an eighth of the size of a tree, or as the values in it alone, because a large estate has
 * hundreds of thousands and few of them are ever looked at.
 */
public final class Unknown {
    public static final Unknown NONE = new Unknown("{}");

    /** A text, or what makes one. */
    private final Object json;

    private Unknown(Object json) {
        this.json = json;
    }

    /**
     * @param json an object with the members; taken for sound
     */
    public static Unknown ofJson(String json) {
        return new Unknown(json);
    }

    /** Likewise, of members that are put together when they are asked for. */
    public static Unknown of(PackedJson json) {
        return new Unknown(json);
    }

    /** By name or path; a tree of the caller's own. */
    public Map<String, JsonElement> members() {
        return JsonParser.parseString(json.toString()).getAsJsonObject().asMap();
    }

    /** By name or path, as text: of a list or object its JSON. */
    public Map<String, String> texts() {
        Map<String, String> texts = new LinkedHashMap<>();
        members().forEach(
                (name, value) -> texts.put(name, value.isJsonPrimitive() ? value.getAsString() : value.toString()));
        return texts;
    }

    /** Whatever the order of the members. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Unknown it && (json.equals(it.json) || members().equals(it.members()));
    }

    @Override
    public int hashCode() {
        return members().hashCode();
    }

    @Override
    public String toString() {
        return json.toString();
    }
}
