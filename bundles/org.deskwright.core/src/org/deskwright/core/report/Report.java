package org.deskwright.core.report;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import org.deskwright.core.check.Importance;
import org.deskwright.core.evidence.Answers;
import org.deskwright.core.evidence.Coverage;
import org.deskwright.core.evidence.Figure;
import org.deskwright.core.evidence.Scope;
import org.deskwright.core.intake.ReadProblem;

/**
 * The result of one diagnosis. Equal evidence, answers, parameters and version give an equal report, byte for byte in
 * every format: outcomes are ordered, and no clock is asked.
 *
 * @param tool version of Deskwright
 * @param asOf the moment it speaks about
 * @param fingerprint of the evidence, see {@code Evidence.fingerprint()}
 * @param parameters by check id, every parameter value used
 * @param disabled ids of checks that would have been run had the admin not turned them off
 * @param topics the topics asked for; all of the catalogue when none was named
 * @param cancelled whether it was cut short
 * @param coverage what was looked at, by kind and scope: what is not among it, nobody looked at
 * @param requirements by check id, the evidence kinds that the check cannot do without
 * @param figures what the evidence holds, as counts for charts
 * @param outcomes findings first (most important first), then what cannot be told, then the rest
 * @param problems what could not be read
 */
public record Report(String tool, Instant asOf, ZoneId zone, String fingerprint, Answers answers,
        Map<String, Map<String, String>> parameters, List<String> disabled, List<String> topics, boolean cancelled,
        List<Covered> coverage, Map<String, List<String>> requirements, List<Figure> figures,
        List<ReportedOutcome> outcomes, List<ReadProblem> problems) {
    public static final String SCHEMA = "deskwright.report/1";

    public Report {
        disabled = List.copyOf(disabled);
        topics = List.copyOf(topics);
        coverage = List.copyOf(coverage);
        figures = List.copyOf(figures);
        outcomes = List.copyOf(outcomes);
        problems = List.copyOf(problems);
    }

    /** One without figures, in which no check was turned off. */
    public Report(String tool, Instant asOf, ZoneId zone, String fingerprint, Answers answers,
            Map<String, Map<String, String>> parameters, List<String> topics, boolean cancelled, List<Covered> coverage,
            Map<String, List<String>> requirements, List<ReportedOutcome> outcomes, List<ReadProblem> problems) {
        this(tool, asOf, zone, fingerprint, answers, parameters, List.of(), topics, cancelled, coverage, requirements,
                List.of(), outcomes, problems);
    }

    /**
     * What was looked at of one kind in one account and Region.
     *
     * @param complete whether it was all there, so that what it does not hold does not exist
     */
    public record Covered(String kind, Scope scope, boolean complete) {
        private static final Comparator<Covered> ORDER = Comparator.comparing(Covered::kind)
                .thenComparing(Covered::scope);

        /** One for each kind and scope, in order. */
        public static List<Covered> of(Coverage coverage) {
            return coverage.entries().stream().map(Coverage.Entry::provenance)
                    .map(p -> new Covered(p.kind(), p.scope(), coverage.isComplete(p.kind(), p.scope()))).distinct()
                    .sorted(ORDER).toList();
        }
    }

    /** The report that the same diagnosis gives when exactly these findings are set aside. */
    public Report under(List<Suppression> suppressions) {
        return new Report(tool, asOf, zone, fingerprint, answers, parameters, disabled, topics, cancelled, coverage,
                requirements, figures, outcomes.stream().map(o -> o.under(suppressions, asOf)).toList(), problems);
    }

    /** The same with these outcomes alone. */
    public Report withOutcomes(List<ReportedOutcome> some) {
        return new Report(tool, asOf, zone, fingerprint, answers, parameters, disabled, topics, cancelled, coverage,
                requirements, figures, some, problems);
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
