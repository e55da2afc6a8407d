package org.deskwright.policy.verdict;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.deskwright.policy.access.Sids;
import org.deskwright.policy.checklist.Checklist;
import org.deskwright.policy.checklist.Item;
import org.deskwright.policy.checklist.Wish;
import org.deskwright.policy.link.DirectoryAccount;
import org.deskwright.policy.link.Dn;
import org.deskwright.policy.link.PolicyDirectory;

/**
 * Lets items about all users know groups that somebody made: those that Domain Users is in, however deep, hold all
 * users as well; the Domain Users of a domain that nothing is known of do not. Of any other group of that kind it stays
 * open who is in it.
 */
public final class GroupItems {
    private static final String USERS = "S-1-5-32-545";
    private static final Pattern DOMAIN_USERS = Pattern.compile("S-1-5-21-\\d+-\\d+-\\d+-513");

    private GroupItems() {
    }

    public static Checklist of(Checklist checklist, PolicyDirectory directory) {
        Set<String> domains = directory.accounts().stream().map(one -> Sids.domain(one.sid()))
                .filter(domain -> !domain.isEmpty()).collect(Collectors.toSet());
        if (domains.isEmpty()) {
            return checklist;
        }
        Set<String> groups = groups(directory);
        List<String> sids = Stream.concat(Stream.of(USERS), groups.stream()).toList();
        return new Checklist(checklist.id(), checklist.items().stream().map(item -> switch (item.wish()) {
            case Wish.AllUsers _ ->
                with(item, groups.isEmpty() ? new Wish.AllUsers(domains) : new Wish.Members(sids, domains));
            case Wish.NotMembers(List<String> kept, Set<String> _) -> with(item, new Wish.NotMembers(kept, domains));
            case Wish.Members(List<String> wanted, Set<String> _) -> with(item, new Wish.Members(wanted, domains));
            default -> item;
        }).toList());
    }

    private static Item with(Item item, Wish wish) {
        return item.wanting(wish);
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
