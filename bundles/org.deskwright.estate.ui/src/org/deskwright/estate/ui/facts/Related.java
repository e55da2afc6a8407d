package org.deskwright.estate.ui.facts;

import org.deskwright.estate.fleet.FleetPlace;

/**
 * Something that stands in a relation to the subject.
 *
 * @param role what it is to the subject, such as {@code Directory}
 * @param name what it is called
 * @param target the thing itself: an item, a place of the fleet, or {@link Inside} of one
 */
public record Related(String role, String name, Object target) {
    /** The WorkSpaces in a place. */
    public record Inside(FleetPlace place) {}
}
