package org.deskwright.logs.ui.timeline;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Moments worth a mark on an axis, and what is written there. */
public final class TimeAxis {
    private static final long SECOND = 1_000_000;
    private static final long MINUTE = 60 * SECOND;
    private static final long HOUR = 60 * MINUTE;
    private static final long DAY = 24 * HOUR;
    private static final long[] STEPS = {1, 10, 100, 1000, 10_000, 100_000, SECOND, 5 * SECOND, 15 * SECOND,
            30 * SECOND, MINUTE, 5 * MINUTE, 15 * MINUTE, 30 * MINUTE, HOUR, 3 * HOUR, 6 * HOUR, 12 * HOUR, DAY,
            2 * DAY, 7 * DAY, 14 * DAY, 30 * DAY, 90 * DAY, 365 * DAY, 3650 * DAY, 36_500 * DAY};

    private TimeAxis() {
    }

    /** A mark. */
    public record Mark(long micros, String text) {}

    /** At most so many, at round moments. */
    public static List<Mark> marks(long from, long to, int most) {
        long step = STEPS[STEPS.length - 1];
        for (int i = STEPS.length - 1; i >= 0 && (to - from) / STEPS[i] <= Math.max(1, most); i--) {
            step = STEPS[i];
        }
        List<Mark> marks = new ArrayList<>();
        DateTimeFormatter form = DateTimeFormatter.ofPattern(pattern(step), Locale.ROOT);
        for (long at = Math.ceilDiv(from, step) * step; at < to && marks.size() <= most; at += step) {
            marks.add(new Mark(at, text(at, form)));
        }
        return marks;
    }

    private static String pattern(long step) {
        return step >= DAY ? "uuuu-MM-dd" : step >= MINUTE ? "HH:mm" : step >= SECOND ? "HH:mm:ss" : "ss.SSSSSS";
    }

    private static String text(long micros, DateTimeFormatter form) {
        return form.format(Instant.EPOCH.plus(micros, ChronoUnit.MICROS).atOffset(ZoneOffset.UTC));
    }
}
