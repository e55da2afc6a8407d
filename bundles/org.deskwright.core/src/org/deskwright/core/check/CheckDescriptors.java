package org.deskwright.core.check;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;

import com.google.gson.FieldNamingPolicy;
import com.google.gson.FieldNamingStrategy;
import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonDeserializer;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;

/** Reads descriptors from their JSON files. */
public final class CheckDescriptors {
    private static final FieldNamingStrategy NAMES = field -> field.getName().equals("defaultValue")
            ? "default"
            : FieldNamingPolicy.IDENTITY.translateName(field);
    private static final Gson GSON = new GsonBuilder().setFieldNamingStrategy(NAMES)
            .registerTypeAdapter(CheckDescriptor.Validity.class, validity())
            .registerTypeAdapter(CheckDescriptor.Level.class,
                    (JsonDeserializer<CheckDescriptor.Level>) (json, type, context) -> CheckDescriptor.Level
                            .valueOf(json.getAsString().toUpperCase(Locale.ROOT).replace('-', '_')))
            .registerTypeAdapter(Importance.class, (JsonDeserializer<Importance>) (json, type, context) -> Importance
                    .valueOf(json.getAsString().toUpperCase(Locale.ROOT)))
            .create();

    private CheckDescriptors() {
    }

    /**
     * Reads {@code checks/<id>.json} from the bundle (or jar) that {@code owner} was loaded from.
     *
     * @throws IllegalArgumentException when there is no such file or it is not a descriptor; the message names it
     */
    public static CheckDescriptor of(Class<?> owner, String id) {
        String path = "/checks/" + id + ".json";
        URL url = owner.getResource(path);
        if (url == null) {
            throw new IllegalArgumentException("No descriptor " + path + " beside " + owner.getName());
        }
        try (Reader reader = new InputStreamReader(url.openStream(), StandardCharsets.UTF_8)) {
            return read(reader, path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads one descriptor; {@code name} is for messages. */
    public static CheckDescriptor read(Reader json, String name) {
        try {
            return GSON.fromJson(json, CheckDescriptor.class);
        } catch (JsonParseException | IllegalArgumentException e) {
            throw new IllegalArgumentException("Not a check descriptor: " + name + ": " + e.getMessage(), e);
        }
    }

    private static JsonDeserializer<CheckDescriptor.Validity> validity() {
        return (json, type, context) -> {
            JsonObject object = json.getAsJsonObject();
            return new CheckDescriptor.Validity(day(object, "from"), day(object, "until"),
                    object.has("note") ? object.get("note").getAsString() : "");
        };
    }

    private static Optional<LocalDate> day(JsonObject object, String name) {
        return object.has(name) && !object.get(name).isJsonNull()
                ? Optional.of(LocalDate.parse(object.get(name).getAsString()))
                : Optional.empty();
    }
}
