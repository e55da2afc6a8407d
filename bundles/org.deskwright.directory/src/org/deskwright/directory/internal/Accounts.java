package org.deskwright.directory.internal;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

import org.deskwright.directory.internal.Listing.Ended;
import org.deskwright.directory.internal.Listing.Question;
import org.deskwright.policy.live.DomainSource;

import com.unboundid.ldap.sdk.DN;
import com.unboundid.ldap.sdk.Entry;
import com.unboundid.ldap.sdk.Filter;
import com.unboundid.ldap.sdk.SearchScope;

/** Reads accounts with all groups that they are in, however deep. */
final class Accounts {
    private static final String[] ATTRIBUTES = {"objectClass", "sAMAccountName", "objectSid", "primaryGroupID",
            "memberOf"};
    /** Of a domain that is read whole. */
    private static final int MOST = 100_000;
    private static final int MOST_GROUPS = 10_000;
    private final Listing listing;
    private final String domain;
    private final Set<String> read = new HashSet<>();
    private final Deque<String> groups = new ArrayDeque<>();

    Accounts(Listing listing, String domain) {
        this.listing = listing;
        this.domain = domain;
    }

    /** @return what could not be read, each with what it is about */
    List<Missing> ask(List<String> names, Consumer<Entry> taker) {
        List<Missing> missing = new ArrayList<>();
        if (names.contains(DomainSource.ALL)) {
            Ended ended = listing.ask(new Question("accounts", domain, SearchScope.SUB,
                    "(|(objectCategory=person)(objectCategory=computer)(objectCategory=group))", ATTRIBUTES)
                    .atMost(MOST), entry -> add(entry, taker));
            ended.failure().ifPresent(failure -> missing.add(new Missing("accounts", failure)));
            return missing;
        }
        for (String name : names) {
            named(name, taker).ifPresent(failure -> missing.add(new Missing("account " + name, failure)));
        }
        while (!groups.isEmpty() && read.size() < MOST_GROUPS) {
            String group = groups.poll();
            // of another domain, which this server does not hold
            if (group.toLowerCase(Locale.ROOT).endsWith(domain.toLowerCase(Locale.ROOT)) && !isRead(group)) {
                Ended ended = listing.ask(
                        new Question("groups", group, SearchScope.BASE, "(objectClass=*)", ATTRIBUTES),
                        entry -> add(entry, taker));
                ended.failure().ifPresent(failure -> missing.add(new Missing("group " + group, failure)));
            }
        }
        if (!groups.isEmpty()) {
            missing.add(
                    new Missing("groups", new Failure("there are more than " + MOST_GROUPS, "name fewer accounts")));
        }
        return missing;
    }

    /**
     * Something that was not read.
     *
     * @param what it is
     */
    record Missing(String what, Failure failure) {}

    int count() {
        return read.size();
    }

    private Optional<Failure> named(String name, Consumer<Entry> taker) {
        List<Entry> found = new ArrayList<>();
        String plain = name.substring(name.indexOf('\\') + 1);
        boolean dn = DN.isValidDN(name) && name.contains("=");
        Filter filter = Filter.createORFilter(Filter.createEqualityFilter("sAMAccountName", plain),
                Filter.createEqualityFilter("sAMAccountName", plain + "$"),
                Filter.createEqualityFilter("userPrincipalName", plain));
        Ended ended = listing.ask(dn
                ? new Question("accounts", name, SearchScope.BASE, "(objectClass=*)", ATTRIBUTES)
                : new Question("accounts", domain, SearchScope.SUB, filter.toString(), ATTRIBUTES), found::add);
        found.forEach(entry -> {
            add(entry, taker);
            primaryGroup(entry, taker);
        });
        if (ended.failure().isPresent()) {
            return ended.failure();
        }
        return found.isEmpty()
                ? Optional.of(new Failure("the domain has no account of that name", "look at the name"))
                : Optional.empty();
    }

    /** The group that memberOf leaves out: of the domain, with a number of its own. */
    private void primaryGroup(Entry account, Consumer<Entry> taker) {
        byte[] sid = account.getAttributeValueBytes("objectSid");
        Integer group = account.getAttributeValueAsInteger("primaryGroupID");
        if (sid == null || sid.length < Integer.BYTES || group == null) {
            return;
        }
        byte[] wanted = sid.clone();
        for (int i = 0; i < Integer.BYTES; i++) {
            wanted[wanted.length - Integer.BYTES + i] = (byte) (group >>> Byte.SIZE * i);
        }
        listing.ask(
                new Question("groups", domain, SearchScope.SUB,
                        Filter.createEqualityFilter("objectSid", wanted).toString(), ATTRIBUTES),
                entry -> add(entry, taker));
    }

    private void add(Entry entry, Consumer<Entry> taker) {
        if (isRead(entry.getDN())) {
            return;
        }
        read.add(entry.getDN().toLowerCase(Locale.ROOT));
        taker.accept(entry);
        String[] memberOf = entry.getAttributeValues("memberOf");
        if (memberOf != null) {
            groups.addAll(List.of(memberOf));
        }
    }

    private boolean isRead(String dn) {
        return read.contains(dn.toLowerCase(Locale.ROOT));
    }
}
