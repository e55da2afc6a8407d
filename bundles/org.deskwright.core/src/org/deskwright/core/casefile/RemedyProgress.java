package org.deskwright.core.casefile;

import java.time.Instant;
import java.util.Collections;
import java.util.Comparator;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Which steps of which remedies the admin has done, and when. Immutable. A step is known by its number: whoever
 * shortens or reorders a remedy in the catalogue gives it another id.
 */
public final class RemedyProgress {
    public static final RemedyProgress NONE = new RemedyProgress(Map.of());

    private final SortedMap<Step, Instant> done;

    /**
     * One step of a remedy that stands beside an outcome.
     *
     * @param outcome {@code ReportedOutcome.identity()}, so that a new run over newer evidence finds it again; empty
     *     for a remedy that stands beside its topic alone
     * @param remedy the remedy's path, {@code topic-id/remedy-id}
     * @param number counted from 1
     */
    public record Step(String outcome, String remedy, int number) implements Comparable<Step> {
        private static final Comparator<Step> ORDER = Comparator.comparing(Step::outcome).thenComparing(Step::remedy)
                .thenComparing(Step::number);

        public Step {
            Objects.requireNonNull(outcome, "outcome");
            if (remedy.isBlank()) {
                throw new IllegalArgumentException("A step belongs to a remedy");
            }
            if (number < 1) {
                throw new IllegalArgumentException("Steps are counted from 1, not " + number);
            }
        }

        @Override
        public int compareTo(Step other) {
            return ORDER.compare(this, other);
        }
    }

    public RemedyProgress(Map<Step, Instant> done) {
        this.done = Collections.unmodifiableSortedMap(new TreeMap<>(done));
    }

    /** When the step was done; empty while it is not. */
    public Optional<Instant> doneAt(Step step) {
        return Optional.ofNullable(done.get(step));
    }

    /** How many steps of the remedy beside that outcome are done. */
    public int count(String outcome, String remedy) {
        return (int) done.keySet().stream().filter(s -> s.outcome().equals(outcome) && s.remedy().equals(remedy))
                .count();
    }

    /** With this step done at that moment. */
    public RemedyProgress with(Step step, Instant when) {
        SortedMap<Step, Instant> more = new TreeMap<>(done);
        more.put(step, when);
        return new RemedyProgress(more);
    }

    /** With this step still to do. */
    public RemedyProgress without(Step step) {
        SortedMap<Step, Instant> fewer = new TreeMap<>(done);
        fewer.remove(step);
        return new RemedyProgress(fewer);
    }

    /** All steps that are done, by outcome, remedy and number. */
    public SortedMap<Step, Instant> asMap() {
        return done;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof RemedyProgress progress && progress.done.equals(done);
    }

    @Override
    public int hashCode() {
        return done.hashCode();
    }

    @Override
    public String toString() {
        return done.toString();
    }
}
