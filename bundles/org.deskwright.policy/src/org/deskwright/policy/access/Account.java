package org.deskwright.policy.access;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * A user or computer that signed in to a domain, as far as its groups are known.
 *
 * @param sids those that it has for sure: its own, of its groups, and of all that sign in, in upper case
 * @param complete whether it has no others; else it may have any
 */
public record Account(Set<String> sids, boolean complete) {
    private static final String EVERYONE = "S-1-1-0";
    private static final String AUTHENTICATED_USERS = "S-1-5-11";
    private static final String DOMAIN = "S-1-5-21-";
    private static final String SOME_DOMAIN = Sids.SOME_DOMAIN;
    /** Relative ids of Domain Users and Domain Computers, which are the groups that new accounts are in. */
    private static final String DOMAIN_USERS = "-513";
    private static final String DOMAIN_COMPUTERS = "-515";

    /** Some user of a domain of which nothing more is known. */
    public static final Account ANY_USER = new Account(Set.of(), false, DOMAIN_USERS);
    /** Likewise a computer. */
    public static final Account ANY_COMPUTER = new Account(Set.of(), false, DOMAIN_COMPUTERS);

    public Account {
        Set<String> all = new HashSet<>(List.of(EVERYONE, AUTHENTICATED_USERS));
        sids.forEach(sid -> all.add(sid.toUpperCase(Locale.ROOT)));
        sids = Set.copyOf(all);
    }

    /** With the group of a new account, of whatever domain. */
    private Account(Set<String> sids, boolean complete, String group) {
        this(withGroup(sids, group), complete);
    }

    private static Set<String> withGroup(Set<String> sids, String group) {
        Set<String> all = new HashSet<>(sids);
        all.add(group);
        return all;
    }

    /** Whether it has that SID. */
    public Answer has(String sid) {
        String wanted = sid.toUpperCase(Locale.ROOT);
        if (sids.contains(wanted) || wanted.startsWith(DOMAIN) && sids.contains(relative(wanted))) {
            return Answer.YES;
        }
        if (wanted.startsWith(SOME_DOMAIN)
                && sids.stream().anyMatch(own -> own.startsWith(DOMAIN) && relative(own).equals(relative(wanted)))) {
            return Answer.YES;
        }
        return complete ? Answer.NO : Answer.UNKNOWN;
    }

    private static String relative(String sid) {
        return sid.substring(sid.lastIndexOf('-'));
    }
}
