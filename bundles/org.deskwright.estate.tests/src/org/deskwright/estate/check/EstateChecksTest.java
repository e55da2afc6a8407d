package org.deskwright.estate.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CancellationException;

import org.deskwright.core.check.Check;
import org.deskwright.core.check.CheckRegistry;
import org.deskwright.core.engine.CheckEngine;
import org.deskwright.core.engine.DiagnosisRequest;
import org.deskwright.core.engine.EngineListener;
import org.deskwright.core.evidence.Evidence;
import org.deskwright.core.report.OutcomeKind;
import org.deskwright.core.report.Report;
import org.deskwright.core.topic.TopicCatalogue;
import org.junit.jupiter.api.Test;

class EstateChecksTest {
    private final EstateChecks provider = new EstateChecks();

    @Test
    void theRegistryTakesThemAll() {
        CheckRegistry registry = CheckRegistry.of(List.of(provider), TopicCatalogue.bundled());
        assertEquals(List.of(), registry.refused().stream().filter(r -> r.provider().equals(provider.id())).toList());
        assertEquals(provider.checks().size(), registry.checks().size());
    }

    @Test
    void withoutAnyEvidenceNoneOfThemIsSureOfAnything() {
        TopicCatalogue catalogue = TopicCatalogue.bundled();
        CheckEngine engine = new CheckEngine(CheckRegistry.of(List.of(provider), catalogue), catalogue, "test");
        Evidence nothing = Evidence.asOf(GoldenSample.AS_OF, ZoneOffset.UTC).build();

        Report report = engine.run(DiagnosisRequest.of(nothing), EngineListener.NONE);

        assertEquals(List.of(),
                report.outcomes().stream().filter(o -> o.kind() != OutcomeKind.MISSING_EVIDENCE).toList());
        for (Check check : provider.checks()) {
            String id = check.descriptor().id();
            assertTrue(report.outcomes().stream().anyMatch(o -> o.check().equals(id)), id);
        }
    }

    @Test
    void whoeverIsInterruptedStops() {
        Evidence nothing = Evidence.asOf(GoldenSample.AS_OF, ZoneOffset.UTC).build();
        Reading reading = new Reading(nothing);
        Thread.currentThread().interrupt();
        try {
            assertThrows(CancellationException.class, reading::live);
        } finally {
            assertTrue(Thread.interrupted());
        }
    }
}
