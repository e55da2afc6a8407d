package org.deskwright.estate.model;

import java.util.Map;

import com.google.gson.JsonElement;

/**
 * JSON members that no field of a record stands for, kept so that nothing is lost on the way: by wire name
 * ({@code Tags}), and inside an object that the record models, by path ({@code WorkspaceProperties.GlobalAccelerator}).
 * A list or object of which the record takes only part ({@code Routes}) is kept whole under its own name, beside what
 * the record took from it. The elements are shared between items and are not to be changed.
 */
public record Unknown(Map<String, JsonElement> members) {
    public static final Unknown NONE = new Unknown(Map.of());

    public Unknown {
        members = Map.copyOf(members);
    }
}
