package org.deskwright.core.evidence;

import java.util.Objects;

/**
 * A typed key into {@link Evidence}, such as {@code estate}. The id is stable: it appears in reports and case files.
 *
 * @param id lower-case words joined by dots or dashes
 * @param type the immutable class of the values under this key
 */
public record EvidenceKind<T>(String id, Class<T> type) {
    public EvidenceKind {
        Objects.requireNonNull(type, "type");
        if (!id.matches("[a-z][a-z0-9.-]*")) {
            throw new IllegalArgumentException("Not an evidence kind id: " + id);
        }
    }
}
