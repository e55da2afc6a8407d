package org.deskwright.live.ui.budget;

import java.util.List;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.stream.Collectors;

import org.deskwright.estate.live.RateBudget;
import org.deskwright.ui.text.Texts;

/**
 * A rate, and how long what is asked for will take.
 *
 * @param pagesLeft how many pages are still to come; empty when that is not known
 */
record BudgetRow(RateBudget budget, OptionalInt pagesLeft) {
    private static final Texts TEXTS = Texts.beside(BudgetRow.class);
    private static final int MINUTE = 60;

    List<String> identity() {
        return List.of(budget.scope().account(), budget.scope().region(), budget.service());
    }

    /** How much of what is allowed over a minute was used. */
    int percentUsed() {
        long allowed = MINUTE * budget.refill();
        return allowed == 0 ? 0 : (int) Math.min(100, budget.lastMinute() * 100L / allowed);
    }

    /** Seconds until the last of it is sent, at the rate that is allowed; empty when nobody knows how much it is. */
    OptionalLong secondsLeft() {
        if (pagesLeft.isEmpty() || budget.refill() == 0) {
            return OptionalLong.empty();
        }
        long more = Math.max(0, Math.max(pagesLeft.getAsInt(), budget.queued()) - budget.tokens());
        return OptionalLong.of((more + budget.refill() - 1) / budget.refill());
    }

    /** Such as {@code watched: 2, lists: 31}: for which turn how many wait, in its order. */
    String waiting() {
        return budget.waiting().entrySet().stream().map(e -> TEXTS.get("turn." + e.getKey().name(), e.getValue()))
                .collect(Collectors.joining(", "));
    }

    boolean isActive() {
        return budget.queued() > 0 || budget.underWay() > 0;
    }
}
