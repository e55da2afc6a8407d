package org.deskwright.core.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Collectors;

/**
 * The words of a package, from the properties file beside its classes. There is one language, because a report has to
 * be the same on every machine.
 */
public final class Texts {
    private final String name;
    private final Map<String, String> byKey;

    private Texts(String name, Map<String, String> byKey) {
        this.name = name;
        this.byKey = byKey;
    }

    /** Reads {@code name} from the package of {@code owner}; without it the bundle is badly packed. */
    public static Texts of(Class<?> owner, String name) {
        try (InputStream in = owner.getResourceAsStream(name)) {
            if (in == null) {
                throw new MissingResourceException("No " + name + " beside " + owner.getName(), owner.getName(), name);
            }
            Properties properties = new Properties();
            properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            return new Texts(name, properties.stringPropertyNames().stream()
                    .collect(Collectors.toUnmodifiableMap(key -> key, properties::getProperty)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The text with its placeholders as they are. */
    public String template(String key) {
        String text = byKey.get(key);
        if (text == null) {
            throw new MissingResourceException("No text " + key + " in " + name, name, key);
        }
        return text;
    }

    /** The text, filled from names and values in turn. */
    public String text(String key, Object... namesAndValues) {
        return Placeholders.fill(template(key), wanted -> {
            for (int i = 0; i < namesAndValues.length; i += 2) {
                if (namesAndValues[i].equals(wanted)) {
                    return Optional.of(String.valueOf(namesAndValues[i + 1]));
                }
            }
            return Optional.empty();
        });
    }
}
