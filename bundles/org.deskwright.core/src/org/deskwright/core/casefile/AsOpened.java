package org.deskwright.core.casefile;

import java.util.Set;

import com.google.gson.JsonObject;

/**
 * How the case was when it was opened: the documents, so that members of later minor versions survive being saved
 * again, and the names of the evidence, so that what the admin took out goes away.
 */
record AsOpened(JsonObject info, JsonObject answers, JsonObject suppressions, JsonObject progress,
        Set<String> evidence) {
    static final AsOpened NOTHING = new AsOpened(new JsonObject(), new JsonObject(), new JsonObject(), new JsonObject(),
            Set.of());
}
