package org.deskwright.policy.verdict;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.deskwright.policy.access.WellKnownSids;
import org.deskwright.policy.checklist.Item;
import org.deskwright.policy.checklist.Wish;

/** What an item wants, in a few words. */
public final class Required {

    private Required() {
    }

    public static String of(Item item) {
        return switch (item.wish()) {
            case Wish.Value(String value) -> value;
            case Wish.NotValues(List<String> values) ->
                values.stream().collect(Collectors.joining(", not ", "not ", ""));
            case Wish.Values(List<String> right, List<String> _, String _, Wish.Greater(String other, var _)) ->
                right.stream().map(one -> one.isEmpty() ? "empty" : one).collect(Collectors.joining(" or "))
                        + (other.isEmpty() ? "" : " or greater than " + other);
            case Wish.NotBits(long bits) -> "a number without the bits of " + bits;
            case Wish.Empty _ -> "empty, or not set";
            case Wish.Present(boolean present) -> present ? "there" : "not there";
            case Wish.AllUsers _ -> "Users (S-1-5-32-545), or another group that all users are in";
            case Wish.NotMembers(List<String> sids, Set<String> _) -> sids.isEmpty()
                    ? "no group that all users are in"
                    : "neither " + sids.stream().map(WellKnownSids::shown).collect(Collectors.joining(" nor "))
                            + " nor a group that all users are in";
            case Wish.Members(List<String> sids, Set<String> _) -> shown(sids) + ", or a group that all users are in";
        };
    }

    /** Any of those. */
    static String shown(List<String> sids) {
        return sids.stream().map(WellKnownSids::shown).collect(Collectors.joining(" or "));
    }
}
