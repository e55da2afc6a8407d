package org.deskwright.policy.checklist;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import org.deskwright.policy.access.WellKnownSids;
import org.deskwright.policy.gpo.Gpo;
import org.deskwright.policy.preference.Preference;
import org.deskwright.policy.template.UserRight.Member;

/**
 * Groups of a computer of which policies say who is in them. A right that is given to such a group is not given to whom
 * Windows has in it by itself. Source: [MS-GPSB] 2.2.6 for templates, [MS-GPPREF] 2.2.1.12 for preferences.
 */
public final class RestrictedGroups {
    /** Section of templates. */
    public static final String SECTION = "Group Membership";
    /** Kind of preferences that take members out of a group. */
    public static final String PREFERENCES = "Groups that take out";

    private static final String MEMBERS = "__members";

    private final List<Group> groups = new ArrayList<>();

    private record Group(Member group, String gpo) {}

    /** Those of a GPO by itself. */
    static RestrictedGroups of(Gpo gpo) {
        RestrictedGroups all = new RestrictedGroups();
        gpo.templates().forEach(part -> part.template().file().lines(SECTION)
                .forEach(line -> all.add(SECTION, line.name(), line.value(), gpo.shown())));
        gpo.preferences().stream().flatMap(part -> part.preferences().stream()).forEach(one -> {
            if (one.what() instanceof Preference.Other(String kind, String name)) {
                all.add(kind, name, "", gpo.shown());
            }
        });
        return all;
    }

    /**
     * Takes what a setting says, if it is one of groups.
     *
     * @param place section or kind
     * @param name of the line or item
     * @param value members with commas between them
     */
    public void add(String place, String name, String value, String gpo) {
        if (place.equals(PREFERENCES)) {
            groups.add(new Group(name.startsWith("S-1-") ? new Member(name, "") : new Member("", name), gpo));
        } else if (place.equalsIgnoreCase(SECTION) && name.toLowerCase(Locale.ROOT).endsWith(MEMBERS)
                && AllUsers.among(Member.all(value), Set.of()) != AllUsers.Answer.YES) {
            groups.add(new Group(Member.all(name.substring(0, name.length() - MEMBERS.length())).getFirst(), gpo));
        }
    }

    /**
     * Why it stays open who really has a right: without those groups it would be another answer.
     *
     * @param state the answer with them
     */
    public Optional<String> open(Item item, List<Member> members, Finding.State state) {
        return groups.stream().filter(one -> members.stream().anyMatch(member -> isSame(member, one.group)))
                .filter(one -> Judge.state(item.wish(),
                        members.stream().filter(member -> !isSame(member, one.group)).toList()) != state)
                .findFirst().map(one -> one.gpo + " says who is in " + WellKnownSids.shown(one.group.shown())
                        + ", and whether that is all users is not known");
    }

    private static boolean isSame(Member one, Member other) {
        return one.sid().equals(other.sid()) && !one.sid().isEmpty() || name(one).equals(name(other));
    }

    private static String name(Member one) {
        String name = one.sid().isEmpty() ? one.name() : WellKnownSids.name(one.sid());
        String last = name.substring(name.lastIndexOf('\\') + 1).toLowerCase(Locale.ROOT).replace(" (built-in)", "");
        return last.isEmpty() ? one.sid() : last;
    }
}
