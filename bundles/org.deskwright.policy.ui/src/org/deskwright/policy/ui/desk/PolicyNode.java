package org.deskwright.policy.ui.desk;

import java.util.Optional;

import org.deskwright.policy.gpo.Gpo;
import org.deskwright.policy.link.GpoLink;
import org.deskwright.policy.link.GpoObject;
import org.deskwright.policy.link.PolicyContainer;
import org.deskwright.policy.rsop.Rsop;

/** Something of policies that can be selected. */
public sealed interface PolicyNode {
    /** A site, a domain or an OU. */
    record Place(PolicyContainer container) implements PolicyNode {}

    /**
     * A policy by one of its links.
     *
     * @param order as the editor of policies counts it: 1 wins
     * @param files empty where they were not read
     */
    record Linked(PolicyContainer container, GpoLink link, int order, GpoObject object,
            Optional<Gpo> files) implements PolicyNode {}

    /** A policy of which no link is known. */
    record Loose(Gpo gpo) implements PolicyNode {}

    /** A computer that told its results. */
    record Told(Rsop result) implements PolicyNode {}

    /** What people call a policy that is linked. */
    static String name(Linked linked) {
        return linked.files().map(Gpo::shown).filter(shown -> linked.object().name().isEmpty())
                .orElse(linked.object().shown());
    }

    /** The files of a policy. */
    default Optional<Gpo> policy() {
        return switch (this) {
            case Linked linked -> linked.files();
            case Loose(Gpo gpo) -> Optional.of(gpo);
            case Place _,Told _ -> Optional.empty();
        };
    }
}
