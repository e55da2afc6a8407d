package org.deskwright.core.engine;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

import org.deskwright.core.check.Check;
import org.deskwright.core.check.CheckRegistry;
import org.deskwright.core.engine.UndecidedTopics.Deciding;
import org.deskwright.core.report.Report;
import org.deskwright.core.topic.Topic;
import org.deskwright.core.topic.TopicCatalogue;

/**
 * Runs checks, each on a thread of its own, and puts together the report. Holds no state between runs: one engine may
 * run many diagnoses at once, each on the thread that asks for it.
 * <p>
 * The threads are daemons of the platform, not virtual ones. A check reckons and never waits, so that a virtual thread
 * would gain nothing; and a few checks that spin for ever would keep the carriers of all virtual threads of the
 * process, the reading of files and the next diagnosis with them. This way a check that is left behind costs its share
 * of a processor and no more.
 */
public final class CheckEngine {
    private final CheckRegistry registry;
    private final TopicCatalogue catalogue;
    private final String toolVersion;

    public CheckEngine(CheckRegistry registry, TopicCatalogue catalogue, String toolVersion) {
        this.registry = Objects.requireNonNull(registry, "registry");
        this.catalogue = Objects.requireNonNull(catalogue, "catalogue");
        this.toolVersion = Objects.requireNonNull(toolVersion, "toolVersion");
    }

    /**
     * Runs the checks that decide the topics asked for (all checks when no topic is named) and waits for them, but for
     * none longer than the time limit: a check that goes on after it was interrupted is left behind.
     * <p>
     * Interrupting the calling thread cancels the diagnosis: what is not finished is reported as cancelled, and the
     * thread's interrupt flag is set again when this returns.
     *
     * @throws IllegalArgumentException when the catalogue has no topic with an id that the request names
     */
    public Report run(DiagnosisRequest request, EngineListener listener) {
        request.topics().stream().filter(id -> catalogue.topic(id).isEmpty()).sorted().findFirst().ifPresent(id -> {
            throw new IllegalArgumentException("No such topic: " + id);
        });
        List<Topic> topics = catalogue.topics().stream()
                .filter(topic -> request.topics().isEmpty() || request.topics().contains(topic.id())).toList();
        List<Check> asked = request.topics().isEmpty() ? registry.checks() : deciding(topics);
        List<Check> checks = asked.stream().filter(check -> !request.disabled().contains(check.descriptor().id()))
                .toList();
        OutcomeTexts texts = new OutcomeTexts(catalogue, request.suppressions(), request.evidence().asOf());
        Diagnosis diagnosis = new Diagnosis(request, texts, listener);
        UndecidedTopics undecided = new UndecidedTopics(catalogue, texts, request.evidence());
        FigureRun figures = FigureRun.start(registry, request.evidence());
        boolean cancelled = diagnosis.run(undecided.outcomes(topics, topic -> deciding(topic, request)), checks);
        Report report = new ReportAssembler(request, topics, asked).assemble(toolVersion, cancelled,
                diagnosis.outcomes(), cancelled ? List.of() : figures.figures(request.checkTimeLimit()));
        if (cancelled) {
            figures.stop();
            Thread.currentThread().interrupt();
        }
        return report;
    }

    private Deciding deciding(Topic topic, DiagnosisRequest request) {
        List<String> there = topic.checks().stream().filter(id -> registry.check(id).isPresent()).toList();
        return there.isEmpty()
                ? Deciding.NOTHING
                : request.disabled().containsAll(there) ? Deciding.TURNED_OFF : Deciding.CHECKS;
    }

    private List<Check> deciding(List<Topic> topics) {
        Set<String> ids = topics.stream().flatMap(topic -> topic.checks().stream()).collect(Collectors.toSet());
        return registry.checks().stream().filter(check -> ids.contains(check.descriptor().id())).toList();
    }
}
