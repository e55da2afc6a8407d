package org.deskwright.policy.checklist;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.deskwright.core.intake.UnreadableException;
import org.deskwright.policy.gpo.Half;
import org.deskwright.policy.registry.RegistryType;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import com.google.re2j.PatternSyntaxException;

/** Reads a checklist, the bundled one or one of a company; its form is that of {@code policy-checklist.schema.json}. */
final class ChecklistReader {
    static final String FAMILY = "deskwright.policy-checklist/";
    static final String ADVICE = "compare it with the checklist that comes with Deskwright";
    private static final String SCHEMA = FAMILY + "1";
    private static final String FORM = "/checklists/policy-checklist.schema.json";
    /** How the parser tells where it stopped. */
    private static final Pattern PLACE = Pattern.compile("line (\\d{1,9}) column (\\d{1,9})");
    private static final int MOST_BYTES = 4 << 20;
    /** Of a pattern for names of services, which are short. */
    private static final int LONGEST_PATTERN = 200;

    private ChecklistReader() {
    }

    /** One that nobody has to look through any more. */
    static Checklist trusted(byte[] bytes) throws UnreadableException {
        String text = letters(bytes);
        return checklist(text, json(text));
    }

    static Checklist read(byte[] bytes) throws UnreadableException {
        List<UnreadableException> mistakes = mistakes(bytes);
        if (!mistakes.isEmpty()) {
            throw mistakes.getFirst();
        }
        return trusted(bytes);
    }

    /** All that is wrong with it, as far as that can be told at once; nothing where it can be read. */
    static List<UnreadableException> mistakes(byte[] bytes) {
        try {
            if (bytes.length > MOST_BYTES) {
                throw new UnreadableException(-1, "is larger than any checklist", ADVICE);
            }
            String text = letters(bytes);
            JsonElement whole = json(text);
            if (!(whole instanceof JsonObject json) || !(json.get("schema") instanceof JsonPrimitive form)
                    || !form.getAsString().equals(SCHEMA)) {
                throw new UnreadableException(-1, "is no checklist of the form " + SCHEMA, ADVICE);
            }
            List<UnreadableException> all = new ArrayList<>();
            SchemaCheck.of(schema(), whole).forEach(one -> all.add(mistake(text, json, one)));
            if (all.isEmpty()) {
                ItemCheck.of(checklist(text, whole)).forEach(one -> all.add(mistake(text, json, one)));
            }
            return all;
        } catch (UnreadableException e) {
            return List.of(e);
        }
    }

