package org.deskwright.estate.check;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.deskwright.core.check.Missing;
import org.deskwright.core.check.Parameters;
import org.deskwright.core.check.Values;
import org.deskwright.core.evidence.Evidence;
import org.deskwright.core.evidence.Scope;
import org.deskwright.estate.check.MetricSeries.Point;
import org.deskwright.estate.model.Workspace;

/** What metrics tell of unhealthy WorkSpaces: whether to wait, to look for load, or not to wait any longer. */
final class UnhealthyHistoryCheck extends EstateCheck {
    static final String UNHEALTHY = "Unhealthy";
    private static final Duration LOOKED_AT = Duration.ofHours(1);

    UnhealthyHistoryCheck() {
        super("estate.unhealthy-history");
    }

    @Override
    void decide(Evidence evidence, Reading reading, Parameters parameters, Verdicts verdicts) {
        if (!reading.has(Kinds.WORKSPACES)) {
            verdicts.missing("not-read", Values.NONE, Missing.evidence(Kinds.WORKSPACES));
            return;
        }
        Inquiry inquiry = new Inquiry(evidence, reading, verdicts);
        Metrics metrics = new Metrics(evidence);
        Map<Scope, List<String>> unmeasured = new TreeMap<>();
        for (Workspace workspace : reading.liveIn("UNHEALTHY")) {
            Series series = Series.of(workspace, metrics);
            if (!justStarted(workspace, series, parameters.integer("settling"), inquiry)
                    && !busy(workspace, series, parameters, inquiry) && !spells(workspace, series, inquiry)) {
                unmeasured.computeIfAbsent(workspace.scope(), _ -> new ArrayList<>()).add(workspace.id());
            }
        }
        unmeasured.forEach((scope, ids) -> inquiry.missing(Subjects.account(scope), "not-measured",
                Values.of("workspaces", Verdicts.examples(ids), "count", ids.size()), List.of(),
                Metrics.lacking(ids, UNHEALTHY)));
        if (verdicts.isEmpty()) {
            verdicts.passed("none", Values.of("of", reading.live().count()));
        }
        reading.sayWhatIsIncomplete(verdicts, Kinds.WORKSPACES);
    }

    private static boolean justStarted(Workspace workspace, Series series, long settling, Inquiry inquiry) {
        Optional<MetricSeries> up = series.upTime.filter(s -> {
            Duration atState = upWhenRead(workspace, s.latest());
            return !atState.isNegative() && atState.compareTo(Duration.ofMinutes(settling)) < 0;
        });
        up.ifPresent(
                s -> inquiry.finding(Subjects.of(workspace), "just-started",
                        values(workspace).and("minutes", Math.round(s.latest().value() / 60))
                                .and("measured", s.latest().at()).and("limit", settling),
                        List.of(workspace.ref("State"), s.ref())));
        return up.isPresent();
    }

    /** How long it had been up when its state was read, if it was not started again since it was measured. */
    private static Duration upWhenRead(Workspace workspace, Point measured) {
        return Duration.between(measured.at(), workspace.provenance().readAt())
                .plusSeconds(Math.round(measured.value()));
    }

    /**
     * Half an hour of the last one that was measured is enough: a WorkSpace that does not answer sends less. What ended
     * longer before the state was read than a start takes to settle says nothing of that state.
     */
    private static boolean busy(Workspace workspace, Series series, Parameters parameters, Inquiry inquiry) {
        Instant oldest = workspace.provenance().readAt().minus(Duration.ofMinutes(parameters.integer("settling")));
        Optional<MetricSeries> recent = series.processor.filter(s -> !s.until().isBefore(oldest));
        if (recent.isEmpty()) {
            return false;
        }
        long busy = parameters.integer("busy");
        MetricSeries processor = recent.get();
        Instant since = processor.until().minus(LOOKED_AT);
        List<Point> high = processor.points().stream().filter(p -> p.at().isAfter(since) && p.value() >= busy).toList();
        boolean found = MetricSeries.STEP.multipliedBy(high.size()).compareTo(LOOKED_AT.dividedBy(2)) >= 0;
        if (found) {
            inquiry.finding(Subjects.of(workspace), "busy",
                    values(workspace).and("busy", busy)
                            .and("minutes", MetricSeries.STEP.multipliedBy(high.size()).toMinutes())
                            .and("until", processor.until()),
                    List.of(workspace.ref("State"), processor.ref()));
        }
        return found;
    }

    /** Whether the metrics show it unhealthy at all; they may be older than the state. */
    private static boolean spells(Workspace workspace, Series series, Inquiry inquiry) {
        List<Spell> spells = series.unhealthy.map(Spell::of).orElse(List.of());
        if (spells.isEmpty()) {
            return false;
        }
        MetricSeries unhealthy = series.unhealthy.get();
        Values values = values(workspace).and("from", unhealthy.from()).and("until", unhealthy.until());
        int times = Spell.times(spells);
        boolean lasting = times == 1 && spells.getLast().until().equals(unhealthy.until());
        inquiry.finding(Subjects.of(workspace), lasting ? "lasting" : "comes-and-goes",
                lasting ? values.and("since", spells.getLast().from()) : values.and("times", times),
                List.of(workspace.ref("State"), unhealthy.ref()));
        return true;
    }

    private static Values values(Workspace workspace) {
        return Values.of("workspace", workspace.id(), "user", workspace.userName());
    }

    private record Series(Optional<MetricSeries> unhealthy, Optional<MetricSeries> upTime,
            Optional<MetricSeries> processor) {
        static Series of(Workspace workspace, Metrics metrics) {
            return new Series(metrics.find(workspace.scope(), workspace.id(), UNHEALTHY),
                    metrics.find(workspace.scope(), workspace.id(), "UpTime"),
                    metrics.find(workspace.scope(), workspace.id(), "CPUUsage"));
        }
    }
}
