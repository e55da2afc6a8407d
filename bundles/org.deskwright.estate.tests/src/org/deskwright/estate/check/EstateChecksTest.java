package org.deskwright.estate.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;

import org.junit.jupiter.api.Test;

import org.deskwright.core.check.Check;
import org.deskwright.core.check.CheckRegistry;
import org.deskwright.core.check.Parameters;
import org.deskwright.core.evidence.Evidence;
import org.deskwright.core.topic.TopicCatalogue;

class EstateChecksTest {
    private final EstateChecks provider = new EstateChecks();

    @Test
    void theRegistryTakesThemAll() {
        CheckRegistry registry = CheckRegistry.of(List.of(provider), TopicCatalogue.bundled());
        assertEquals(List.of(),
                registry.refused().stream().filter(r -> r.provider().equals(provider.id())).toList());
        assertEquals(provider.checks().size(), registry.checks().size());
    }

    @Test
    void withoutAnyEvidenceNoneOfThemIsSureOfAnything() {
        Evidence nothing = Evidence.asOf(Instant.EPOCH, ZoneOffset.UTC).build();
        for (Check check : provider.checks()) {
            Parameters parameters = Parameters.of(check.descriptor(), Map.of());
            check.evaluate(nothing, parameters).forEach(outcome -> assertEquals("missing-evidence",
                    GoldenOutcomes.kind(outcome), () -> check.descriptor().id() + " " + outcome));
        }
    }

    @Test
    void whoeverIsInterruptedStops() {
        Evidence nothing = Evidence.asOf(Instant.EPOCH, ZoneOffset.UTC).build();
        Reading reading = new Reading(nothing);
        Thread.currentThread().interrupt();
        try {
            assertThrows(CancellationException.class, reading::liveWorkspaces);
        } finally {
            assertTrue(Thread.interrupted());
        }
    }
}
