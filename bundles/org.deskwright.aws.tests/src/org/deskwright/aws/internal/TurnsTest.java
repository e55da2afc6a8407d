package org.deskwright.aws.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.IntStream;

import org.deskwright.estate.live.Turn;
import org.junit.jupiter.api.Test;

class TurnsTest {
    @Test
    void whatIsServedSoonerIsOfAnEarlierTurn() {
        List<Turn> turns = IntStream.rangeClosed(-5, 1100).mapToObj(Turns::of).toList();
        assertEquals(turns.stream().sorted().toList(), turns);
        assertEquals(List.of(Turn.values()), turns.stream().distinct().toList());
    }

    @Test
    void eachPriorityIsOfTheTurnItIsNamedAfter() {
        assertTrue(IntStream.of(Turns.DIRECTORIES_FIRST, Turns.FIRST, Turns.CONNECTIONS_FIRST)
                .allMatch(priority -> Turns.of(priority) == Turn.LOOKED_AT));
        assertEquals(Turn.LISTS, Turns.of(Turns.LISTS));
        assertEquals(Turn.LISTS, Turns.of(Turns.DETAILS - 1));
        assertEquals(Turn.DETAILS, Turns.of(Turns.DETAILS));
        assertEquals(Turn.LAST, Turns.of(Turns.LAST));
    }
}
