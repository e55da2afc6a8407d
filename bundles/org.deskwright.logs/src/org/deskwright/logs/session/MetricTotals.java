package org.deskwright.logs.session;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Adds up what is measured in one log, by session and kind. Of very many sessions, those that were quiet longest are
 * given away before the log is through.
 */
public final class MetricTotals implements SessionScan.Sink {
    private static final int MOST = 5000;
    /** How often what should come after some time may be late before something is missing. */
    private static final double LATE = 2.5;
    private static final double MICROS = 1_000_000;

    private final Consumer<MetricSummary> sink;
    private final Map<Key, Series> series = new LinkedHashMap<>(16, 0.75f, true);

    private record Key(String session, String rule) {}

    /** @param sink is given each series once it is through */
    public MetricTotals(Consumer<MetricSummary> sink) {
        this.sink = sink;
    }

    /** Values of one kind. */
    private static final class Series {
        private final Metric first;
        private final ValueTotals values = new ValueTotals();
        private final long[] over;
        private Place last;
        private long gaps;
        private long longestGap;

        Series(Metric first) {
            this.first = first;
            over = new long[first.rule().limits().size()];
        }

        void add(Metric metric) {
            values.add(metric.value());
            for (int i = 0; i < over.length; i++) {
                over[i] += metric.value() > metric.rule().limits().get(i).above() ? 1 : 0;
            }
            When when = metric.place().when();
            if (last != null && last.when().clock() == when.clock() && metric.rule().every() > 0) {
                long pause = when.micros() - last.when().micros();
                if (pause > LATE * MICROS * metric.rule().every()) {
                    gaps++;
                    longestGap = Math.max(longestGap, pause);
                }
            }
            last = metric.place();
        }

        MetricSummary summary() {
            List<MetricSummary.Over> above = new ArrayList<>();
            for (int i = 0; i < over.length; i++) {
                above.add(new MetricSummary.Over(first.rule().limits().get(i), over[i]));
            }
            return new MetricSummary(first.rule(), first.place().log(), first.session(), values.count(), values.least(),
                    values.quantile(0.5), values.quantile(0.95), values.most(), first.place(), last, gaps,
                    Duration.of(longestGap, ChronoUnit.MICROS), above);
        }
    }

    @Override
    public void event(Event event) {
        // it tells no value
    }

    @Override
    public void metric(Metric metric) {
        series.computeIfAbsent(new Key(metric.session(), metric.rule().id()), key -> new Series(metric)).add(metric);
        if (series.size() > MOST) {
            Key quiet = series.keySet().iterator().next();
            sink.accept(series.remove(quiet).summary());
        }
    }

    /** The log is through; what is left is given away as the log has it. */
    public void end() {
        series.values().stream().map(Series::summary).sorted(Comparator
                .comparingLong((MetricSummary summary) -> summary.first().line()).thenComparing(s -> s.rule().id()))
                .forEach(sink);
        series.clear();
    }
}
