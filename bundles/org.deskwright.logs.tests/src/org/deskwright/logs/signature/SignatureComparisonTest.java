package org.deskwright.logs.signature;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;

class SignatureComparisonTest {
    private static Signature signature(String id) {
        return SignatureCatalogue.bundled().signatures().stream().filter(s -> s.id().equals(id)).findFirst()
                .orElseThrow();
    }

    @Test
    void bothSidesAreToldWithTheWorstAndTheMostDifferentFirst() {
        Signature invite = signature("pcoip.no-invite");
        Signature begins = signature("pcoip.server-begins");
        SignatureComparison.Found<String> left = new SignatureComparison.Found<>();
        left.add(begins, 3, "a:1");
        left.add(begins, 4, "b:1");
        SignatureComparison.Found<String> right = new SignatureComparison.Found<>();
        right.add(begins, 1, "c:9");
        right.add(invite, 2, "c:10");
        List<SignatureComparison.Row<String>> rows = SignatureComparison.of(left, right).rows();
        assertEquals(List.of("pcoip.no-invite", "pcoip.server-begins"),
                rows.stream().map(row -> row.signature().id()).toList());
        assertEquals(List.of(2L, -6L), rows.stream().map(SignatureComparison.Row::difference).toList());
        assertEquals(Optional.of("a:1"), rows.getLast().left().first());
        assertEquals(7, rows.getLast().left().count());
        assertTrue(rows.getFirst().left().first().isEmpty());
    }
}
