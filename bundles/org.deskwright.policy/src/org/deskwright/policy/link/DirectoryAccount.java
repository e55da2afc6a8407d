package org.deskwright.policy.link;

import java.util.List;
import java.util.Objects;

/**
 * A user, computer or group as the directory holds it.
 *
 * @param name sAMAccountName
 * @param sid its objectSid as text; empty where it was not read
 * @param primaryGroup relative id of the group that memberOf leaves out; -1 where it was not read
 * @param memberOf the groups that it is in directly, without those of other domains
 * @param groupsRead whether memberOf and primaryGroupID were read
 */
public record DirectoryAccount(Dn dn, Kind kind, String name, String sid, long primaryGroup, List<Dn> memberOf,
        boolean groupsRead) {
    /** Kinds of accounts. */
    public enum Kind {
        USER, COMPUTER, GROUP
    }

    public DirectoryAccount {
        Objects.requireNonNull(dn, "dn");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(sid, "sid");
        memberOf = List.copyOf(memberOf);
    }

    DirectoryAccount at(Dn place) {
        return new DirectoryAccount(place, kind, name, sid, primaryGroup, memberOf, groupsRead);
    }
}
