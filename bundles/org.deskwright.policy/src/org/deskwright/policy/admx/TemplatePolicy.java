package org.deskwright.policy.admx;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

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
    /**
     * A value of the registry, below the hive of its half.
     *
     * @param data it gets by the state of the policy, {@code Enabled} or {@code Disabled}, and by what is chosen; empty
     *     text where it is removed. What is not there is not known
     * @param part the field that sets it; empty where the state of the policy does, or where that is not known
     */
    public record Value(String key, String name, Map<String, String> data, Optional<TemplatePart> part) {
        public Value {
            Objects.requireNonNull(key, "key");
            Objects.requireNonNull(name, "name");
            data = Map.copyOf(data);
            Objects.requireNonNull(part, "part");
        }

        public Value(String key, String name, Map<String, String> data) {
            this(key, name, data, Optional.empty());
        }

        public Value(String key, String name) {
            this(key, name, Map.of());
        }
    }

    public TemplatePolicy {
        Objects.requireNonNull(file, "file");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(title, "title");
        path = List.copyOf(path);
        Objects.requireNonNull(whose, "whose");
        values = List.copyOf(values);
    }

    /** The value, where it names it. */
    public Optional<Value> value(String key, String value) {
        return values.stream().filter(one -> one.key().equalsIgnoreCase(key) && one.name().equalsIgnoreCase(value))
                .findFirst();
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
