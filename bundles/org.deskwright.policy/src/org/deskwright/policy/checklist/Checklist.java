package org.deskwright.policy.checklist;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

/** Items that belong together, such as those that Amazon WorkSpaces ask for. */
public record Checklist(String id, List<Item> items) {
    private static final String BUNDLED = "/checklists/workspaces.json";

    public Checklist {
        Objects.requireNonNull(id, "id");
        items = List.copyOf(items);
    }

    /** Items of one check. */
    public List<Item> of(String check) {
        return items.stream().filter(item -> item.check().equals(check)).toList();
    }

    /** The one that comes with Deskwright. */
    public static Checklist bundled() {
        URL url = Objects.requireNonNull(Checklist.class.getResource(BUNDLED), BUNDLED);
        try (Reader reader = new InputStreamReader(url.openStream(), StandardCharsets.UTF_8)) {
            return read(JsonParser.parseReader(reader).getAsJsonObject());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Checklist read(JsonObject json) {
        List<Item> items = json.getAsJsonArray("items").asList().stream().map(JsonElement::getAsJsonObject)
                .map(Checklist::item).toList();
        return new Checklist(json.get("id").getAsString(), items);
    }

    private static Item item(JsonObject json) {
        return new Item(json.get("id").getAsString(), json.get("editor").getAsString().equals("security"),
                json.get("check").getAsString(), json.get("title").getAsString(), place(json),
                wish(json.getAsJsonObject("wants")));
    }

    private static Place place(JsonObject json) {
        JsonObject registry = json.getAsJsonObject("registry");
        return registry == null
                ? new Place.Right(json.get("right").getAsString())
                : new Place.Registry(registry.get("key").getAsString(), registry.get("value").getAsString());
    }

    private static Wish wish(JsonObject wants) {
        String kind = wants.keySet().iterator().next();
        return switch (kind) {
            case "value" -> new Wish.Value(wants.get(kind).getAsString());
            case "notValues" ->
                new Wish.NotValues(wants.getAsJsonArray(kind).asList().stream().map(JsonElement::getAsString).toList());
            case "empty" -> new Wish.Empty();
            case "allUsers" -> wants.get(kind).getAsBoolean() ? new Wish.AllUsers() : new Wish.NotAllUsers();
            default -> throw new IllegalArgumentException("no wish " + kind);
        };
    }
}
