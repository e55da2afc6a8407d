package org.deskwright.policy.checklist;

import java.util.List;
import java.util.Objects;

import org.deskwright.policy.template.UserRight.Member;

/**
 * What stands there of things that whoever mends it has to name or to keep.
 *
 * @param service the name of its key; empty where it is about none
 * @param members who has a right now; nobody where it is about none
 */
public record Held(String service, List<Member> members) {
    public static final Held NOTHING = new Held("", List.of());

    public Held {
        Objects.requireNonNull(service, "service");
        members = List.copyOf(members);
    }

    public static Held by(List<Member> members) {
        return new Held("", members);
    }

    public static Held of(String service) {
        return new Held(service, List.of());
    }
}