    private static JsonObject schema() {
        try (InputStream in = Objects.requireNonNull(ChecklistReader.class.getResourceAsStream(FORM), FORM)) {
            return JsonParser.parseString(new String(in.readAllBytes(), StandardCharsets.UTF_8)).getAsJsonObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static UnreadableException mistake(String text, JsonObject json, SchemaCheck.Mistake one) {
        List<String> path = one.path();
        boolean ofItem = path.size() > 1 && path.getFirst().equals("items");
        int number = ofItem ? Integer.parseInt(path.get(1)) : -1;
        String where = String.join(".", ofItem ? path.subList(2, path.size()) : path);
        String what = (where.isEmpty() ? "" : where + " ") + one.what();
        return ofItem && json.getAsJsonArray("items").get(number) instanceof JsonObject item
                ? broken(text, number + 1, item, what, null)
                : new UnreadableException(-1, "is no checklist: " + what, ADVICE);
    }

    private static JsonElement json(String text) throws UnreadableException {
        try {
            return JsonParser.parseReader(new StringReader(text.replace("\uFEFF", "")));
        } catch (JsonParseException | StackOverflowError e) {
            throw new UnreadableException(offset(text, String.valueOf(e.getMessage())), "is no checklist: no JSON",
                    "mend it there, or " + ADVICE, e);
        }
    }

    private static Checklist checklist(String text, JsonElement whole) throws UnreadableException {
        try {
            JsonObject json = whole.getAsJsonObject();
            List<Item> items = new ArrayList<>();
            for (JsonElement one : json.getAsJsonArray("items")) {
                items.add(item(text, items.size() + 1, one.getAsJsonObject()));
            }
            return new Checklist(json.get("id").getAsString(), items);
        } catch (IllegalStateException | UnsupportedOperationException | ClassCastException | NullPointerException e) {
            throw new UnreadableException(-1, "is no checklist: it needs an id, and items that are a list", ADVICE, e);
        }
    }

    /** Letters put in for broken ones would move every offset behind them. */
    private static String letters(byte[] bytes) throws UnreadableException {
        ByteBuffer in = ByteBuffer.wrap(bytes);
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(in).toString();
        } catch (CharacterCodingException e) {
            throw new UnreadableException(in.position(), "is no checklist: no letter of UTF-8",
                    "save it as UTF-8, or " + ADVICE, e);
        }
    }

    private static Item item(String text, int number, JsonObject json) throws UnreadableException {
        try {
            return item(json);
        } catch (PatternSyntaxException e) {
            throw broken(text, number, json, "has a pattern that is none: " + e.getPattern(), e);
        } catch (NumberFormatException | JsonParseException | IllegalStateException | UnsupportedOperationException
                | ClassCastException | NullPointerException | NoSuchElementException e) {
            throw broken(text, number, json, "lacks something, or has something of another kind", e);
        } catch (IllegalArgumentException e) {
            throw broken(text, number, json, "is wrong: " + e.getMessage(), e);
        }
    }

    /** At the id of the item where that can be found in the text. */
    private static UnreadableException broken(String text, int number, JsonObject json, String what,
            RuntimeException e) {
        String id = json.get("id") instanceof JsonPrimitive name ? name.getAsString() : "";
        int at = id.isEmpty() ? -1 : text.indexOf('"' + id + '"');
        return new UnreadableException(at < 0 ? -1 : bytes(text, at),
                "is no checklist: item " + number + (id.isEmpty() ? "" : " (" + id + ")") + " " + what, ADVICE, e);
    }

    private static long offset(String text, String message) {
        Matcher place = PLACE.matcher(message);
        if (!place.find()) {
            return -1;
        }
        int at = 0;
        for (int line = Integer.parseInt(place.group(1)); line > 1 && at >= 0; line--) {
            at = text.indexOf('\n', at) + 1;
        }
        return bytes(text, Math.min(text.length(), at + Integer.parseInt(place.group(2)) - 1));
    }

    private static long bytes(String text, int letters) {
        return text.substring(0, Math.max(0, letters)).getBytes(StandardCharsets.UTF_8).length;
    }

    private static String text(JsonObject json, String member) {
        JsonElement value = json.get(member);
        return value == null ? "" : value.getAsString();
    }

    private static Set<String> texts(JsonObject json, String member) {
        return new HashSet<>(list(json, member));
    }

    private static List<String> list(JsonObject json, String member) {
        JsonArray value = json.getAsJsonArray(member);
        return value == null ? List.of() : value.asList().stream().map(JsonElement::getAsString).toList();
    }

    private static Item item(JsonObject json) {
        Wish wish = wish(json.getAsJsonObject("wants"));
        String unset = text(json, "unset");
        boolean right = unset.isEmpty() ? wish.isMetUnset() : unset.equals("right");
        return new Item(json.get("id").getAsString(), text(json, "editor").equals("security"), text(json, "check"),
                json.get("title").getAsString(), place(json), wish, right, new Besides(texts(json, "preferences"),
                        json.has("computerFirst") && json.get("computerFirst").getAsBoolean()),
                notes(json));
    }

    private static Notes notes(JsonObject json) {
        JsonArray sources = json.getAsJsonArray("sources");
        return new Notes(text(json, "path"), text(json, "choose"), text(json, "why"), texts(json, "protocols"),
                texts(json, "systems"), texts(json, "blocks"), !json.has("breaks") || json.get("breaks").getAsBoolean(),
                sources == null
                        ? List.of()
                        : sources.asList().stream().map(JsonElement::getAsJsonObject)
                                .map(one -> new Notes.Source(text(one, "title"), text(one, "url"))).toList());
    }

    private static Place place(JsonObject json) {
        if (json.has("right")) {
            return new Place.Right(json.get("right").getAsString());
        }
        if (json.has("service")) {
            String pattern = json.get("service").getAsString();
            if (pattern.length() > LONGEST_PATTERN) {
                throw new IllegalArgumentException("a pattern is longer than " + LONGEST_PATTERN + " letters");
            }
            return new Place.Service(pattern);
        }
        if (json.has("template")) {
            JsonObject template = json.getAsJsonObject("template");
            return new Place.Template(
                    template.getAsJsonArray("files").asList().stream()
                            .map(one -> one.getAsString().toLowerCase(Locale.ROOT)).toList(),
                    template.get("key").getAsString());
        }
        if (json.has("policy")) {
            JsonObject policy = json.getAsJsonObject("policy");
            return new Place.Named(policy.get("key").getAsString(), texts(policy, "others").stream()
                    .map(one -> one.toLowerCase(Locale.ROOT)).collect(Collectors.toSet()));
        }
        JsonObject registry = json.getAsJsonObject("registry");
        return new Place.Registry(text(registry, "hive").equals("user") ? Half.USER : Half.COMPUTER,
                registry.get("key").getAsString(), registry.get("value").getAsString(), type(text(registry, "number")));
    }

    private static RegistryType type(String name) {
        return name.isEmpty()
                ? RegistryType.DWORD
                : Stream.of(RegistryType.values()).filter(one -> RegistryType.name(one.number()).equals(name))
                        .findFirst().orElseThrow(() -> new IllegalArgumentException("no type " + name));
    }

    private static Wish wish(JsonObject wants) {
        String kind = wants.keySet().iterator().next();
        JsonElement wanted = wants.get(kind);
        return switch (kind) {
            case "value" -> new Wish.Value(wanted.getAsString());
            case "notValues" ->
                new Wish.NotValues(wanted.getAsJsonArray().asList().stream().map(JsonElement::getAsString).toList());
            case "values" -> {
                JsonObject values = wanted.getAsJsonObject();
                yield new Wish.Values(list(values, "right"), list(values, "wrong"), text(values, "otherwise"),
                        new Wish.Greater(text(values, "greaterThan"), OptionalLong.empty()));
            }
            case "notBits" -> new Wish.NotBits(wanted.getAsLong());
            case "empty" -> new Wish.Empty();
            case "present" -> new Wish.Present(wanted.getAsBoolean());
            case "notMembers" -> new Wish.NotMembers(list(wants, kind), Set.of());
            case "members" -> new Wish.Members(
                    wanted.getAsJsonArray().asList().stream().map(JsonElement::getAsString).toList(), Set.of());
            case "allUsers" ->
                wanted.getAsBoolean() ? new Wish.AllUsers(Set.of()) : new Wish.NotMembers(List.of(), Set.of());
            default -> throw new IllegalArgumentException("no wish " + kind);
        };
    }
}
