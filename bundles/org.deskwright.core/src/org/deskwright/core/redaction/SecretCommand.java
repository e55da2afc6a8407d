package org.deskwright.core.redaction;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;

/**
 * A command that is given secrets, as {@code catalogue/secret-commands.json} tells it.
 *
 * @param usages how it is given them
 * @param begins whether it has to stand at the beginning of a line, of what is in quotes or behind a prompt
 * @param capitals whether it is meant in capitals alone
 * @param continuedBy words that a line begins with which goes on with the one before, in small letters
 */
record SecretCommand(List<CommandUsage> usages, boolean begins, boolean capitals, Set<String> continuedBy) {
    private static final Map<String, List<SecretCommand>> ALL = read(NameLists.read("secret-commands"));

    /** Those of such a name, without the ending that files of commands have; mostly none. */
    static List<SecretCommand> named(String name) {
        return ALL.getOrDefault(name.toLowerCase(Locale.ROOT), List.of());
    }

    /** All names, in small letters. */
    static Set<String> names() {
        return ALL.keySet();
    }

    private static Map<String, List<SecretCommand>> read(JsonObject file) {
        Set<String> ordinary = Set.copyOf(texts(file, "ordinary"));
        Map<String, List<SecretCommand>> all = new HashMap<>();
        for (JsonElement each : file.getAsJsonArray("commands")) {
            JsonObject one = each.getAsJsonObject();
            boolean windows = is(one, "windows");
            SecretCommand command = new SecretCommand(
                    texts(one, "secrets").stream().map(usage -> new CommandUsage(usage, windows, ordinary)).toList(),
                    is(one, "begins"), is(one, "capitals"), Set.copyOf(texts(one, "continuedBy")));
            texts(one, "names").forEach(name -> all.computeIfAbsent(name, n -> new ArrayList<>()).add(command));
        }
        return all;
    }

    private static boolean is(JsonObject one, String member) {
        return one.has(member) && one.get(member).getAsBoolean();
    }

    private static List<String> texts(JsonObject one, String member) {
        JsonArray texts = one.has(member) ? one.getAsJsonArray(member) : new JsonArray();
        return texts.asList().stream().map(JsonElement::getAsString).toList();
    }
}
