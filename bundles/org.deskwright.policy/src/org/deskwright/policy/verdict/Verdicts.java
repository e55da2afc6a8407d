package org.deskwright.policy.verdict;

import java.util.ArrayList;
import java.util.List;

import org.deskwright.policy.admx.PolicyDefinitions;
import org.deskwright.policy.checklist.Checklist;
import org.deskwright.policy.checklist.Finding;
import org.deskwright.policy.checklist.Finding.State;
import org.deskwright.policy.checklist.Item;
import org.deskwright.policy.checklist.Judge;
import org.deskwright.policy.checklist.Place;
import org.deskwright.policy.checklist.Wish;
import org.deskwright.policy.gpo.Gpo;
import org.deskwright.policy.gpo.Half;
import org.deskwright.policy.result.ResultantSet;
import org.deskwright.policy.rsop.Rsop;
import org.deskwright.policy.verdict.Verdict.About;

/** Holds the items of a checklist against policies. */
public final class Verdicts {
    private static final String NO_NAMES = "which of its settings this value is, only its template tells; add it (PolicyDefinitions), or what gpresult /x wrote";
    private static final String COMPUTER_FIRST = "the same setting of the computer counts before it, and what that is is not known";

    private Verdicts() {
    }

    /** Of each file of a GPO that speaks of an item. */
    public static List<Verdict> of(Checklist checklist, Gpo gpo) {
        List<Verdict> all = new ArrayList<>();
        for (Item item : checklist.settings()) {
            for (Finding found : Judge.of(item, gpo)) {
                all.add(weighed(new Verdict(item, About.GPO, gpo.shown(), found.state(), true, found.found(),
                        gpo.shown(), found.source(), found.offset(),
                        found.open().isEmpty() ? otherwise(item, found.state()) : List.of(found.open()),
                        found.held())));
            }
        }
        return all;
    }

    /**
     * Of each item, by what {@code gpresult} told.
     *
     * @param definitions of policies that it tells by name
     */
    public static List<Verdict> of(Checklist checklist, Rsop result, PolicyDefinitions definitions) {
        ToldVerdicts told = new ToldVerdicts(result, new ToldSettings(definitions));
        return checklist.settings().stream().map(told::of).toList();
    }

    /** Of each item, by what was reckoned for a place. */
    public static List<Verdict> of(Checklist checklist, String place, ResultantSet.Both results) {
        ReckonedVerdicts reckoned = new ReckonedVerdicts(place, results);
        return checklist.settings().stream().map(reckoned::of).toList();
    }

    /** What stands in a key that a preference takes away is open, unless it is right without it as well. */
    static Verdict inKey(Verdict verdict, boolean taken) {
        boolean same = verdict.state() == State.RIGHT && verdict.item().isRightUnset();
        return taken && verdict.set() && !same ? verdict.left(Judge.KEY_GONE) : verdict;
    }

    static Verdict weighed(Verdict verdict) {
        return verdict.item().notes().breaks() ? verdict : verdict.noted();
    }

    /** What stands first counts; where that is open, so is what comes after it. */
    static Verdict before(Verdict own, Verdict first) {
        return !first.set()
                ? own
                : first.state() == State.CANNOT_TELL ? own.left(COMPUTER_FIRST) : first.of(own.item());
    }

    static boolean isOfUser(Item item) {
        return item.place() instanceof Place.Registry registry && registry.half() == Half.USER;
    }

    /** What would have to be known of a value that is neither right nor wrong. */
    static List<String> otherwise(Item item, State state) {
        if (item.place() instanceof Place.Named && state == State.CANNOT_TELL) {
            return List.of(NO_NAMES);
        }
        return state == State.CANNOT_TELL
                && item.wish() instanceof Wish.Values(List<String> _, List<String> _, String why, Wish.Greater _)
                        ? List.of(why)
                        : List.of();
    }
}
