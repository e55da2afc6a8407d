package org.deskwright.policy.ui.desk;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import org.deskwright.policy.access.Answer;
import org.deskwright.policy.link.Dn;
import org.deskwright.policy.link.GpoObject;
import org.deskwright.policy.link.PolicyDirectory;
import org.deskwright.policy.result.Target;

/**
 * What the user said of the computers that policies are reckoned for, which no file tells.
 *
 * @param site that they are in; empty where it was not said
 * @param users the OU of who signs in; empty for that of the computers
 * @param wmiFilters what filters answer there, by their ids in upper case
 */
public record Assumed(Optional<Dn> site, Optional<Dn> users, Map<String, Answer> wmiFilters) {
    public static final Assumed NOTHING = new Assumed(Optional.empty(), Optional.empty(), Map.of());

    public Assumed {
        Objects.requireNonNull(site, "site");
        Objects.requireNonNull(users, "users");
        wmiFilters = Map.copyOf(wmiFilters);
    }

    public Assumed at(Optional<Dn> other) {
        return new Assumed(other, users, wmiFilters);
    }

    public Assumed withUsersOf(Optional<Dn> other) {
        return new Assumed(site, other, wmiFilters);
    }

    /** @param answer {@link Answer#UNKNOWN} for a filter of which nothing is said any more */
    public Assumed answering(String filter, Answer answer) {
        Map<String, Answer> all = new HashMap<>(wmiFilters);
        all.put(filter.toUpperCase(Locale.ROOT), answer);
        all.values().removeIf(Answer.UNKNOWN::equals);
        return new Assumed(site, users, all);
    }

    public Answer answer(String filter) {
        return wmiFilters.getOrDefault(filter.toUpperCase(Locale.ROOT), Answer.UNKNOWN);
    }

    /** The filters of which something can be said. */
    public static List<String> filters(PolicyDirectory directory) {
        return directory.gpos().stream().map(GpoObject::wmiFilter).filter(id -> !id.isEmpty()).distinct().sorted()
                .toList();
    }

    Target target(PolicyDirectory directory, Dn place) {
        Target target = Target.ofComputer(directory, place).withUser(directory, users.orElse(place))
                .answering(wmiFilters);
        return site.map(target::at).orElse(target);
    }
}
