package org.deskwright.policy.admx;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A policy by the name that the editor shows, as reports tell it: without the values of the registry that it sets.
 *
 * @param category with a slash between those within each other
 * @param state such as {@code Enabled}
 * @param chosen what was chosen or typed in its parts
 * @param whose {@code Machine} or {@code User}
 * @param offset where the report says so; -1 where that is not known
 */
public record ToldPolicy(String title, String category, String state, List<String> chosen, String whose, long offset) {
    /** What the editor calls a policy that is on. */
    public static final String ENABLED = "Enabled";
    /** And one that is off. */
    public static final String DISABLED = "Disabled";

    public ToldPolicy {
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(category, "category");
        Objects.requireNonNull(state, "state");
        chosen = List.copyOf(chosen);
        Objects.requireNonNull(whose, "whose");
    }

    /** In one line for people. */
    public String shown() {
        return chosen.isEmpty() ? state : state + ": " + String.join(", ", chosen);
    }

    /** What it leaves in a value that the policy may set, empty text where it removes it; empty where that is open. */
    public Optional<String> data(TemplatePolicy.Value value) {
        String fixed = value.data().get(state.equalsIgnoreCase(DISABLED) ? DISABLED : state);
        if (fixed != null) {
            return Optional.of(fixed);
        }
        return state.equalsIgnoreCase(ENABLED)
                ? chosen.stream().map(value.data()::get).filter(Objects::nonNull).findFirst()
                : Optional.empty();
    }
}
