package org.deskwright.core.report;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import org.deskwright.core.check.Importance;
import org.deskwright.core.evidence.Answers;
import org.deskwright.core.intake.ReadProblem;

/**
 * The result of one diagnosis. Equal evidence, answers, parameters and version give an equal report, byte for byte in
 * every format: outcomes are ordered, and no clock is asked.
 *
 * @param tool version of Deskwright
 * @param asOf the moment it speaks about
 * @param fingerprint of the evidence, see {@code Evidence.fingerprint()}
 * @param parameters by check id, every parameter value used
 * @param topics the topics asked for; all of the catalogue when none was named
 * @param cancelled whether it was cut short
 * @param outcomes findings first (most important first), then what cannot be told, then the rest
 * @param problems what could not be read
 */
public record Report(String tool, Instant asOf, ZoneId zone, String fingerprint, Answers answers,
        Map<String, Map<String, String>> parameters, List<String> topics, boolean cancelled,
        List<ReportedOutcome> outcomes, List<ReadProblem> problems) {
    public static final String SCHEMA = "deskwright.report/1";

    public Report {
        topics = List.copyOf(topics);
        outcomes = List.copyOf(outcomes);
        problems = List.copyOf(problems);
    }

    /** The findings that count, in order. */
    public List<ReportedOutcome> findings() {
        return outcomes.stream().filter(ReportedOutcome::counts).toList();
    }

    /** The highest importance among findings that count. */
    public Optional<Importance> worst() {
        return findings().stream().flatMap(o -> o.importance().stream()).max(Importance::compareTo);
    }

    /** Ids of topics with at least one finding that counts. */
    public Set<String> topicsWithFindings() {
        Set<String> ids = new TreeSet<>();
        findings().forEach(o -> ids.addAll(o.topics()));
        return ids;
    }
}
