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
        for (Workspace workspace : reading.estate().liveWorkspacesIn("UNHEALTHY")) {
            Series series = Series.of(workspace, metrics);
            if (!justStarted(workspace, series, parameters.integer("settling"), inquiry)
                    && !busy(workspace, series, parameters.integer("busy"), inquiry)
                    && !spells(workspace, series, inquiry)) {
                unmeasured.computeIfAbsent(workspace.scope(), _ -> new ArrayList<>()).add(workspace.id());
            }
        }
        unmeasured.forEach((scope, ids) -> inquiry.missing(Subjects.account(scope), "not-measured",
                Values.of("workspaces", Verdicts.examples(ids), "count", ids.size()), List.of(),
                Metrics.lacking(ids, UNHEALTHY)));
        if (verdicts.isEmpty()) {
            verdicts.passed("none", Values.of("of", reading.estate().liveWorkspaces().size()));
        }
        reading.sayWhatIsIncomplete(verdicts, Kinds.WORKSPACES);
    }

    private static boolean justStarted(Workspace workspace, Series series, long settling, Inquiry inquiry) {
        Optional<MetricSeries> up = series.upTime.filter(s -> s.latest().value() < settling * 60.0);
        up.ifPresent(
                s -> inquiry.finding(Subjects.of(workspace), "just-started",
                        values(workspace).and("minutes", Math.round(s.latest().value() / 60))
                                .and("measured", s.latest().at()).and("limit", settling),
                        List.of(workspace.ref("State"), s.ref())));
        return up.isPresent();
    }

    /** Half an hour of the last one that was measured is enough: a WorkSpace that does not answer sends less. */
    private static boolean busy(Workspace workspace, Series series, long busy, Inquiry inquiry) {
        if (series.processor.isEmpty()) {
            return false;
        }
        MetricSeries processor = series.processor.get();
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
        boolean lasting = spells.size() == 1 && spells.getFirst().until().equals(unhealthy.until());
        inquiry.finding(Subjects.of(workspace), lasting ? "lasting" : "comes-and-goes",
                lasting ? values.and("since", spells.getFirst().from()) : values.and("times", spells.size()),
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
