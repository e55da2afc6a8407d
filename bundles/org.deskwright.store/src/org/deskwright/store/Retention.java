package org.deskwright.store;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;

/**
 * How much of the past is kept. The newest snapshot always is, however old.
 *
 * @param longest how old a snapshot may be
 * @param most how many there may be
 * @param steps of those that are older than the first of them, fewer and fewer stay; in the order of their ages
 */
public record Retention(Duration longest, int most, List<Step> steps) {
    /** All of three days, then the last of each hour, after two weeks the last of each day, for a year. */
    public static final Retention USUAL = new Retention(Duration.ofDays(366), 4000, List
            .of(new Step(Duration.ofDays(3), Duration.ofHours(1)), new Step(Duration.ofDays(14), Duration.ofDays(1))));

    /**
     * @param age from which it holds
     * @param spacing of how much time the last one stays; days and hours begin where those of UTC do
     */
    public record Step(Duration age, Duration spacing) {}

    /** A snapshot as far as it matters here. */
    record Mark(long number, Instant ended) {}

    public Retention {
        if (longest.isNegative() || most < 1) {
            throw new IllegalArgumentException("At least the newest snapshot is kept");
        }
        steps = steps.stream().sorted(Comparator.comparing(Step::age)).toList();
    }

    /** Every snapshot that is young enough. */
    public Retention(Duration longest, int most) {
        this(longest, most, List.of());
    }

    /**
     * The numbers of those that stay. Whether one does hangs on its age and on the one after it alone, so that to thin
     * out often comes to the same as to do it once.
     *
     * @param marks in the order of their numbers
     */
    NavigableSet<Long> kept(List<Mark> marks, Instant now) {
        Deque<Long> kept = new ArrayDeque<>();
        for (int i = 0; i < marks.size(); i++) {
            Mark mark = marks.get(i);
            boolean isNewest = i == marks.size() - 1;
            if (isNewest || !mark.ended().isBefore(now.minus(longest)) && isLast(mark, marks.get(i + 1), now)) {
                kept.add(mark.number());
            }
        }
        while (kept.size() > most) {
            kept.removeFirst();
        }
        return new TreeSet<>(kept);
    }

    /** Whether it is the last one of its hour or day, where that is asked for at its age. */
    private boolean isLast(Mark mark, Mark next, Instant now) {
        Duration age = Duration.between(mark.ended(), now);
        List<Step> reached = steps.stream().filter(step -> age.compareTo(step.age()) > 0).toList();
        if (reached.isEmpty()) {
            return true;
        }
        long spacing = reached.getLast().spacing().toMillis();
        return Math.floorDiv(mark.ended().toEpochMilli(), spacing) != Math.floorDiv(next.ended().toEpochMilli(),
                spacing);
    }
}
