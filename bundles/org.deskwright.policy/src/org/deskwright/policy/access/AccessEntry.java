package org.deskwright.policy.access;

import java.util.Objects;

/**
 * An entry of a list of who may do what, as far as it counts for the object itself.
 *
 * @param allow false where it denies
 * @param mask of rights, such as {@link SecurityDescriptor#READ_PROPERTY}
 * @param object GUID in lower case of the right or property that it is limited to; empty for all
 * @param sid whom it is about
 */
public record AccessEntry(boolean allow, int mask, String object, String sid) {
    public AccessEntry {
        Objects.requireNonNull(object, "object");
        Objects.requireNonNull(sid, "sid");
    }

    /** Whether it speaks of that right, and of that object. */
    boolean isAbout(int right, String wanted) {
        return (mask & right) != 0 && (object.isEmpty() || object.equals(wanted));
    }
}
