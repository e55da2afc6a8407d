package org.deskwright.policy.rsop;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/**
 * Which GPOs {@code gpresult} found for a computer or a user, and where that is.
 *
 * @param place the canonical name of the OU or domain that the computer or user is in; empty where it is not told
 * @param site its name; empty where it is not told
 * @param sids of the groups that it is in
 * @param gpos all that are linked above it
 */
public record ToldOrder(String place, String site, List<String> sids, List<ToldGpo> gpos) {
    public static final ToldOrder NONE = new ToldOrder("", "", List.of(), List.of());

    public ToldOrder {
        Objects.requireNonNull(place, "place");
        Objects.requireNonNull(site, "site");
        sids = List.copyOf(sids);
        gpos = List.copyOf(gpos);
    }

    /** Those that were applied, the last wins. */
    public List<ToldGpo> applied() {
        return gpos.stream().filter(one -> one.order() > 0).sorted(Comparator.comparingInt(ToldGpo::order)).toList();
    }
}
