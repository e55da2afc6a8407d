package org.deskwright.logs.ui.metrics;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.deskwright.logs.session.When;
import org.deskwright.logs.ui.reading.Series;

/**
 * What is shown in one chart.
 *
 * @param unit of all of its values
 * @param lines by the title of what was measured; of each the series in the order of their beginnings
 */
record Plot(String unit, Map<String, List<Series>> lines) {
    /** A chart for each unit, in the order in which logs tell them. */
    static List<Plot> of(List<Series> all) {
        Map<String, Map<String, List<Series>>> units = new LinkedHashMap<>();
        for (Series series : all) {
            units.computeIfAbsent(series.rule().unit(), unit -> new TreeMap<>())
                    .computeIfAbsent(series.rule().title(), title -> new ArrayList<>()).add(series);
        }
        List<Plot> plots = new ArrayList<>();
        units.forEach((unit, lines) -> plots.add(new Plot(unit, lines)));
        return plots;
    }

    /** By which most of what was measured is told: only what is of one clock can be set beside each other. */
    static When.Clock clock(List<Series> all) {
        Map<When.Clock, Long> counts = new TreeMap<>();
        all.forEach(series -> counts.merge(series.clock(), series.measured(), Long::sum));
        return counts.entrySet().stream().max(Map.Entry.comparingByValue()).map(Map.Entry::getKey)
                .orElse(When.Clock.MOMENT);
    }
}
