package org.deskwright.core.redaction;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.TreeSet;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

/** What is called by a name that is nobody's, from the files of the catalogue. */
final class NameLists {
    private static final JsonObject SHARED = read("shared-names");
    private static final Set<String> SHARED_NAMES = new TreeSet<>();

    static {
        SHARED_NAMES.addAll(list(SHARED, "accounts"));
        SHARED_NAMES.addAll(list(SHARED, "words"));
    }

    private NameLists() {
    }

    /** Whether many are called so, or it is a word that texts are full of. */
    static boolean isShared(String folded) {
        return SHARED_NAMES.contains(folded);
    }

    /** What folders are called in every directory, as a common name tells it. */
    static Set<String> containers() {
        return list(SHARED, "containers");
    }

    /** Hosts that publish what we cite. */
    static Set<String> publicHosts() {
        return list(read("public-hosts"), "hosts");
    }

    private static Set<String> list(JsonObject file, String name) {
        Set<String> all = new TreeSet<>();
        file.getAsJsonArray(name).forEach(one -> all.add(one.getAsString()));
        return all;
    }

    /** A file of the catalogue that has form 1. */
    static JsonObject read(String name) {
        try (InputStream in = NameLists.class.getResourceAsStream("/catalogue/" + name + ".json")) {
            JsonObject file = JsonParser.parseReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .getAsJsonObject();
            if (!file.get("schema").getAsString().equals("deskwright." + name + "/1")) {
                throw new IllegalStateException("catalogue/" + name + ".json is not of form 1");
            }
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
