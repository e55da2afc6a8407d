package org.deskwright.policy.audit;

import java.util.Objects;

/**
 * What is recorded of a kind of events.
 *
 * @param offset where the file says so
 * @param subcategory in the language of whoever made the file
 * @param guid of the subcategory; empty for options
 * @param inclusion such as {@code Success and Failure}, in that language
 * @param value 0 for nothing, 1 success, 2 failure, 3 both, 4 not changed; -1 where it is not told
 */
public record AuditSetting(long offset, String subcategory, String guid, String inclusion, int value) {
    public AuditSetting {
        Objects.requireNonNull(subcategory, "subcategory");
        Objects.requireNonNull(guid, "guid");
        Objects.requireNonNull(inclusion, "inclusion");
    }
}
