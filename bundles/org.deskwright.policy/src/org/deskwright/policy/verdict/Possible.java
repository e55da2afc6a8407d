package org.deskwright.policy.verdict;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.deskwright.policy.result.Claim;
import org.deskwright.policy.result.OrderedGpo;
import org.deskwright.policy.result.Setting.Done;
import org.deskwright.policy.result.SettingResult;

/**
 * What may come of one value that several extensions set.
 *
 * @param sure what holds unless something over it is done; empty where none is done for sure
 * @param maybe what is carried out over that, if it is done, which nobody can tell
 * @param unread GPOs that may set it over that, and whose settings were not read
 */
record Possible(Optional<Sure> sure, List<Claim> maybe, Set<OrderedGpo> unread) {
    /**
     * Done for sure.
     *
     * @param among all by the same extension
     */
    record Sure(Claim claim, SettingResult among) {}

    Possible {
        maybe = List.copyOf(maybe);
        unread = new LinkedHashSet<>(unread);
    }

    /** @param set by each extension that sets it, the one first that is carried out first */
    static Possible of(List<SettingResult> set) {
        List<Claim> maybe = new ArrayList<>();
        Set<OrderedGpo> unread = new LinkedHashSet<>();
        for (SettingResult one : set.reversed()) {
            maybe.addAll(one.mayWin());
            unread.addAll(one.unread());
            Optional<Claim> winner = one.winner();
            if (winner.isPresent()) {
                // what is there already is not created, unless something may take it away before
                boolean there = !winner.get().setting().removed()
                        && maybe.stream().noneMatch(claim -> claim.setting().removed());
                return new Possible(
                        winner.map(claim -> new Sure(claim, one)), maybe.stream()
                                .filter(claim -> !(there && claim.setting().done() == Done.WHERE_MISSING)).toList(),
                        unread);
            }
        }
        return new Possible(Optional.empty(), maybe, unread);
    }

    /** Of the sure one, else the strongest of those that may be done. */
    Claim claim() {
        return sure.map(Sure::claim).orElseGet(maybe::getFirst);
    }

    /** All that may hold in the end. */
    Stream<Claim> claims() {
        return Stream.concat(maybe.stream(), sure.stream().map(Sure::claim));
    }
}
