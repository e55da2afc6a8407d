package org.deskwright.store;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

import org.deskwright.core.evidence.Scope;

/**
 * How an item differs between two moments.
 *
 * @param scope account and Region
 * @param kind evidence kind id of the call that told
 * @param item its id
 * @param members what is other; empty of one that appeared or vanished
 * @param about what people know it by, as it was told last: some of its members, such as {@code UserName}, also of one
 *     that vanished
 */
public record Change(Type type, Scope scope, String kind, String item, List<Member> members,
        SortedMap<String, String> about) {
    /** What happened. */
    public enum Type {
        /** It was not there before. */
        APPEARED("appeared"),
        /** It is not there any more. */
        VANISHED("vanished"),
        /** It was there and still is. */
        CHANGED("changed");

        private final String word;

        Type(String word) {
            this.word = word;
        }

        /** As reports and the command line say it. */
        public String word() {
            return word;
        }
    }

    /**
     * One member of an item, by the name that AWS gives it, with a dot between object and member.
     *
     * @param before empty where it was absent
     * @param after empty where it is absent
     */
    public record Member(String name, String before, String after) {}

    public Change {
        members = List.copyOf(members);
        about = Collections.unmodifiableSortedMap(new TreeMap<>(about));
    }

    /** Whether it is about a state: what is measured, and what was done, is always other than before. */
    public boolean isState() {
        return isState(kind);
    }

    /** Likewise of all that a call tells. */
    public static boolean isState(String kind) {
        return !kind.startsWith("aws.cloudwatch.") && !kind.startsWith("aws.cloudtrail.");
    }
}
