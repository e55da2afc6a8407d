package org.deskwright.policy.verdict;

import java.util.Objects;
import java.util.Optional;

import org.deskwright.policy.checklist.Item;

/**
 * How a GPO stands to an item of a checklist, where that is other in another state of it.
 *
 * @param gpo as people call the one that sets it, or set it where it does not any more
 * @param before empty where it did not set it
 * @param after empty where it does not set it any more
 */
public record VerdictDifference(String gpo, Item item, Optional<Verdict> before, Optional<Verdict> after) {
    public VerdictDifference {
        Objects.requireNonNull(gpo, "gpo");
        Objects.requireNonNull(item, "item");
        Objects.requireNonNull(before, "before");
        Objects.requireNonNull(after, "after");
    }

    static VerdictDifference of(Optional<Verdict> before, Optional<Verdict> after) {
        Verdict told = after.or(() -> before).orElseThrow();
        return new VerdictDifference(told.gpo(), told.item(), before, after);
    }
}
