package org.deskwright.report.table;

import java.util.function.Function;

import org.deskwright.core.redaction.Redactor;

/**
 * What a file says of each row.
 *
 * @param id name of the value in JSON
 * @param title heading for people
 * @param value for programs: a text, number, truth value, instant, collection or enum constant, or an {@code Optional}
 *     of these
 * @param text for people
 */
public record TableColumn<T>(String id, String title, Function<T, ?> value, Function<T, String> text) {
    private static final String REMOVED = "[removed]";

    /** A column that is called after a secret tells no values. */
    public TableColumn {
        if (Redactor.isSecretName(id) || Redactor.isSecretName(title)) {
            value = row -> REMOVED;
            text = row -> REMOVED;
        }
    }
}
