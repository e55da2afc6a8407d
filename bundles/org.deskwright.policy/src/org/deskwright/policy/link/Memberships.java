package org.deskwright.policy.link;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

import org.deskwright.policy.access.Account;
import org.deskwright.policy.access.Sids;
import org.deskwright.policy.link.DirectoryAccount.Kind;

/**
 * Tells which SIDs an account has, through groups within groups. Those of other domains are not known to a directory.
 */
public final class Memberships {
    /** What all have that sign in over the network and belong to the forest. */
    private static final Set<String> ALWAYS = Set.of("S-1-5-2", "S-1-5-15");

    private final PolicyDirectory directory;
    private final Map<String, DirectoryAccount> bySid = new HashMap<>();

    public Memberships(PolicyDirectory directory) {
        this.directory = directory;
        directory.accounts().stream().filter(one -> !one.sid().isEmpty()).forEach(one -> bySid.put(one.sid(), one));
    }

    /** An account as far as the directory tells; one that it does not hold is any of its kind. */
    public Account of(Dn dn, Kind kind) {
        return directory.account(dn).map(this::of)
                .orElse(kind == Kind.COMPUTER ? Account.ANY_COMPUTER : Account.ANY_USER);
    }

    private Account of(DirectoryAccount account) {
        Set<String> sids = new HashSet<>(ALWAYS);
        Set<Dn> seen = new HashSet<>();
        Deque<DirectoryAccount> open = new ArrayDeque<>();
        open.add(account);
        boolean complete = account.groupsRead();
        while (!open.isEmpty()) {
            DirectoryAccount one = open.poll();
            if (!seen.add(one.dn())) {
                continue;
            }
            complete &= !one.sid().isEmpty();
            sids.add(one.sid());
            if (one.primaryGroup() >= 0 && !one.sid().isEmpty()) {
                String primary = Sids.domain(one.sid()) + "-" + one.primaryGroup();
                sids.add(primary);
                complete &= bySid.containsKey(primary);
                if (bySid.containsKey(primary)) {
                    open.add(bySid.get(primary));
                }
            }
            for (Dn group : one.memberOf()) {
                complete &= directory.account(group).isPresent();
                directory.account(group).ifPresent(open::add);
            }
        }
        sids.remove("");
        return new Account(sids, complete);
    }
}
