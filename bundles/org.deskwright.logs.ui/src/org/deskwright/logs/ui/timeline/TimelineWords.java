package org.deskwright.logs.ui.timeline;

import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.LongFunction;

import org.deskwright.logs.format.Level;
import org.deskwright.logs.ui.canvas.LevelLook;
import org.deskwright.logs.ui.clock.ShownClock;
import org.deskwright.logs.ui.editor.Times;
import org.deskwright.ui.text.Texts;

/**
 * What some bars of a histogram come to in words, as long as there is room for: what goes last is how many there are.
 */
final class TimelineWords {
    private static final Texts TEXTS = Texts.beside(TimelineWords.class);
    /** Of more there is no room beside the levels. */
    private static final int FEW_LOGS = 3;
    /** Of a year and the sign behind it. */
    private static final int YEAR = 5;
    /** Of a day and the blank behind it. */
    private static final int DAY = 11;
    /** Of a moment without what is less than a second. */
    private static final int SECONDS = 19;
    /** Of a moment without its seconds. */
    private static final int MINUTES = 16;
    /** A count from here on may be rounded where there is no more room. */
    private static final long MANY = 10_000;

    private final Histogram shown;
    private final ShownClock clock;
    private final int from;
    private final int to;

    /**
     * @param from the first of the bars; none is at hand where it is negative
     * @param to the last of them
     */
    TimelineWords(Histogram shown, ShownClock clock, int from, int to) {
        this.shown = shown;
        this.clock = clock;
        this.from = from;
        this.to = to;
    }

    /** From the whole to the shortest. */
    List<String> forms() {
        if (from < 0 || to >= shown.parts()) {
            return List.of(TEXTS.get("chart.all", shown.records()), TEXTS.get("chart.all.short", shown.records()),
                    TEXTS.get("chart.all.count", shown.records()));
        }
        String begin = Times.text(clock.moment(shown.begin(from)));
        String end = Times.text(clock.moment(shown.begin(to + 1)));
        String levels = levels("chart.level", ", ", TimelineWords::whole);
        String letters = levels("chart.letter", " ", TimelineWords::whole);
        List<String> times = times(begin, end);
        String whole = TEXTS.get(clock.isCorrected() ? "chart.corrected" : "chart.part", begin, end, levels);
        List<String> forms = new ArrayList<>();
        forms.add(byLog(whole));
        times.forEach(time -> forms.add(byLog(TEXTS.get("chart.counts", levels, time))));
        times.forEach(time -> forms.add(inLogs(TEXTS.get("chart.counts", levels, time))));
        forms.add(inLogs(levels));
        times.forEach(time -> forms.add(inLogs(TEXTS.get("chart.counts", letters, time))));
        forms.add(inLogs(letters));
        forms.add(letters);
        forms.add(levels("chart.letter", " ", TimelineWords::rounded));
        return forms.stream().distinct().toList();
    }

    /** When they were: where it is one day it stands at the axis. */
    private static List<String> times(String begin, String end) {
        return begin.substring(0, DAY).equals(end.substring(0, DAY))
                ? List.of(TEXTS.get("chart.times", begin.substring(DAY), end.substring(DAY)),
                        TEXTS.get("chart.times", begin.substring(DAY, SECONDS), end.substring(DAY, SECONDS)),
                        TEXTS.get("chart.times.short", begin.substring(DAY, MINUTES), end.substring(DAY, MINUTES)))
                : List.of(TEXTS.get("chart.times", begin, end),
                        TEXTS.get("chart.times", begin.substring(YEAR, MINUTES), end.substring(YEAR, MINUTES)));
    }

    private String levels(String key, String between, LongFunction<String> written) {
        List<String> levels = new ArrayList<>();
        for (Level level : Level.values()) {
            long count = 0;
            for (int part = from; part <= to; part++) {
                count += shown.count(part, level);
            }
            if (count > 0) {
                String word = level == Level.NONE ? TEXTS.get("chart.none") : LevelLook.word(level);
                String letter = level == Level.NONE ? TEXTS.get("chart.none.letter") : word.substring(0, 1);
                levels.add(TEXTS.get(key, written.apply(count), word, letter));
            }
        }
        return levels.isEmpty() ? TEXTS.get("chart.nothing") : String.join(between, levels);
    }

    private static String whole(long count) {
        return NumberFormat.getIntegerInstance(Locale.getDefault()).format(count);
    }

    private static String rounded(long count) {
        if (count < MANY) {
            return whole(count);
        }
        NumberFormat form = NumberFormat.getCompactNumberInstance(Locale.getDefault(), NumberFormat.Style.SHORT);
        form.setMaximumFractionDigits(1);
        return form.format(count);
    }

    private String byLog(String said) {
        List<String> logs = shown.logs().stream().filter(log -> log.count(from, to) > 0)
                .map(log -> TEXTS.get("chart.of-log", log.log(), log.count(from, to))).toList();
        return logs.isEmpty() || logs.size() > FEW_LOGS
                ? inLogs(said)
                : TEXTS.get("chart.by-log", said, String.join(", ", logs));
    }

    private String inLogs(String said) {
        long logs = shown.logs().stream().filter(log -> log.count(from, to) > 0).count();
        return logs == 0 ? said : TEXTS.get("chart.by-logs", said, logs);
    }
}
