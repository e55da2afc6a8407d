package org.deskwright.policy.checklist;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.deskwright.policy.gpo.Half;
import org.deskwright.policy.template.UserRight.Member;

/**
 * What stands there of things that whoever mends it has to name or to keep.
 *
 * @param service the name of its key; empty where it is about none
 * @param members who has a right now; nobody where it is about none
 * @param preferred of which half a preference is that sets it; empty where none does, or where that is not told
 */
public record Held(String service, List<Member> members, Optional<Half> preferred) {
    public static final Held NOTHING = new Held("", List.of(), Optional.empty());

    public Held {
        Objects.requireNonNull(service, "service");
        members = List.copyOf(members);
        Objects.requireNonNull(preferred, "preferred");
    }

    public static Held by(List<Member> members) {
        return new Held("", members, Optional.empty());
    }

    public static Held of(String service) {
        return new Held(service, List.of(), Optional.empty());
    }

    /** The same, set by a preference. */
    public Held byPreference(Half half) {
        return new Held(service, members, Optional.of(half));
    }
}
