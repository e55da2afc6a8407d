package org.deskwright.policy.admx;

import java.util.List;
import java.util.Objects;

/**
 * A policy that a template describes.
 *
 * @param file of the template, without folder and ending, such as {@code wsp}
 * @param name within it
 * @param title as the editor shows it, where a file of texts was read; else its name
 * @param path of the categories that it is in, the outermost first, likewise
 * @param whose {@code Machine}, {@code User} or {@code Both}
 * @param values of the registry that it may set
 */
public record TemplatePolicy(String file, String name, String title, List<String> path, String whose,
        List<Value> values) {
    /** A value of the registry, below the hive of its half. */
    public record Value(String key, String name) {}

    public TemplatePolicy {
        Objects.requireNonNull(file, "file");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(title, "title");
        path = List.copyOf(path);
        Objects.requireNonNull(whose, "whose");
        values = List.copyOf(values);
    }

    /** Whether it is a policy of that half, {@code Machine} or {@code User}. */
    public boolean isOf(String half) {
        return whose.equalsIgnoreCase(half) || !whose.equalsIgnoreCase("Machine") && !whose.equalsIgnoreCase("User");
    }

    public boolean sets(String key, String value) {
        return values.stream().anyMatch(
                one -> one.key().equalsIgnoreCase(key) && (one.name().isEmpty() || one.name().equalsIgnoreCase(value)));
    }
}
