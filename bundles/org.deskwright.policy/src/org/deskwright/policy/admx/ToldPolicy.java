package org.deskwright.policy.admx;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * A policy by the name that the editor shows, as reports tell it: without the values of the registry that it sets.
 *
 * @param category with a slash between those within each other
 * @param state such as {@code Enabled}
 * @param parts its fields
 * @param whose {@code Machine} or {@code User}
 * @param offset where the report says so; -1 where that is not known
 */
public record ToldPolicy(String title, String category, String state, List<ToldPart> parts, String whose, long offset) {
    /** What the editor calls a policy that is on. */
    public static final String ENABLED = "Enabled";
    /** And one that is off. */
    public static final String DISABLED = "Disabled";

    public ToldPolicy {
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(category, "category");
        Objects.requireNonNull(state, "state");
        parts = List.copyOf(parts);
        Objects.requireNonNull(whose, "whose");
    }

    /** In one line for people. */
    public String shown() {
        String chosen = parts.stream().flatMap(ToldPart::shown).collect(Collectors.joining(", "));
        return chosen.isEmpty() ? state : state + ": " + chosen;
    }
}
