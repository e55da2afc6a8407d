package org.deskwright.estate.account;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;

/**
 * The connections that are remembered, as a file. Is read and written whole; of two who write at the same time the
 * later wins. Safe for several threads.
 */
public final class ConnectionFile {
    /** What the file is called in the instance area. */
    public static final String NAME = "connections.json";
    private static final String SCHEMA = "deskwright.connections/";
    private static final int VERSION = 1;
    private static final Gson GSON = new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create();

    private final Path file;

    public ConnectionFile(Path file) {
        this.file = file;
    }

    /** Members of the file; an endpoint is null where there is none. */
    private record Row(String profile, String account, String name, String partition, List<String> regions,
            String endpoint) {
        Connection connection() {
            List<String> known = regions == null ? List.of() : regions;
            return new Connection(given(profile), given(account), given(name),
                    partition == null ? Connection.partition(known) : partition, known,
                    Optional.ofNullable(endpoint).map(URI::create));
        }

        private static String given(String text) {
            return text == null ? "" : text;
        }
    }

    /**
     * In the order in which they were written; none when there is no file.
     *
     * @throws IOException when the file cannot be understood, or a newer Deskwright wrote it; the message says so
     */
    public synchronized List<Connection> read() throws IOException {
        try {
            JsonObject root = JsonParser.parseString(Files.readString(file)).getAsJsonObject();
            check(root.get("schema"));
            List<Connection> connections = new ArrayList<>();
            for (JsonElement row : root.getAsJsonArray("connections")) {
                connections.add(GSON.fromJson(row, Row.class).connection());
            }
            return List.copyOf(connections);
        } catch (NoSuchFileException e) {
            return List.of();
        } catch (JsonParseException | IllegalStateException | IllegalArgumentException | NullPointerException
                | ClassCastException e) {
            throw new IOException(file + " is no list of connections: " + e.getMessage(), e);
        }
    }

    /**
     * Replaces what is there.
     *
     * @throws IOException also when a newer Deskwright wrote the file, which then stays as it is
     */
    public synchronized void write(List<Connection> connections) throws IOException {
        if (Files.exists(file)) {
            read();
        }
        JsonObject root = new JsonObject();
        root.addProperty("schema", SCHEMA + VERSION);
        root.add("connections", GSON.toJsonTree(connections.stream().map(c -> new Row(c.profile(), c.account(),
                c.name(), c.partition(), c.regions(), c.endpoint().map(URI::toString).orElse(null))).toList()));
        Path folder = Files.createDirectories(file.toAbsolutePath().getParent());
        Path draft = Files.createTempFile(folder, NAME, ".part");
        try {
            Files.writeString(draft, GSON.toJson(root) + "\n");
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    private void check(JsonElement schema) throws IOException {
        String text = schema == null ? "" : schema.getAsString();
        if (!text.matches(SCHEMA + "\\d{1,6}")) {
            throw new IllegalArgumentException("it does not say " + SCHEMA + VERSION);
        }
        if (Integer.parseInt(text.substring(SCHEMA.length())) > VERSION) {
            throw new IOException(file + " was written by a newer Deskwright (" + text
                    + "); it is left alone, please start that one");
        }
    }
}
