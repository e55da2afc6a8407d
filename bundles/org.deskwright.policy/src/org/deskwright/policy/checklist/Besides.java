package org.deskwright.policy.checklist;

import java.util.Set;

/**
 * What else may decide a setting, than the place where it stands.
 *
 * @param preferences kinds of preferences that may set the same in their own way, of which no more is read than that
 *     they are there
 * @param computerFirst whether the same setting of the computer counts before that of the user, where both are set
 */
public record Besides(Set<String> preferences, boolean computerFirst) {
    public static final Besides NOTHING = new Besides(Set.of(), false);

    public Besides {
        preferences = Set.copyOf(preferences);
    }
}
