package org.deskwright.policy.checklist;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.deskwright.policy.access.Sids;
import org.deskwright.policy.access.WellKnownSids;
import org.deskwright.policy.template.UserRight.Member;

/**
 * Groups that every user of a domain is in: of the well-known SIDs Domain Users, Users, Authenticated Users, Everyone.
 * Who is in a group that somebody made, only the directory tells, and which Domain Users are meant where there are
 * several domains.
 */
final class AllUsers {
    private static final Set<String> SIDS = Set.of("S-1-1-0", "S-1-5-11", "S-1-5-32-545");
    private static final Pattern DOMAIN_USERS = Pattern.compile("S-1-5-21-\\d+-\\d+-\\d+-513");
    private static final Set<String> ENGLISH = Set.of("everyone", "authenticated users", "users");
    private static final String DOMAIN_USERS_IN_ENGLISH = "domain users";
    private static final String ADMINISTRATORS = "S-1-5-32-544";
    /** What stands before names that are those of Windows. */
    private static final Set<String> OF_WINDOWS = Set.of("builtin", "nt authority");
    /** Groups that come with Windows and hold but some; of those of a domain, ids below 1000. */
    private static final Pattern SOME = Pattern.compile(
            "S-1-5-32-\\d+|S-1-5-21-\\d+-\\d+-\\d+-\\d{1,3}" + "|S-1-5-(?:6|7|9|1[789]|20|113|114)|S-1-5-8[02]-.*");
    private static final Set<String> SOME_IN_ENGLISH = Set.of("administrators", "backup operators", "account operators",
            "server operators", "print operators", "enterprise domain controllers", "guests", "guest", "administrator");
    private static final Set<String> SOME_OF_DOMAINS = Set.of("domain admins", "domain computers", "domain controllers",
            "domain guests", "enterprise admins");

    private AllUsers() {
    }

    enum Answer {
        YES,
        NO,
        /** A name may be that of any group, and has a name of its own in each language of Windows; others are made. */
        CANNOT_TELL
    }

    /**
     * Whether one of the members is such a group.
     *
     * @param domains SIDs of those that users are of; empty where that is not known, and then any may be
     */
    static Answer among(List<Member> members, Set<String> domains) {
        if (members.stream().anyMatch(member -> is(member, domains))) {
            return Answer.YES;
        }
        return members.stream().allMatch(AllUsers::isSome) ? Answer.NO : Answer.CANNOT_TELL;
    }

    /** Those of whom nobody knows whether all users are in them, for people; empty where there is none. */
    static Optional<String> unknown(List<Member> members, Set<String> domains) {
        return Optional
                .of(members.stream().filter(member -> !is(member, domains) && !isSome(member))
                        .map(member -> WellKnownSids.shown(member.shown())).collect(Collectors.joining(", ")))
                .filter(groups -> !groups.isEmpty());
    }

    private static boolean isSome(Member member) {
        return member.sid().isEmpty()
                ? SOME_IN_ENGLISH.contains(english(member)) || SOME_OF_DOMAINS.contains(lastName(member))
                : SOME.matcher(member.sid()).matches() && !DOMAIN_USERS.matcher(member.sid()).matches();
    }

    /** A name of Windows itself, with or without what it stands before it; empty for one of a domain. */
    private static String english(Member member) {
        String name = member.name().toLowerCase(Locale.ROOT);
        int end = name.lastIndexOf('\\');
        return end < 0 || OF_WINDOWS.contains(name.substring(0, end)) ? name.substring(end + 1) : "";
    }

    private static String lastName(Member member) {
        return member.name().substring(member.name().lastIndexOf('\\') + 1).toLowerCase(Locale.ROOT);
    }

    private static boolean is(Member member, Set<String> domains) {
        return SIDS.contains(member.sid())
                || DOMAIN_USERS.matcher(member.sid()).matches()
                        && (domains.isEmpty() || domains.contains(Sids.domain(member.sid())))
                || ENGLISH.contains(english(member)) || isDomainUsers(member.name(), domains);
    }

    /** Which domain a short name before it means, nobody has told. */
    private static boolean isDomainUsers(String name, Set<String> domains) {
        return name.equalsIgnoreCase(DOMAIN_USERS_IN_ENGLISH)
                || domains.isEmpty() && name.toLowerCase(Locale.ROOT).endsWith('\\' + DOMAIN_USERS_IN_ENGLISH);
    }

    static boolean isAdministrators(Member member) {
        return member.sid().equals(ADMINISTRATORS) || english(member).equals("administrators");
    }
}
