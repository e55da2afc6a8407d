package org.deskwright.estate.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class Ipv4RangeTest {
    @ParameterizedTest
    @CsvSource({ "10.0.0.0/8,10.255.0.0/16,true", "10.0.0.0/24,10.0.1.0/24,false", "0.0.0.0/0,203.0.113.7,true",
            "172.17.0.1/16,172.17.200.0/24,true", "255.255.255.255,255.255.255.254/31,true" })
    void overlapIsMutual(String a, String b, boolean overlaps) {
        assertEquals(overlaps, range(a).overlaps(range(b)));
        assertEquals(overlaps, range(b).overlaps(range(a)));
    }

    @Test
    void edgesBelongToTheRange() {
        assertTrue(range("10.1.2.0/23").overlaps(range("10.1.3.255")));
        assertFalse(range("10.1.2.0/23").overlaps(range("10.1.4.0")));
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "10.0.0", "10.0.0.256", "10.0.0.0/33", "fd00::/8", "10.0.0.0/8/8", "a.b.c.d" })
    void whatIsNoRangeIsNone(String text) {
        assertEquals(Optional.empty(), Ipv4Range.parse(text));
    }

    private static Ipv4Range range(String text) {
        return Ipv4Range.parse(text).orElseThrow();
    }
}
