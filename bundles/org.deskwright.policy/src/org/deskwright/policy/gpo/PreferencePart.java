package org.deskwright.policy.gpo;

import java.util.List;
import java.util.Objects;

import org.deskwright.policy.preference.Preference;

/**
 * A file of preferences of a GPO.
 *
 * @param source the file as the admin knows it
 */
public record PreferencePart(String source, Half half, List<Preference> preferences) {
    public PreferencePart {
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(half, "half");
        preferences = List.copyOf(preferences);
    }
}
