package org.deskwright.ui.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

class NaturalOrderTest {
    private static final NaturalOrder ORDER = NaturalOrder.INSTANCE;

    @Test
    void numbersWithinNamesCountByTheirValue() {
        List<String> sorted = List.of("", "10.0.2.9", "10.0.10.1", "a", "A1b2", "a1b10", "pc-9", "pc-10", "PC-010a",
                "pc-99999999999999999999", "pc-100000000000000000000", "\u00e9t\u00e9");
        assertEquals(sorted, sorted.stream().sorted(ORDER.reversed()).sorted(ORDER).toList());
        assertEquals(0, ORDER.compare("PC-007", "pc-7"));
    }

    @Test
    void itIsAnOrder() {
        Random random = new Random(11);
        List<String> texts = IntStream.range(0, 60).mapToObj(i -> any(random)).toList();
        for (String a : texts) {
            for (String b : texts) {
                assertEquals(Integer.signum(ORDER.compare(a, b)), -Integer.signum(ORDER.compare(b, a)), a + " " + b);
                for (String c : texts) {
                    if (ORDER.compare(a, b) <= 0 && ORDER.compare(b, c) <= 0) {
                        assertTrue(ORDER.compare(a, c) <= 0, a + " " + b + " " + c);
                    }
                }
            }
        }
    }

    private static String any(Random random) {
        StringBuilder text = new StringBuilder();
        random.ints(random.nextInt(5), 0, 7).forEach(i -> text.append("aB0019-".charAt(i)));
        return text.toString();
    }
}
