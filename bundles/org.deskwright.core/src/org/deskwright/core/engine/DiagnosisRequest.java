package org.deskwright.core.engine;

import java.time.Duration;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;

import org.deskwright.core.check.CheckSettings;
import org.deskwright.core.evidence.Evidence;
import org.deskwright.core.intake.ReadProblem;
import org.deskwright.core.report.Suppression;

/**
 * What to diagnose.
 *
 * @param evidence all that is known, with the moment the report speaks about
 * @param topics ids of the topics asked for; empty for all
 * @param parameters by check id, values that differ from the defaults
 * @param disabled ids of checks that are not to be run
 * @param suppressions findings that the admin set aside
 * @param problems what could not be read; the report carries them on
 * @param checkTimeLimit how long a check may take; longer than zero
 */
public record DiagnosisRequest(Evidence evidence, Set<String> topics, Map<String, Map<String, String>> parameters,
        Set<String> disabled, List<Suppression> suppressions, List<ReadProblem> problems, Duration checkTimeLimit) {
    private static final Duration DEFAULT_LIMIT = Duration.ofSeconds(60);

    public DiagnosisRequest {
        Objects.requireNonNull(evidence, "evidence");
        topics = Set.copyOf(topics);
        Map<String, Map<String, String>> sorted = new TreeMap<>();
        parameters.forEach((check, values) -> sorted.put(check, Map.copyOf(values)));
        parameters = Collections.unmodifiableMap(sorted);
        disabled = Set.copyOf(disabled);
        suppressions = List.copyOf(suppressions);
        problems = List.copyOf(problems);
        if (checkTimeLimit.isZero() || checkTimeLimit.isNegative()) {
            throw new IllegalArgumentException("A check needs some time: " + checkTimeLimit);
        }
    }

    /** All topics, default parameters, nothing set aside, a minute for each check. */
    public static DiagnosisRequest of(Evidence evidence) {
        return new DiagnosisRequest(evidence, Set.of(), Map.of(), Set.of(), List.of(), List.of(), DEFAULT_LIMIT);
    }

    public DiagnosisRequest withTopics(Collection<String> ids) {
        return new DiagnosisRequest(evidence, Set.copyOf(ids), parameters, disabled, suppressions, problems,
                checkTimeLimit);
    }

    public DiagnosisRequest withParameters(Map<String, Map<String, String>> byCheck) {
        return new DiagnosisRequest(evidence, topics, byCheck, disabled, suppressions, problems, checkTimeLimit);
    }

    public DiagnosisRequest withDisabled(Collection<String> checks) {
        return new DiagnosisRequest(evidence, topics, parameters, Set.copyOf(checks), suppressions, problems,
                checkTimeLimit);
    }

    /** Parameters and turned-off checks at once. */
    public DiagnosisRequest withSettings(CheckSettings settings) {
        return withParameters(settings.parameters()).withDisabled(settings.disabled());
    }

    public DiagnosisRequest withSuppressions(List<Suppression> setAside) {
        return new DiagnosisRequest(evidence, topics, parameters, disabled, setAside, problems, checkTimeLimit);
    }

    public DiagnosisRequest withProblems(List<ReadProblem> unread) {
        return new DiagnosisRequest(evidence, topics, parameters, disabled, suppressions, unread, checkTimeLimit);
    }

    public DiagnosisRequest withCheckTimeLimit(Duration limit) {
        return new DiagnosisRequest(evidence, topics, parameters, disabled, suppressions, problems, limit);
    }
}
