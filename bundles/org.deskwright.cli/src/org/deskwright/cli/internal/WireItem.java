package org.deskwright.cli.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.deskwright.core.evidence.Provenance;
import org.deskwright.estate.awscli.EstateJson;
import org.deskwright.estate.model.Item;

import com.google.gson.JsonElement;

/** An item as plain maps and lists under the names that AWS gives its members, which admins know from the AWS CLI. */
public final class WireItem {
    private WireItem() {
    }

    /** All members, also those that Deskwright does not know. */
    public static Object members(Item item) {
        return plain(EstateJson.toJson(item));
    }

    /** Where the item was read; what is unknown is left out. */
    public static Map<String, Object> origin(Item item) {
        Provenance provenance = item.provenance();
        Map<String, Object> origin = new LinkedHashMap<>();
        origin.put("source", provenance.source());
        origin.put("kind", provenance.kind());
        origin.put("account", provenance.scope().account());
        origin.put("region", provenance.scope().region());
        origin.put("readAt", provenance.readAt().toString());
        origin.values().removeIf(""::equals);
        return origin;
    }

    private static Object plain(JsonElement element) {
        if (element.isJsonObject()) {
            Map<String, Object> map = new LinkedHashMap<>();
            element.getAsJsonObject().asMap().forEach((name, value) -> map.put(name, plain(value)));
            return map;
        }
        if (element.isJsonArray()) {
            List<Object> list = new ArrayList<>();
            element.getAsJsonArray().forEach(value -> list.add(plain(value)));
            return list;
        }
        if (element.isJsonNull()) {
            return "";
        }
        return element.getAsJsonPrimitive().isBoolean()
                ? element.getAsBoolean()
                : element.getAsJsonPrimitive().isNumber() ? element.getAsBigDecimal() : element.getAsString();
    }
}
