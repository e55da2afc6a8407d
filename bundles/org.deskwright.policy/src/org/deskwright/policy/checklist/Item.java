package org.deskwright.policy.checklist;

import java.util.Objects;

import org.deskwright.policy.gpo.Half;

/**
 * A setting and what is wanted of it.
 *
 * @param id within its checklist
 * @param isOfSecurity whether it is a setting of security, all of which a resultant set of policy tells
 * @param check id of the check of a diagnosis that it is part of; empty where it is of none
 * @param title as the editor of policies calls the setting
 * @param isRightUnset whether it is as wanted where nothing sets it
 * @param besides what else may decide it
 */
public record Item(String id, boolean isOfSecurity, String check, String title, Place place, Wish wish,
        boolean isRightUnset, Besides besides, Notes notes) {
    public Item {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(check, "check");
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(place, "place");
        Objects.requireNonNull(wish, "wish");
        Objects.requireNonNull(besides, "besides");
        Objects.requireNonNull(notes, "notes");
    }

    /** Its title, with a word where it is of users: there often is one of that title for computers, too. */
    public String shown() {
        return place instanceof Place.Registry registry && registry.half() == Half.USER ? title + " (users)" : title;
    }

    /** The same, of which something else is wanted. */
    public Item wanting(Wish other) {
        return new Item(id, isOfSecurity, check, title, place, other, isRightUnset, besides, notes);
    }

    /** The same about something else. */
    public Item about(Place other) {
        return new Item(id, isOfSecurity, check, title, other, wish, isRightUnset, besides, notes);
    }
}
