package org.deskwright.ui.table;

/**
 * Rows under one heading.
 *
 * @param title the heading; empty for rows that say nothing in the column
 * @param from place of its first row in the {@linkplain RowOrder order}
 * @param size how many rows it has, at least one
 */
public record RowGroup(String title, int from, int size) {
    int end() {
        return from + size;
    }
}
