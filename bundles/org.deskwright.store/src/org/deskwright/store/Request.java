package org.deskwright.store;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

import org.deskwright.core.evidence.Scope;

/**
 * What was asked: one call for one account and Region, with all of its pages.
 *
 * @param scope the account and the Region
 * @param kind evidence kind id of the call, such as {@code aws.workspaces.describe-workspaces}
 * @param member the parameter that narrowed the call down, by the name that it has in the answer's items, such as
 *     {@code DirectoryId}; empty where all was asked for
 * @param values what that member was asked to be, in order; of a call whose answer is no list of items, what it is
 *     about, such as the WorkSpace whose tags these are
 */
public record Request(Scope scope, String kind, String member, List<String> values) {
    private static final Pattern KIND = Pattern.compile("[a-z][a-z0-9.-]*");

    public Request {
        Objects.requireNonNull(scope, "scope");
        if (!KIND.matcher(kind).matches()) {
            throw new IllegalArgumentException("Not an evidence kind id: " + kind);
        }
        values = values.size() < 2 ? List.copyOf(values) : values.stream().distinct().sorted().toList();
        if (member.isEmpty() != values.isEmpty()) {
            throw new IllegalArgumentException("A narrowed call has both a member and values");
        }
    }

    /** All that there is of a kind. */
    public static Request whole(Scope scope, String kind) {
        return new Request(scope, kind, "", List.of());
    }

    /** Only those items whose member has one of the values. */
    public static Request narrowed(Scope scope, String kind, String member, Collection<String> values) {
        return new Request(scope, kind, member, List.copyOf(values));
    }

    public boolean isWhole() {
        return member.isEmpty();
    }
}
