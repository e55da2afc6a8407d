package org.deskwright.policy.result;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import org.deskwright.policy.access.Account;
import org.deskwright.policy.access.Answer;
import org.deskwright.policy.link.DirectoryAccount.Kind;
import org.deskwright.policy.link.Dn;
import org.deskwright.policy.link.Memberships;
import org.deskwright.policy.link.PolicyDirectory;

/**
 * For whom policies are reckoned.
 *
 * @param computer where it is: the computer itself, or an OU for any computer in it
 * @param computerAccount what is known of its groups
 * @param user where the user is; empty where only the computer is asked for
 * @param userAccount likewise
 * @param site of the computer; empty where it is not known
 * @param wmiFilters what filters answer there, by their ids in upper case; those that are left out are not known
 */
public record Target(Dn computer, Account computerAccount, Optional<Dn> user, Account userAccount, Optional<Dn> site,
        Map<String, Answer> wmiFilters) {
    public Target {
        Objects.requireNonNull(computer, "computer");
        Objects.requireNonNull(computerAccount, "computerAccount");
        Objects.requireNonNull(user, "user");
        Objects.requireNonNull(userAccount, "userAccount");
        Objects.requireNonNull(site, "site");
        wmiFilters = Map.copyOf(wmiFilters);
    }

    /** The computer, or any computer in the OU. */
    public static Target ofComputer(PolicyDirectory directory, Dn computer) {
        return new Target(computer, new Memberships(directory).of(computer, Kind.COMPUTER), Optional.empty(),
                Account.ANY_USER, Optional.empty(), Map.of());
    }

    /** With the user, or any user in the OU, who signs in to the computer. */
    public Target withUser(PolicyDirectory directory, Dn who) {
        return new Target(computer, computerAccount, Optional.of(who), new Memberships(directory).of(who, Kind.USER),
                site, wmiFilters);
    }

    public Target at(Dn place) {
        return new Target(computer, computerAccount, user, userAccount, Optional.of(place), wmiFilters);
    }

    public Target answering(Map<String, Answer> filters) {
        return new Target(computer, computerAccount, user, userAccount, site, filters);
    }
}
