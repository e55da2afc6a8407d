package org.deskwright.logs.catalogue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;

/**
 * The members of an object in a file that somebody wrote by hand: each is asked for by its name and kind, and none may
 * be left that nobody asked for. What is wrong is thrown in words that name the place.
 */
public final class Members {
    private static final Pattern PLACE = Pattern.compile("at line (\\d+) column (\\d+)");

    private final String place;
    private final JsonObject object;
    private final Set<String> asked = new HashSet<>();

    private Members(String place, JsonObject object) {
        this.place = place;
        this.object = object;
    }

    /**
     * Reads an object; for the place {@code ""} it is the whole file.
     *
     * @throws IllegalArgumentException when something in it is wrong
     */
    public static <T> T read(String place, JsonElement json, Function<Members, T> reader) {
        if (json == null || !json.isJsonObject()) {
            throw new WrongPlace((place.isEmpty() ? "" : place + ": ") + "an object is expected");
        }
        Members members = new Members(place, json.getAsJsonObject());
        T result;
        try {
            result = reader.apply(members);
        } catch (WrongPlace e) {
            throw e;
        } catch (IllegalArgumentException e) {
            throw members.wrong(e.getMessage());
        }
        members.object.keySet().stream().filter(name -> !members.asked.contains(name)).findFirst().ifPresent(name -> {
            throw members.wrong("there is no member '" + name + "'; known are "
                    + String.join(", ", members.asked.stream().sorted().toList()));
        });
        return result;
    }

    /**
     * Reads a whole file.
     *
     * @throws IllegalArgumentException when it is no JSON or something in it is wrong, in words for who wrote it
     */
    public static <T> T read(String json, Function<Members, T> reader) {
        JsonElement parsed;
        try {
            parsed = JsonParser.parseString(json);
        } catch (JsonParseException e) {
            throw new IllegalArgumentException("not JSON: " + where(e), e);
        }
        return read("", parsed, reader);
    }

    /** Of what the library says only the place is for people. */
    private static String where(JsonParseException e) {
        String told = String.valueOf(e.getMessage());
        Matcher place = PLACE.matcher(told);
        String at = place.find() ? "line " + place.group(1) + ", column " + place.group(2) : "its end";
        return told.contains("End of input") || told.contains("EOFException")
                ? "it ends in the midst of something, at " + at
                : "something else is expected at " + at;
    }

    /** Says already where. */
    private static final class WrongPlace extends IllegalArgumentException {
        private static final long serialVersionUID = 1;

        WrongPlace(String message) {
            super(message);
        }
    }

    private IllegalArgumentException wrong(String reason) {
        return new WrongPlace((place.isEmpty() ? "" : place + ": ") + reason);
    }

    private String inside(String name) {
        return place.isEmpty() ? name : place + "." + name;
    }

    public boolean has(String name) {
        asked.add(name);
        return object.has(name);
    }

    private JsonElement member(String name) {
        if (!has(name)) {
            throw wrong("'" + name + "' is missing");
        }
        return object.get(name);
    }

    public String text(String name) {
        if (member(name) instanceof JsonPrimitive value && value.isString()) {
            return value.getAsString();
        }
        throw wrong("'" + name + "' must be a text");
    }

    public String textOr(String name, String otherwise) {
        return has(name) ? text(name) : otherwise;
    }

    /** Address of a page that people may be sent to; empty where there is no such member. */
    public String link(String name) {
        String link = textOr(name, "");
        if (!link.isEmpty() && !link.startsWith("https://")) {
            throw wrong("'" + name + "' must begin with https://");
        }
        return link;
    }

    public boolean truth(String name) {
        if (member(name) instanceof JsonPrimitive value && value.isBoolean()) {
            return value.getAsBoolean();
        }
        throw wrong("'" + name + "' must be true or false");
    }

    public int number(String name) {
        return number(name, member(name));
    }

    private int number(String name, JsonElement element) {
        if (element instanceof JsonPrimitive value && value.isNumber()) {
            try {
                return Integer.parseInt(value.getAsString());
            } catch (NumberFormatException e) {
                throw wrong("'" + name + "' must be a whole number");
            }
        }
        throw wrong("'" + name + "' must be a number");
    }

    public int numberOr(String name, int otherwise) {
        return has(name) ? number(name) : otherwise;
    }

    public List<Integer> numbers(String name) {
        return items(name, (place, item) -> number(name, item));
    }

    public List<String> texts(String name) {
        return items(name, (place, item) -> {
            if (item instanceof JsonPrimitive value && value.isString()) {
                return value.getAsString();
            }
            throw wrong("'" + name + "' must hold texts");
        });
    }

    /** One text or several; none where there is no such member. */
    public List<String> textsOr(String name) {
        return !has(name) ? List.of() : member(name).isJsonArray() ? texts(name) : List.of(text(name));
    }

    public <T> List<T> objects(String name, Function<Members, T> reader) {
        return items(name, (place, item) -> read(place, item, reader));
    }

    private <T> List<T> items(String name, BiFunction<String, JsonElement, T> reader) {
        if (!member(name).isJsonArray()) {
            throw wrong("'" + name + "' must be a list");
        }
        List<T> all = new ArrayList<>();
        for (JsonElement item : object.getAsJsonArray(name)) {
            all.add(reader.apply(inside(name) + "[" + all.size() + "]", item));
        }
        return all;
    }

    public <T> T object(String name, Function<Members, T> reader) {
        return read(inside(name), member(name), reader);
    }

    /** All members, of whatever name. */
    public <T> Map<String, T> each(BiFunction<Members, String, T> reader) {
        Map<String, T> all = new LinkedHashMap<>();
        object.keySet().forEach(name -> all.put(name, reader.apply(this, name)));
        return all;
    }
}
