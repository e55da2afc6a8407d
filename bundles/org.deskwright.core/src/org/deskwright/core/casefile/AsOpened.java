package org.deskwright.core.casefile;

import java.time.Instant;
import java.util.Set;

import com.google.gson.JsonObject;

/**
 * How the case was when it was opened: the documents, so that members of later minor versions survive being saved
 * again, the names of the evidence, so that what the admin took out goes away, and when it was changed last.
 */
record AsOpened(JsonObject info, JsonObject answers, JsonObject suppressions, JsonObject progress, JsonObject marks,
        Set<String> evidence, Instant modified) {
    static final AsOpened NOTHING = new AsOpened(new JsonObject(), new JsonObject(), new JsonObject(), new JsonObject(),
            new JsonObject(), Set.of(), Instant.EPOCH);
}
