package org.deskwright.estate.query;

/**
 * Rows that are alike in one attribute.
 *
 * @param text what is known of all of them; empty when that is nothing
 * @param places where they are in the sheet, in the order in which they were given; not to be changed
 */
public record RowGroup(String text, int[] places) {
    public int size() {
        return places.length;
    }
}
