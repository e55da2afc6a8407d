package org.deskwright.estate.check;

import java.util.List;
import java.util.Optional;

import org.deskwright.core.check.Missing;
import org.deskwright.core.evidence.Evidence;
import org.deskwright.core.evidence.Scope;

/** The metrics that were read, by what they are of. */
final class Metrics {
    private final DetailTable series;

    Metrics(Evidence evidence) {
        series = DetailTable.of(evidence, Kinds.METRICS);
    }

    /** @param subject the id of a WorkSpace or directory */
    Optional<MetricSeries> find(Scope scope, String subject, String metric) {
        return series.find(scope, subject + " " + metric).flatMap(MetricSeries::of);
    }

    /** Whether it was read, but nothing was measured in that time. */
    boolean isSilent(Scope scope, String subject, String metric) {
        return series.find(scope, subject + " " + metric).filter(MetricSeries::isSilent).isPresent();
    }

    /** Whether it was read, be it that nothing was measured. */
    boolean isRead(Scope scope, String subject, String metric) {
        return isSilent(scope, subject, metric) || find(scope, subject, metric).isPresent();
    }

    /** Of whatever things it was read. */
    List<MetricSeries> all(String metric) {
        return series.all().stream().filter(detail -> detail.id().endsWith(" " + metric)).map(MetricSeries::of)
                .flatMap(Optional::stream).toList();
    }

    /** Asks for that metric of each of the first few. */
    static Missing[] lacking(List<String> subjects, String metric) {
        return Verdicts.examples(subjects).stream().map(id -> Missing.evidence(Kinds.METRICS, id + " " + metric))
                .toArray(Missing[]::new);
    }
}
