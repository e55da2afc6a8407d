package org.deskwright.policy.result;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.deskwright.policy.access.Answer;
import org.deskwright.policy.rsop.ToldGpo;
import org.deskwright.policy.rsop.ToldOrder;

/**
 * What was reckoned, beside what {@code gpresult} told of a computer.
 *
 * @param onlyTold applied there, but not by the reckoning
 * @param onlyReckoned applied by the reckoning, but not there
 * @param settled what the reckoning left open, and was applied there
 * @param sameOrder whether those in both come in the same order
 */
public record OrderComparison(List<ToldGpo> onlyTold, List<OrderedGpo> onlyReckoned, List<OrderedGpo> settled,
        boolean sameOrder) {
    public OrderComparison {
        onlyTold = List.copyOf(onlyTold);
        onlyReckoned = List.copyOf(onlyReckoned);
        settled = List.copyOf(settled);
    }

    public static OrderComparison of(PolicyOrder reckoned, ToldOrder told) {
        List<ToldGpo> applied = told.applied().stream().filter(one -> !one.id().equalsIgnoreCase(ResultantSet.LOCAL))
                .toList();
        List<String> there = applied.stream().map(one -> one.id().toUpperCase(Locale.ROOT)).toList();
        List<OrderedGpo> ours = reckoned.gpos().stream().filter(one -> one.applies() != Answer.NO)
                .filter(one -> !one.gpo().id().startsWith(ResultantSet.LOCAL.toUpperCase(Locale.ROOT))).toList();
        List<OrderedGpo> only = new ArrayList<>();
        List<OrderedGpo> settled = new ArrayList<>();
        List<String> both = new ArrayList<>();
        for (OrderedGpo one : ours) {
            boolean found = there.contains(one.gpo().id());
            if (found) {
                both.remove(one.gpo().id());
                both.add(one.gpo().id());
                if (one.applies() == Answer.UNKNOWN) {
                    settled.add(one);
                }
            } else if (one.applies() == Answer.YES) {
                only.add(one);
            }
        }
        List<ToldGpo> others = applied.stream().filter(one -> !both.contains(one.id().toUpperCase(Locale.ROOT)))
                .toList();
        List<String> common = there.stream().filter(both::contains).toList();
        return new OrderComparison(others, only, settled, common.equals(both));
    }

    /** Whether there is nothing that both tell otherwise. */
    public boolean isSame() {
        return onlyTold.isEmpty() && onlyReckoned.isEmpty() && sameOrder;
    }
}
