package org.deskwright.estate.model;

import java.util.Map;

import com.google.gson.JsonElement;

/** JSON members that no field of a record stands for, by wire name; kept so that nothing is lost on the way. */
public record Unknown(Map<String, JsonElement> members) {
    public static final Unknown NONE = new Unknown(Map.of());

    public Unknown {
        members = Map.copyOf(members);
    }
}
