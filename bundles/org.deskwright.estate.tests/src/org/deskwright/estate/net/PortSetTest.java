package org.deskwright.estate.net;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.BitSet;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;

class PortSetTest {
    private static final int SMALL = 40;

    @Test
    void neighboursGrowTogether() {
        assertEquals(List.of("53-54", "88"),
                PortSet.of(53, 53).plus(PortSet.of(88, 88)).plus(PortSet.of(54, 54)).texts());
    }

    @Test
    void aPortTakenOutOfTheMiddleLeavesTwoRanges() {
        assertEquals(List.of("0-87", "89-65535"), PortSet.of(0, 65535).minus(PortSet.of(88, 88)).texts());
    }

    @Test
    void whatLiesOutsideIsNoPort() {
        assertEquals(PortSet.of(0, 65535), PortSet.of(-1, 70000));
        assertTrue(PortSet.of(9, 8).isEmpty());
    }

    @Test
    void agreesWithSetsOfSingleNumbers() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int round = 0; round < 5_000; round++) {
            PortSet set = PortSet.NONE;
            BitSet oracle = new BitSet();
            for (int step = 0; step < 8; step++) {
                int from = random.nextInt(SMALL);
                int to = from + random.nextInt(6);
                if (random.nextBoolean()) {
                    set = set.plus(PortSet.of(from, to));
                    oracle.set(from, to + 1);
                } else {
                    set = set.minus(PortSet.of(from, to));
                    oracle.clear(from, to + 1);
                }
                assertEquals(texts(oracle), set.texts(), "seed " + seed);
            }
        }
    }

    private static List<String> texts(BitSet ports) {
        List<String> texts = new java.util.ArrayList<>();
        for (int from = ports.nextSetBit(0); from >= 0; from = ports.nextSetBit(ports.nextClearBit(from))) {
            int to = ports.nextClearBit(from) - 1;
            texts.add(from == to ? "" + from : from + "-" + to);
        }
        return texts;
    }
}
