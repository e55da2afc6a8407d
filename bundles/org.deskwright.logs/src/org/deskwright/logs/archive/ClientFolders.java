package org.deskwright.logs.archive;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
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
        return all(system, home, environment).stream().flatMap(folder -> folder.path().stream())
                .filter(Files::isDirectory).distinct().toList();
    }

    /** All that there could be, in order; see {@link #of}. */
    public static List<ClientFolder> all(String system, Path home, Map<String, String> environment) {
        return places(system).stream().map(place -> new ClientFolder(place, resolved(place, home, environment)))
                .toList();
    }

    /**
     * Where a generation of the client writes.
     *
     * @param place as it is the same for all users, such as {@code ~/Library/...}
     * @param path on this computer, whether it is there or not; empty where the computer does not tell
     */
    public record ClientFolder(String place, Optional<Path> path) {}

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
