package org.deskwright.policy.preference;

import java.util.List;

import org.deskwright.core.intake.UnreadableException;

/**
 * What a file of preferences holds.
 *
 * @param problems what could not be read, at its offset; the rest is there
 */
public record PreferenceFile(List<Preference> preferences, List<UnreadableException> problems) {
    public PreferenceFile {
        preferences = List.copyOf(preferences);
        problems = List.copyOf(problems);
    }
}
