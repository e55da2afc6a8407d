package org.deskwright.policy.checklist;

import java.util.Objects;

/**
 * A setting and what is wanted of it.
 *
 * @param id within its checklist
 * @param isOfSecurity whether it is a setting of security, all of which a resultant set of policy tells
 * @param check id of the check that it is part of
 * @param title as the editor of policies calls the setting
 */
public record Item(String id, boolean isOfSecurity, String check, String title, Place place, Wish wish) {
    public Item {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(check, "check");
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(place, "place");
        Objects.requireNonNull(wish, "wish");
    }
}
