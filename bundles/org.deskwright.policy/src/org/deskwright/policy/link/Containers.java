package org.deskwright.policy.link;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Puts together what two sources know of the same. */
final class Containers {
    private Containers() {
    }

    /**
     * Reports of GPOs tell one link each and no order: a source that knows the order counts alone, the last of several.
     *
     * @param all of the same container; of thousands of reports as many
     */
    static PolicyContainer all(List<PolicyContainer> all) {
        Optional<PolicyContainer> ordered = all.stream().filter(PolicyContainer::ordered).reduce((_, last) -> last);
        if (ordered.isPresent() || all.size() == 1) {
            return ordered.orElse(all.getFirst());
        }
        Set<GpoLink> links = new LinkedHashSet<>();
        all.forEach(one -> links.addAll(one.links()));
        return new PolicyContainer(all.getFirst().dn(), all.getFirst().kind(), List.copyOf(links), false,
                all.stream().anyMatch(PolicyContainer::blocks));
    }

    static GpoObject both(GpoObject one, GpoObject other) {
        return new GpoObject(one.id(), other.name().isEmpty() ? one.name() : other.name(),
                other.processing().halvesKnown() ? other.flags() : one.flags() | other.flags(),
                other.security().or(one::security), other.wmiFilter().isEmpty() ? one.wmiFilter() : other.wmiFilter(),
                other.version().isPresent() ? other.version() : one.version(),
                other.files().isEmpty() ? one.files() : other.files(), other.processing().orElse(one.processing()));
    }
}
