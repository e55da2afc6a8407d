package org.deskwright.estate.ui.dashboard;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

import org.deskwright.estate.fleet.Condition;
import org.deskwright.estate.tally.Aspect;
import org.deskwright.estate.tally.Slice;
import org.deskwright.estate.tally.Tally;
import org.deskwright.ui.icons.Verdict;
import org.deskwright.ui.text.Texts;
import org.deskwright.ui.theme.ThemeColor;

/**
 * A tally in words and colours.
 *
 * @param rows a line for each slice
 */
record Figures(Tally tally, String title, List<Row> rows) {
    private static final Texts TEXTS = Texts.beside(Figures.class);
    /** So many bars can be taken in. */
    static final int MOST_BARS = 12;

    /**
     * @param query what finds what was counted; empty for several slices together
     */
    record Row(String label, int count, double share, String query, ThemeColor color) {
        /** {@code 310 (78 %)}. */
        String figures() {
            return TEXTS.get("figures", count, percent());
        }

        /** {@code 78 %}; of a few among many, that they are less than one. */
        String percent() {
            long percent = Math.round(share * 100);
            return percent == 0 && count > 0 ? TEXTS.get("share.less") : TEXTS.get("share", percent);
        }

        String text() {
            return label + ": " + figures();
        }
    }

    static Figures of(Tally tally) {
        List<Row> rows = tally.slices().stream().map(
                s -> new Row(label(tally.aspect(), s), s.count(), tally.share(s), s.query(), color(tally.aspect(), s)))
                .toList();
        return new Figures(tally, TEXTS.get("title." + id(tally.aspect())), rows);
    }

    static String id(Aspect aspect) {
        return aspect.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    String id() {
        return id(tally.aspect());
    }

    /** What is counted, such as {@code 400 WorkSpaces}. */
    String total() {
        return TEXTS.get("total." + tally.aspect().counted().name().toLowerCase(Locale.ROOT), tally.total());
    }

    /** As many lines as fit a chart: of many, the last stands for all that are smaller. */
    List<Row> bars() {
        if (rows.size() <= MOST_BARS) {
            return rows;
        }
        List<Row> bars = new ArrayList<>(rows.subList(0, MOST_BARS - 1));
        List<Row> rest = rows.subList(MOST_BARS - 1, rows.size());
        int count = rest.stream().mapToInt(Row::count).sum();
        double share = rest.stream().mapToDouble(Row::share).sum();
        bars.add(new Row(TEXTS.get("others", rest.size()), count, share, "", ThemeColor.MUTED));
        return bars;
    }

    /** All of it in a sentence, for those who do not see the chart. */
    String inWords() {
        return title + ". " + total() + ". " + rows.stream().map(Row::text).collect(Collectors.joining("; "));
    }

    private static String label(Aspect aspect, Slice slice) {
        String key = "slice." + id(aspect) + "." + slice.key();
        if (slice.isUnknown()) {
            return TEXTS.get("unknown");
        }
        return aspect == Aspect.FINDINGS
                ? Verdict.valueOf(slice.key()).word()
                : TEXTS.has(key) ? TEXTS.get(key) : slice.key();
    }

    private static final Map<Condition, ThemeColor> STATES = Map.of(Condition.SOUND, ThemeColor.CHART, Condition.ASLEEP,
            ThemeColor.CHART, Condition.CHANGING, ThemeColor.PASSED, Condition.MAINTENANCE, ThemeColor.CANNOT_TELL,
            Condition.FAULTY, ThemeColor.PROBLEM, Condition.GONE, ThemeColor.MUTED, Condition.OTHER,
            ThemeColor.WARNING);

    private static ThemeColor color(Aspect aspect, Slice slice) {
        if (slice.isUnknown()) {
            return ThemeColor.MUTED;
        }
        return switch (aspect) {
            case STATE -> STATES.get(Condition.of(slice.key()));
            case FINDINGS -> Verdict.valueOf(slice.key()).color();
            default -> ThemeColor.CHART;
        };
    }
}
