package org.deskwright.estate.check;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.deskwright.estate.check.MetricSeries.Point;

/**
 * A time during which a count was above zero in every step.
 *
 * @param isAfresh whether zero was measured since the spell before, or there is none before; else a time without
 *     measurement lies between, of which nobody knows whether it belongs to both
 */
record Spell(Instant from, Instant until, boolean isAfresh) {
    static List<Spell> of(MetricSeries series) {
        List<Spell> spells = new ArrayList<>();
        boolean afresh = true;
        Instant begun = null;
        Instant until = null;
        for (Point point : series.points()) {
            boolean above = point.value() > 0;
            if (begun != null && (!above || point.at().isAfter(until))) {
                spells.add(new Spell(begun, until, afresh));
                begun = null;
                afresh = false;
            }
            if (above) {
                begun = begun == null ? point.at() : begun;
                until = point.at().plus(MetricSeries.STEP);
            } else {
                afresh = true;
            }
        }
        if (begun != null) {
            spells.add(new Spell(begun, until, afresh));
        }
        return spells;
    }

    /** How often it began for certain: what only a time without measurement parts counts once. */
    static int times(List<Spell> spells) {
        return (int) spells.stream().filter(Spell::isAfresh).count();
    }

    /** When its steps begin. */
    List<Instant> steps() {
        List<Instant> steps = new ArrayList<>();
        for (Instant step = from; step.isBefore(until); step = step.plus(MetricSeries.STEP)) {
            steps.add(step);
        }
        return steps;
    }
}
