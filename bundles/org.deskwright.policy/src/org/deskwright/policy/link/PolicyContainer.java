package org.deskwright.policy.link;

import java.util.List;
import java.util.Objects;

/**
 * What GPOs are linked to.
 *
 * @param links in the order of gPLink: the last wins
 * @param ordered whether that order is known; reports of GPOs tell links without it
 * @param blocks whether it takes over nothing from above that is not enforced
 */
public record PolicyContainer(Dn dn, Kind kind, List<GpoLink> links, boolean ordered, boolean blocks) {
    /** Kinds, in the order in which their policies are applied. */
    public enum Kind {
        SITE, DOMAIN, OU
    }

    public PolicyContainer {
        Objects.requireNonNull(dn, "dn");
        Objects.requireNonNull(kind, "kind");
        links = List.copyOf(links);
    }

    /** One that nothing is known of. */
    static PolicyContainer empty(Dn dn) {
        return new PolicyContainer(dn, Kind.OU, List.of(), true, false);
    }

    public PolicyContainer withLinks(List<GpoLink> others) {
        return new PolicyContainer(dn, kind, others, ordered, blocks);
    }

    public PolicyContainer withBlocks(boolean block) {
        return new PolicyContainer(dn, kind, links, ordered, block);
    }

    PolicyContainer at(Dn place) {
        return new PolicyContainer(place, kind, links, ordered, blocks);
    }
}
