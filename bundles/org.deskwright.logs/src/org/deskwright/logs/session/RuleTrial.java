package org.deskwright.logs.session;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.foreign.MemorySegment;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.deskwright.logs.catalogue.FormatCatalogue;
import org.deskwright.logs.format.SourceClock;
import org.deskwright.logs.kernel.Kernels;
import org.deskwright.logs.scan.ParallelScan;
import org.deskwright.logs.source.MemoryLog;

/** Holds rules against their own samples, among all rules that are known. */
final class RuleTrial {
    /** The end of 2026, of which samples are whose stamps tell no year. */
    private static final long NEWEST = 1_798_761_599_000_000L;
    private static final int CHUNK = 1 << 16;

    private final RuleSet set;

    private RuleTrial(RuleSet set) {
        this.set = set;
    }

    /** What is wrong first, in words for who wrote the pack. */
    static Optional<String> problem(SessionPack pack, SessionRules known, FormatCatalogue formats) {
        RuleTrial trial = new RuleTrial(new RuleSet(known, formats.formats()));
        return pack.markers().stream().map(tried -> trial.problem(tried.rule().id(), tried)).flatMap(Optional::stream)
                .findFirst().or(() -> pack.metrics().stream().map(tried -> trial.problem(tried.rule().id(), tried))
                        .flatMap(Optional::stream).findFirst());
    }

    private Optional<String> problem(String id, SessionPack.Tried<?> tried) {
        for (int i = 0; i < tried.match().size(); i++) {
            List<Double> found = found(id, tried.match().get(i));
            if (found.size() != 1) {
                return Optional.of(id + ": found " + found.size() + " times, not once, in: " + tried.match().get(i));
            }
            if (!tried.values().isEmpty() && !found.equals(List.of(tried.values().get(i)))) {
                return Optional.of(id + ": read as " + found.getFirst() + ", not " + tried.values().get(i) + ", in: "
                        + tried.match().get(i));
            }
        }
        return tried.miss().stream().filter(text -> !found(id, text).isEmpty()).findFirst()
                .map(text -> id + ": found in a near miss: " + text);
    }

    /** Values; of a marker, which has none, as many noughts as it is found. */
    private List<Double> found(String id, String text) {
        List<Double> found = new ArrayList<>();
        MemoryLog log = new MemoryLog("sample", MemorySegment.ofArray(text.getBytes(StandardCharsets.UTF_8)),
                Instant.EPOCH);
        SessionScan scan = new SessionScan(set, log, SourceClock.UNKNOWN, new SessionScan.Sink() {
            @Override
            public void event(Event event) {
                if (event.marker().id().equals(id)) {
                    found.add(0.0);
                }
            }

            @Override
            public void metric(Metric metric) {
                if (metric.rule().id().equals(id)) {
                    found.add(metric.value());
                }
            }
        }, other -> {});
        try {
            new ParallelScan(Kernels.best(), 1, CHUNK).scan(log, 0, set.signatures().rules(NEWEST), scan, () -> false);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        scan.end();
        return found;
    }
}
