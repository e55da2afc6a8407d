package org.deskwright.policy.checklist;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

import org.deskwright.policy.template.UserRight.Member;

/**
 * Groups that every user of a domain is in: of the well-known SIDs Domain Users, Users, Authenticated Users, Everyone.
 */
final class AllUsers {
    private static final Set<String> SIDS = Set.of("S-1-1-0", "S-1-5-11", "S-1-5-32-545");
    private static final Pattern DOMAIN_USERS = Pattern.compile("S-1-5-21-\\d+-\\d+-\\d+-513");
    private static final Set<String> ENGLISH = Set.of("everyone", "authenticated users", "users", "domain users");

    private AllUsers() {
    }

    enum Answer {
        YES,
        NO,
        /** A name may be that of any group, and has a name of its own in each language of Windows. */
        CANNOT_TELL
    }

    /** Whether one of the members is such a group. */
    static Answer among(List<Member> members) {
        if (members.stream().anyMatch(AllUsers::is)) {
            return Answer.YES;
        }
        return members.stream().anyMatch(member -> member.sid().isEmpty()) ? Answer.CANNOT_TELL : Answer.NO;
    }

    private static boolean is(Member member) {
        String name = member.name().substring(member.name().lastIndexOf('\\') + 1).toLowerCase(Locale.ROOT);
        return SIDS.contains(member.sid()) || DOMAIN_USERS.matcher(member.sid()).matches() || ENGLISH.contains(name);
    }
}
