package org.deskwright.core.casefile;

import com.google.gson.JsonObject;

/** The documents as they were read, so that members of later minor versions survive being saved again. */
record KeptJson(JsonObject info, JsonObject answers, JsonObject suppressions) {
    static final KeptJson NOTHING = new KeptJson(new JsonObject(), new JsonObject(), new JsonObject());
}
