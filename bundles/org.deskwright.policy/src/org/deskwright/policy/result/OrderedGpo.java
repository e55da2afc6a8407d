package org.deskwright.policy.result;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import org.deskwright.policy.access.Answer;
import org.deskwright.policy.link.GpoObject;
import org.deskwright.policy.link.PolicyContainer;

/**
 * A GPO by one of its links.
 *
 * @param container what it is linked to
 * @param enforced whether that link is
 * @param applies whether it does
 * @param reasons why not, or what would have to be known
 */
public record OrderedGpo(GpoObject gpo, PolicyContainer container, boolean enforced, Answer applies,
        List<Reason> reasons) {
    public OrderedGpo {
        Objects.requireNonNull(gpo, "gpo");
        Objects.requireNonNull(container, "container");
        Objects.requireNonNull(applies, "applies");
        reasons = List.copyOf(reasons);
    }

    /** What of its settings is missing, for people. */
    public String missing() {
        return reasons.contains(Reason.PARTLY_READ)
                ? "not all settings of " + gpo.shown() + " could be read"
                : "the settings of " + gpo.shown() + " were not read";
    }

    OrderedGpo partlyRead() {
        List<Reason> all = new ArrayList<>(reasons);
        all.add(Reason.PARTLY_READ);
        return new OrderedGpo(gpo, container, enforced, applies, all);
    }
}
