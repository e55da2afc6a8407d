package org.deskwright.policy.verdict;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;

import org.deskwright.policy.checklist.Item;

/**
 * How policies stand to an item of a checklist, where that is other in another state of them or in another place.
 *
 * @param gpo as people call the one that sets it, or set it where it does not any more; empty where none has to do with
 *     it
 * @param before empty where nothing set it, or it was not asked
 * @param after empty where nothing sets it any more, or it is not asked any more
 * @param askedBefore whether the item was asked then; else it concerned none of the WorkSpaces
 * @param askedAfter whether it still is
 */
public record VerdictDifference(String gpo, Item item, Optional<Verdict> before, Optional<Verdict> after,
        boolean askedBefore, boolean askedAfter) {
    public VerdictDifference {
        Objects.requireNonNull(gpo, "gpo");
        Objects.requireNonNull(item, "item");
        Objects.requireNonNull(before, "before");
        Objects.requireNonNull(after, "after");
    }

    /**
     * All items that stand otherwise, in the order of their ids. Of an item that several verdicts are about the last
     * counts.
     *
     * @param askedBefore whether an item was asked, by its id
     * @param askedAfter likewise
     */
    public static List<VerdictDifference> between(List<Verdict> before, List<Verdict> after,
            Predicate<String> askedBefore, Predicate<String> askedAfter) {
        Map<String, Verdict> was = byItem(before);
        Map<String, Verdict> is = byItem(after);
        TreeSet<String> items = new TreeSet<>(was.keySet());
        items.addAll(is.keySet());
        List<VerdictDifference> all = new ArrayList<>();
        for (String item : items) {
            Optional<Verdict> one = Optional.ofNullable(was.get(item));
            Optional<Verdict> other = Optional.ofNullable(is.get(item));
            if (!one.map(Verdict::state).equals(other.map(Verdict::state))) {
                Verdict told = other.or(() -> one).orElseThrow();
                all.add(new VerdictDifference(told.gpo(), told.item(), one, other, askedBefore.test(item),
                        askedAfter.test(item)));
            }
        }
        return all;
    }

    private static Map<String, Verdict> byItem(List<Verdict> verdicts) {
        Map<String, Verdict> all = new TreeMap<>();
        verdicts.forEach(verdict -> all.put(verdict.item().id(), verdict));
        return all;
    }
}
