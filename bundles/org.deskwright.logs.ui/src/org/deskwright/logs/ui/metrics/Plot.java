package org.deskwright.logs.ui.metrics;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.deskwright.logs.session.When;
import org.deskwright.logs.ui.reading.Series;
import org.deskwright.logs.ui.reading.ShortNames;
import org.deskwright.ui.text.Texts;

/**
 * What is shown in one chart.
 *
 * @param unit of all of its values
 */
record Plot(String unit, List<PlotLine> lines) {
    private static final Texts TEXTS = Texts.beside(Plot.class);
    /** Of more, nobody tells lines from each other: then all logs together make one of each thing that was measured. */
    private static final int MOST_LINES = 8;
    private static final int LETTERS = 24;

    /** A chart for each unit, in the order in which logs tell them. */
    static List<Plot> of(List<Series> all) {
        Map<String, Map<String, List<Series>>> units = new LinkedHashMap<>();
        for (Series series : all) {
            units.computeIfAbsent(series.rule().unit(), unit -> new TreeMap<>())
                    .computeIfAbsent(series.rule().title(), title -> new ArrayList<>()).add(series);
        }
        List<String> logs = all.stream().map(Series::log).distinct().toList();
        List<Plot> plots = new ArrayList<>();
        units.forEach((unit, titles) -> plots.add(new Plot(unit, lines(titles, logs))));
        return plots;
    }

    private static List<PlotLine> lines(Map<String, List<Series>> titles, List<String> logs) {
        long apart = titles.values().stream().mapToLong(series -> logs(series).size()).sum();
        List<PlotLine> lines = new ArrayList<>();
        titles.forEach((title, series) -> {
            List<String> of = logs(series);
            if (of.size() == 1) {
                lines.add(new PlotLine(title, logs.indexOf(of.getFirst()), series));
            } else if (apart > MOST_LINES) {
                lines.add(new PlotLine(TEXTS.get("line.logs", title, of.size()), 0, series));
            } else {
                series.stream().collect(Collectors.groupingBy(Series::log, LinkedHashMap::new, Collectors.toList()))
                        .forEach((log, its) -> lines
                                .add(new PlotLine(TEXTS.get("line.log", title, ShortNames.difference(log, of, LETTERS)),
                                        logs.indexOf(log), its)));
            }
        });
        return lines;
    }

    private static List<String> logs(List<Series> series) {
        return series.stream().map(Series::log).distinct().toList();
    }

    /** By which most of what was measured is told: only what is of one clock can be set beside each other. */
    static When.Clock clock(List<Series> all) {
        Map<When.Clock, Long> counts = new TreeMap<>();
        all.forEach(series -> counts.merge(series.clock(), series.measured(), Long::sum));
        return counts.entrySet().stream().max(Map.Entry.comparingByValue()).map(Map.Entry::getKey)
                .orElse(When.Clock.MOMENT);
    }
}
