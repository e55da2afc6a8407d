package org.deskwright.core.check;

import java.util.Comparator;
import java.util.Objects;

import org.deskwright.core.evidence.Scope;

/**
 * What an outcome is about.
 *
 * @param type {@code workspace}, {@code directory}, {@code user}, {@code subnet}, {@code security-group},
 *     {@code ip-group}, {@code client}, {@code account}, {@code topic} or {@code estate}
 * @param id the id that AWS or the admin uses; empty for the estate as a whole
 * @param name how a person would call it; may equal the id or be empty
 * @param scope its account and Region as far as known
 */
public record Subject(String type, String id, String name, Scope scope) implements Comparable<Subject> {
    /** Everything that was opened, taken together. */
    public static final Subject ESTATE = new Subject("estate", "", "", Scope.UNKNOWN);
    private static final Comparator<Subject> ORDER = Comparator.comparing(Subject::scope).thenComparing(Subject::type)
            .thenComparing(Subject::id).thenComparing(Subject::name);

    public Subject {
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(scope, "scope");
    }

    @Override
    public int compareTo(Subject other) {
        return ORDER.compare(this, other);
    }
}
