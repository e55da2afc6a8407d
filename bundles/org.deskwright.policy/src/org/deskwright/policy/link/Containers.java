package org.deskwright.policy.link;

import java.util.ArrayList;
import java.util.List;

/** Puts together what two sources know of the same. */
final class Containers {
    private Containers() {
    }

    /** Reports of GPOs tell one link each and no order: a source that knows the order counts alone. */
    static PolicyContainer both(PolicyContainer one, PolicyContainer other) {
        if (one.ordered() || other.ordered()) {
            return other.ordered() ? other : one;
        }
        List<GpoLink> links = new ArrayList<>(one.links());
        other.links().stream().filter(link -> !links.contains(link)).forEach(links::add);
        return new PolicyContainer(one.dn(), one.kind(), links, false, one.blocks() || other.blocks());
    }

    static GpoObject both(GpoObject one, GpoObject other) {
        return new GpoObject(one.id(), other.name().isEmpty() ? one.name() : other.name(), one.flags() | other.flags(),
                other.security().or(one::security), other.wmiFilter().isEmpty() ? one.wmiFilter() : other.wmiFilter(),
                other.version().isPresent() ? other.version() : one.version(),
                other.files().isEmpty() ? one.files() : other.files());
    }
}
