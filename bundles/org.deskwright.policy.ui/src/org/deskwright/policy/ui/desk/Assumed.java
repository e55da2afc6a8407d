package org.deskwright.policy.ui.desk;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.deskwright.policy.access.Answer;
import org.deskwright.policy.gpo.Gpo;
import org.deskwright.policy.link.Dn;
import org.deskwright.policy.link.GpoObject;
import org.deskwright.policy.link.PolicyDirectory;
import org.deskwright.policy.result.ResultantSet;
import org.deskwright.policy.result.Target;
import org.deskwright.policy.result.UserPreference;

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
        all.put(id(filter), answer);
        all.values().removeIf(Answer.UNKNOWN::equals);
        return new Assumed(site, users, all);
    }

    public Answer answer(String filter) {
        return wmiFilters.getOrDefault(id(filter), Answer.UNKNOWN);
    }

    /** The filters of which something can be said. */
    public static List<String> filters(PolicyDirectory directory) {
        return directory.gpos().stream().map(GpoObject::wmiFilter).filter(id -> !id.isEmpty()).distinct().sorted()
                .toList();
    }

    /**
     * What policies come to in a place. Where no OU of users was said, it is that of users in the same place, beside
     * what is done to the computer for users of other places.
     */
    ResultantSet.Both reckon(PolicyDirectory directory, Dn place, List<Gpo> gpos, Optional<Gpo> local) {
        Target computer = target(directory, place);
        ResultantSet.Both both = ResultantSet.of(directory, computer.withUser(directory, users.orElse(place)), gpos,
                local);
        if (users.isPresent()) {
            return both;
        }
        Set<String> told = both.user().stream().flatMap(half -> half.order().gpos().stream())
                .filter(one -> one.applies() != Answer.NO).map(one -> id(one.gpo().id())).collect(Collectors.toSet());
        List<UserPreference> others = ResultantSet.of(directory, computer, gpos, local).ofSomeUsers().stream()
                .filter(one -> !told.contains(id(one.gpo().names().id()))).toList();
        return new ResultantSet.Both(both.computer(), both.loopback(), both.user(), both.otherwise(), others);
    }

    private Target target(PolicyDirectory directory, Dn place) {
        Target target = Target.ofComputer(directory, place).answering(wmiFilters);
        return site.map(target::at).orElse(target);
    }

    private static String id(String any) {
        return any.toUpperCase(Locale.ROOT);
    }
}
