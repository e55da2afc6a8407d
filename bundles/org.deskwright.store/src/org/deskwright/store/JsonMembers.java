package org.deskwright.store;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;

/**
 * The members of an item as names and texts, such that equal means the same: whatever their order and that of lists,
 * with absent and empty alike, and with times as the API gives them (seconds) and as the AWS CLI prints them alike.
 */
final class JsonMembers {
    private static final Pattern TIME_NAME = Pattern.compile(".*(Time|Timestamp|Date|At)");
    private static final Pattern TIME = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d.*");

    /** Names that people give to things, and in which directory these are. */
    private static final Set<String> NAMES = Set.of("Alias", "ComputerName", "DirectoryId", "DirectoryName",
            "GroupName", "Name", "UserName", "WorkspaceName", "groupName");

    private JsonMembers() {
    }

    /** What people know the item by. */
    static SortedMap<String, String> about(byte[] json) {
        SortedMap<String, String> about = new TreeMap<>();
        try {
            if (JsonParser.parseString(new String(json, StandardCharsets.UTF_8)) instanceof JsonObject object) {
                NAMES.forEach(name -> {
                    if (object.get(name) instanceof JsonPrimitive text && !text.getAsString().isEmpty()) {
                        about.put(name, text.getAsString());
                    }
                });
            }
        } catch (JsonParseException | StackOverflowError e) {
            about.clear(); // it has no names
        }
        return about;
    }

    /** One member where it is no JSON, so that the difference still shows. */
    static SortedMap<String, String> of(byte[] json) {
        SortedMap<String, String> members = new TreeMap<>();
        String text = new String(json, StandardCharsets.UTF_8);
        try {
            collect("", JsonParser.parseString(text), members);
        } catch (JsonParseException | StackOverflowError e) {
            members.put("", text);
        }
        return members;
    }

    static List<Change.Member> differences(byte[] before, byte[] after) {
        SortedMap<String, String> old = of(before);
        SortedMap<String, String> now = of(after);
        SortedSet<String> names = new TreeSet<>(old.keySet());
        names.addAll(now.keySet());
        List<Change.Member> differences = new ArrayList<>();
        for (String name : names) {
            String was = old.getOrDefault(name, "");
            String is = now.getOrDefault(name, "");
            if (!was.equals(is)) {
                differences.add(new Change.Member(name, was, is));
            }
        }
        return differences;
    }

    private static void collect(String name, JsonElement value, Map<String, String> members) {
        if (value instanceof JsonObject object) {
            object.asMap().forEach((key, part) -> collect(name.isEmpty() ? key : name + "." + key, part, members));
        } else {
            String text = text(name, value);
            if (!text.isEmpty()) {
                members.put(name, text);
            }
        }
    }

    private static String text(String name, JsonElement value) {
        return switch (value) {
            case JsonPrimitive single -> single(name, single);
            case JsonArray list -> String.join(", ",
                    list.asList().stream().map(e -> element(name, e)).filter(t -> !t.isEmpty()).sorted().toList());
            default -> "";
        };
    }

    private static String element(String name, JsonElement value) {
        if (value instanceof JsonObject object) {
            SortedMap<String, String> members = new TreeMap<>();
            collect("", object, members);
            return String.join(" ", members.entrySet().stream().map(e -> e.getKey() + "=" + e.getValue()).toList());
        }
        return text(name, value);
    }

    private static String single(String name, JsonPrimitive value) {
        String text = value.getAsString();
        try {
            if (value.isNumber() && TIME_NAME.matcher(name).matches()) {
                return Instant.ofEpochMilli(value.getAsBigDecimal().movePointRight(3).longValueExact()).toString();
            }
            return value.isString() && TIME.matcher(text).matches()
                    ? Instant.ofEpochMilli(OffsetDateTime.parse(text).toInstant().toEpochMilli()).toString()
                    : text;
        } catch (DateTimeException | ArithmeticException e) {
            return text;
        }
    }
}
