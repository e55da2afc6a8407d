package org.deskwright.core.engine;

import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.deskwright.core.check.Check;
import org.deskwright.core.check.CheckDescriptor;
import org.deskwright.core.check.CheckDescriptor.Level;
import org.deskwright.core.check.CheckDescriptor.Requirement;
import org.deskwright.core.check.Parameters;
import org.deskwright.core.evidence.Evidence;
import org.deskwright.core.evidence.Figure;
import org.deskwright.core.intake.ReadProblem;
import org.deskwright.core.report.Report;
import org.deskwright.core.report.ReportedOutcome;
import org.deskwright.core.topic.Topic;

/** Puts a report into its order, whatever the order in which checks finished and files were read. */
final class ReportAssembler {
    /** Kinds stand in their enum in the order of the report. Only findings have an importance, highest first. */
    private static final Comparator<ReportedOutcome> ORDER = Comparator.comparing(ReportedOutcome::kind)
            .thenComparing(o -> o.importance().map(Enum::ordinal).orElse(0), Comparator.reverseOrder())
            .thenComparing(o -> o.values().rank()).thenComparing(ReportedOutcome::check)
            .thenComparing(ReportedOutcome::subject).thenComparing(ReportedOutcome::variant)
            .thenComparing(ReportedOutcome::summary).thenComparing(o -> o.values().toString())
            .thenComparing(o -> o.evidence().toString());
    private static final Comparator<ReadProblem> PROBLEM_ORDER = Comparator.comparing(ReadProblem::source)
            .thenComparing(ReadProblem::offset).thenComparing(ReadProblem::reason).thenComparing(ReadProblem::advice);

    private final DiagnosisRequest request;
    private final List<Topic> topics;
    private final List<Check> asked;

    /** @param asked all checks that decide the topics, also those that are turned off */
    ReportAssembler(DiagnosisRequest request, List<Topic> topics, List<Check> asked) {
        this.request = request;
        this.topics = topics;
        this.asked = asked;
    }

    Report assemble(String tool, boolean cancelled, List<ReportedOutcome> outcomes, List<Figure> figures) {
        Evidence evidence = request.evidence();
        List<Check> checks = asked.stream().filter(check -> !isDisabled(check)).toList();
        List<String> disabled = asked.stream().filter(this::isDisabled).map(check -> check.descriptor().id()).sorted()
                .toList();
        return new Report(tool, evidence.asOf(), evidence.zone(), evidence.fingerprint(), evidence.answers(),
                parameters(request, checks), disabled, topics.stream().map(Topic::id).toList(), cancelled,
                Report.Covered.of(evidence.coverage()), requirements(checks), figures,
                outcomes.stream().sorted(ORDER).toList(), request.problems().stream().sorted(PROBLEM_ORDER).toList());
    }

    private boolean isDisabled(Check check) {
        return request.disabled().contains(check.descriptor().id());
    }

    private static Map<String, List<String>> requirements(Collection<Check> checks) {
        Map<String, List<String>> kinds = new TreeMap<>();
        for (Check check : checks) {
            CheckDescriptor descriptor = check.descriptor();
            kinds.put(descriptor.id(), descriptor.requires().stream().filter(r -> r.level() == Level.MANDATORY)
                    .map(Requirement::kind).toList());
        }
        return Collections.unmodifiableMap(kinds);
    }

    private static Map<String, Map<String, String>> parameters(DiagnosisRequest request, Collection<Check> checks) {
        Map<String, Map<String, String>> used = new TreeMap<>();
        for (Check check : checks) {
            CheckDescriptor descriptor = check.descriptor();
            if (!descriptor.parameters().isEmpty()) {
                Map<String, String> given = request.parameters().getOrDefault(descriptor.id(), Map.of());
                used.put(descriptor.id(), Parameters.of(descriptor, given).asMap());
            }
        }
        return Collections.unmodifiableMap(used);
    }
}
