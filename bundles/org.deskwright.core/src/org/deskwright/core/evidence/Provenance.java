package org.deskwright.core.evidence;

import java.time.Instant;
import java.util.Objects;

/**
 * Where a piece of evidence came from.
 *
 * @param source the file as the user knows it, relative to the opened folder or case
 * @param kind the evidence kind id, such as {@code aws.workspaces.describe-workspaces}
 * @param scope the account and Region it describes
 * @param readAt when the state was read from its origin (not when the file was opened)
 */
public record Provenance(String source, String kind, Scope scope, Instant readAt) {
    public Provenance {
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(scope, "scope");
        Objects.requireNonNull(readAt, "readAt");
    }

    /** A pointer to one field of one item in this source; {@code field} may be empty for the whole item. */
    public EvidenceRef ref(String item, String field) {
        return new EvidenceRef(source, kind, item, field);
    }
}
