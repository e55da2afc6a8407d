package org.deskwright.estate.check;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.deskwright.estate.check.MetricSeries.Point;

/** A time during which a count was above zero without a break. */
record Spell(Instant from, Instant until) {
    static List<Spell> of(MetricSeries series) {
        List<Spell> spells = new ArrayList<>();
        Instant begun = null;
        Instant last = null;
        for (Point point : series.points()) {
            if (point.value() > 0) {
                begun = begun == null ? point.at() : begun;
                last = point.at();
            } else if (begun != null) {
                spells.add(new Spell(begun, last.plus(MetricSeries.STEP)));
                begun = null;
            }
        }
        if (begun != null) {
            spells.add(new Spell(begun, last.plus(MetricSeries.STEP)));
        }
        return spells;
    }
}
