package org.deskwright.core.evidence;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;

import org.junit.jupiter.api.Test;

class CoverageTest {
    private static final Scope IRELAND = new Scope("111122223333", "eu-west-1");
    private static final Scope VIRGINIA = new Scope("111122223333", "us-east-1");
    private static final Scope OTHERS_VIRGINIA = new Scope("444455556666", "us-east-1");

    @Test
    void eachAccountAndRegionSpeaksForItself() {
        Coverage coverage = new Coverage(List.of(read("w", IRELAND)));
        assertTrue(coverage.isComplete("w", IRELAND));
        assertFalse(coverage.isComplete("w", VIRGINIA));
        assertFalse(coverage.isComplete("d", IRELAND));
    }

    @Test
    void anUnknownScopeIsThatOfASingleSetOfFiles() {
        Coverage coverage = new Coverage(List.of(read("d", IRELAND), read("w", Scope.UNKNOWN)));
        assertTrue(coverage.isComplete("w", IRELAND));
        assertTrue(new Coverage(List.of(read("w", Scope.UNKNOWN))).isComplete("w", IRELAND));
    }

    @Test
    void anUnknownScopeAmongSeveralProvesNothing() {
        Coverage coverage = new Coverage(
                List.of(read("d", IRELAND), read("d", OTHERS_VIRGINIA), read("w", Scope.UNKNOWN)));
        assertFalse(coverage.isComplete("w", IRELAND));
        assertFalse(coverage.isComplete("w", OTHERS_VIRGINIA));
    }

    @Test
    void onlyThePartThatIsNotToldHasToBePlain() {
        Coverage coverage = new Coverage(
                List.of(read("d", IRELAND), read("d", VIRGINIA), read("w", new Scope("", "us-east-1"))));
        assertTrue(coverage.isComplete("w", VIRGINIA));
        assertFalse(coverage.isComplete("w", IRELAND));
    }

    @Test
    void anUnknownScopeDoesNotSpoilAKnownOne() {
        Coverage coverage = new Coverage(
                List.of(read("w", IRELAND), read("d", OTHERS_VIRGINIA), read("w", Scope.UNKNOWN)));
        assertTrue(coverage.isComplete("w", IRELAND));
    }

    private static Coverage.Entry read(String kind, Scope scope) {
        return new Coverage.Entry(new Provenance(kind + ".json", kind, scope, Instant.EPOCH), true, 0);
    }
}
