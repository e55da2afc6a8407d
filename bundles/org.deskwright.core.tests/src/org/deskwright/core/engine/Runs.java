package org.deskwright.core.engine;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;

import org.deskwright.core.check.Check;
import org.deskwright.core.check.CheckRegistry;
import org.deskwright.core.evidence.Answers;
import org.deskwright.core.evidence.Coverage;
import org.deskwright.core.evidence.Evidence;
import org.deskwright.core.evidence.Provenance;
import org.deskwright.core.report.Report;
import org.deskwright.core.topic.SmallCatalogue;
import org.deskwright.core.topic.Topic;
import org.deskwright.core.topic.TopicCatalogue;

/** Engines and evidence for tests. */
public final class Runs {
    public static final Instant NOW = Instant.parse("2026-03-01T23:30:00Z");

    private Runs() {
    }

    /** An engine whose catalogue has one topic, {@code symptom}, that all the checks decide. */
    public static CheckEngine engine(Check... checks) {
        String[] ids = Arrays.stream(checks).map(c -> c.descriptor().id()).toArray(String[]::new);
        return engine(SmallCatalogue.of(SmallCatalogue.topic("symptom", ids)), checks);
    }

    public static CheckEngine engine(TopicCatalogue catalogue, Check... checks) {
        CheckRegistry registry = CheckRegistry.of(List.of(Checks.provider("test", checks)), catalogue);
        return new CheckEngine(registry, catalogue, "1.0.0");
    }

    public static CheckEngine engine(List<Topic> topics, Check... checks) {
        return engine(SmallCatalogue.of(topics.toArray(Topic[]::new)), checks);
    }

    public static Evidence evidence(String... kinds) {
        return evidence(Answers.NONE, kinds);
    }

    public static Evidence evidence(Answers answers, String... kinds) {
        Evidence.Builder builder = Evidence.asOf(NOW, ZoneOffset.ofHours(1)).answers(answers).filesPrint("abc");
        for (String kind : kinds) {
            Provenance provenance = new Provenance(kind + ".json", kind, Checks.SCOPE, NOW);
            builder.covering(new Coverage(List.of(new Coverage.Entry(provenance, true, 1))));
        }
        return builder.build();
    }

    public static Report run(CheckEngine engine) {
        return engine.run(DiagnosisRequest.of(evidence()), EngineListener.NONE);
    }
}
