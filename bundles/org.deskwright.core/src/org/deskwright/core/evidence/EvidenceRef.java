package org.deskwright.core.evidence;

import java.util.Objects;

/**
 * A place that a reader can be taken to: one field of one item of one source.
 *
 * @param source file, or {@code answers}
 * @param kind evidence kind id
 * @param item the item's own id, such as {@code ws-0123456789}; a line number for logs; empty for the whole source
 * @param field the field's wire name, such as {@code UserName}; empty for the whole item
 */
public record EvidenceRef(String source, String kind, String item, String field) {
    public EvidenceRef {
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(item, "item");
        Objects.requireNonNull(field, "field");
    }

    /** A pointer to what the admin answered. */
    public static EvidenceRef answer(String key) {
        return new EvidenceRef("answers", Answers.KIND_ID, key, "");
    }
}
