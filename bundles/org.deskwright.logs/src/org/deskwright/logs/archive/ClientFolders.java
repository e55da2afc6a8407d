package org.deskwright.logs.archive;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import com.google.gson.JsonElement;
import com.google.gson.JsonParser;

/** Where clients of WorkSpaces write their logs on a computer, of all their generations. */
public final class ClientFolders {
    private static final String DATA = "/data/client-folders.json";

    private ClientFolders() {
    }

    /**
     * Those that are there.
     *
     * @param system the name of the operating system, as Java tells it
     * @param home of the user
     * @param environment of the process
     */
    public static List<Path> of(String system, Path home, Map<String, String> environment) {
        List<Path> found = new ArrayList<>();
        for (String place : places(system)) {
            resolved(place, home, environment).filter(Files::isDirectory).filter(path -> !found.contains(path))
                    .ifPresent(found::add);
        }
        return found;
    }

    private static List<String> places(String system) {
        String small = system.toLowerCase(Locale.ROOT);
        String key = small.startsWith("windows") ? "windows" : small.startsWith("mac") ? "macos" : "linux";
        try (InputStream in = ClientFolders.class.getResourceAsStream(DATA);
                Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
            return JsonParser.parseReader(reader).getAsJsonObject().getAsJsonArray(key).asList().stream()
                    .map(JsonElement::getAsJsonObject).map(o -> o.get("path").getAsString()).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Nowhere where the environment does not tell the folder that the path begins with. */
    private static Optional<Path> resolved(String place, Path home, Map<String, String> environment) {
        int slash = place.indexOf('/');
        String first = place.substring(0, slash);
        String rest = place.substring(slash + 1);
        if (first.equals("~")) {
            return Optional.of(home.resolve(rest));
        }
        return Optional.ofNullable(environment.get(first)).filter(value -> !value.isBlank())
                .map(value -> Path.of(value).resolve(rest));
    }
}
