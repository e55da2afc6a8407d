package org.deskwright.live.ui.budget;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import java.util.OptionalInt;
import java.util.OptionalLong;

import org.deskwright.core.evidence.Scope;
import org.deskwright.estate.live.RateBudget;
import org.deskwright.estate.live.Turn;
import org.junit.jupiter.api.Test;

class BudgetRowTest {
    private static RateBudget budget(int lastMinute, Map<Turn, Integer> waiting) {
        return new RateBudget(new Scope("111122223333", "eu-west-1"), "workspaces", 5, 2, 1, lastMinute, 0, waiting, 0);
    }

    @Test
    void theTimeLeftIsWhatTheRateAllows() {
        assertEquals(OptionalLong.of(50), new BudgetRow(budget(0, Map.of()), OptionalInt.of(100)).secondsLeft());
        assertEquals(OptionalLong.of(2),
                new BudgetRow(budget(0, Map.of(Turn.LISTS, 1, Turn.LAST, 3)), OptionalInt.of(0)).secondsLeft());
        assertEquals(OptionalLong.empty(), new BudgetRow(budget(0, Map.of()), OptionalInt.empty()).secondsLeft());
    }

    @Test
    void usedIsToldOfWhatAMinuteAllows() {
        assertEquals(50, new BudgetRow(budget(60, Map.of()), OptionalInt.empty()).percentUsed());
        assertEquals(100, new BudgetRow(budget(124, Map.of()), OptionalInt.empty()).percentUsed());
        assertEquals("watched: 1, the rest: 3",
                new BudgetRow(budget(0, Map.of(Turn.LAST, 3, Turn.LOOKED_AT, 1)), OptionalInt.empty()).waiting());
    }
}
