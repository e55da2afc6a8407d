package org.deskwright.estate.ui.facts;

/**
 * Something that stands in a relation to the subject.
 *
 * @param role what it is to the subject, such as {@code Directory}
 * @param name what it is called
 * @param target the thing itself: an item or a place of the fleet
 */
public record Related(String role, String name, Object target) {}
