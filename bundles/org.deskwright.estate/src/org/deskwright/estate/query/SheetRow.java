package org.deskwright.estate.query;

/**
 * A row that knows where it stands.
 *
 * @param place from 0
 */
public record SheetRow<T>(Sheet<T> sheet, int place) {
    /** What the row is about. */
    public T item() {
        return sheet.row(place);
    }

    public String text(String attribute) {
        return sheet.text(place, attribute);
    }

    public long value(String attribute) {
        return sheet.value(place, attribute);
    }
}
