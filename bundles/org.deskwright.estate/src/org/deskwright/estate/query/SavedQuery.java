package org.deskwright.estate.query;

/**
 * A query worth a name.
 *
 * @param id stable, unique among those it lies with
 * @param name what a menu says
 * @param description one sentence; may be empty
 * @param text what somebody would type
 */
public record SavedQuery(String id, String name, String description, String text) {
    public SavedQuery {
        if (id.isBlank() || name.isBlank() || text.isBlank()) {
            throw new IllegalArgumentException("a saved query needs an id, a name and a text");
        }
    }
}
