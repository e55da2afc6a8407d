package org.deskwright.estate.live;

import java.util.List;

/**
 * Which part of an answer was asked for. Of what is not in it the answer says nothing.
 *
 * @param member of the items by which it was narrowed down, such as {@code DirectoryId}; empty where all was asked for
 * @param values that the member was asked to have
 */
public record Portion(String member, List<String> values) {
    /** All that there is. */
    public static final Portion ALL = new Portion("", List.of());

    public Portion {
        values = List.copyOf(values);
        if (member.isEmpty() != values.isEmpty()) {
            throw new IllegalArgumentException("A part has both a member and values");
        }
    }

    public boolean isAll() {
        return member.isEmpty();
    }
}
