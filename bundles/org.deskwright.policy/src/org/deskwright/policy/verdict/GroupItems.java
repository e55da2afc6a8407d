package org.deskwright.policy.verdict;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.deskwright.policy.checklist.Checklist;
import org.deskwright.policy.checklist.Item;
import org.deskwright.policy.checklist.Wish;
import org.deskwright.policy.link.DirectoryAccount;
import org.deskwright.policy.link.Dn;
import org.deskwright.policy.link.PolicyDirectory;

/**
 * Lets items about all users know groups that somebody made: those that Domain Users is in, however deep, hold all
 * users as well. Of any other group of that kind it stays open who is in it.
 */
public final class GroupItems {
    private static final String USERS = "S-1-5-32-545";
    private static final Pattern DOMAIN_USERS = Pattern.compile("S-1-5-21-\\d+-\\d+-\\d+-513");

    private GroupItems() {
    }

    public static Checklist of(Checklist checklist, PolicyDirectory directory) {
        Set<String> groups = groups(directory);
        if (groups.isEmpty()) {
            return checklist;
        }
        List<String> sids = Stream.concat(Stream.of(USERS), groups.stream()).toList();
        return new Checklist(checklist.id(),
                checklist.items().stream()
                        .map(item -> item.wish() instanceof Wish.AllUsers ? with(item, new Wish.Members(sids)) : item)
                        .toList());
    }

    private static Item with(Item item, Wish wish) {
        return new Item(item.id(), item.isOfSecurity(), item.check(), item.title(), item.place(), wish,
                item.isRightUnset(), item.notes());
    }

    /** Their SIDs, in order. */
    private static Set<String> groups(PolicyDirectory directory) {
        Set<String> sids = new TreeSet<>();
        Set<Dn> seen = new HashSet<>();
        Deque<DirectoryAccount> open = new ArrayDeque<>(
                directory.accounts().stream().filter(one -> DOMAIN_USERS.matcher(one.sid()).matches()).toList());
        while (!open.isEmpty()) {
            DirectoryAccount one = open.poll();
            if (seen.add(one.dn())) {
                if (!one.sid().isEmpty() && !DOMAIN_USERS.matcher(one.sid()).matches()) {
                    sids.add(one.sid());
                }
                one.memberOf().forEach(group -> directory.account(group).ifPresent(open::add));
            }
        }
        return sids;
    }
}
