package org.deskwright.estate.query;

import java.util.BitSet;

/**
 * Rows that are alike in one attribute.
 *
 * @param text what is known of all of them; empty when that is nothing
 * @param places where they are in the sheet; not to be changed
 */
public record RowGroup(String text, BitSet places) {
    public int size() {
        return places.cardinality();
    }
}
