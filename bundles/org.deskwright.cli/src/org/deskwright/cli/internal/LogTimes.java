package org.deskwright.cli.internal;

import java.io.IOException;
import java.io.Writer;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.deskwright.logs.scan.ScanTotals;
import org.deskwright.logs.scan.ScanTotals.Times;

/** Tells from when to when a log goes: moments where its lines tell a zone, and else times without one. */
final class LogTimes {
    private static final boolean[] TOLD = {true, false};

    private LogTimes() {
    }

    static void write(ScanTotals totals, Writer out) throws IOException {
        for (boolean zoneTold : TOLD) {
            Optional<Times> times = totals.times(zoneTold);
            if (times.isPresent()) {
                out.write("  from " + text(times.get().earliest(), zoneTold) + " to "
                        + text(times.get().latest(), zoneTold) + (zoneTold
                                ? ""
                                : " by the clock of the computer that wrote it, in "
                                        + number(times.get().records()) + " lines without a zone")
                        + "\n");
            }
        }
        Optional<Times> guessed = totals.timesWithoutYear();
        if (guessed.isPresent()) {
            out.write("  " + number(guessed.get().records())
                    + " lines tell no year; it is taken from when the file was written to last\n");
        }
    }

    static void put(ScanTotals totals, Map<String, Object> members) {
        List<Map<String, Object>> all = new ArrayList<>();
        for (boolean zoneTold : TOLD) {
            totals.times(zoneTold).ifPresent(times -> {
                Map<String, Object> one = new LinkedHashMap<>();
                one.put("zoneTold", zoneTold);
                one.put("records", times.records());
                one.put("earliest", text(times.earliest(), zoneTold));
                one.put("latest", text(times.latest(), zoneTold));
                all.add(one);
            });
        }
        members.put("times", all);
        members.put("recordsWithoutYear", totals.timesWithoutYear().map(Times::records).orElse(0L));
    }

    static String text(long micros, boolean zoneTold) {
        Instant time = Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
        return zoneTold ? time.toString() : time.atOffset(ZoneOffset.UTC).toLocalDateTime().toString();
    }

    private static String number(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }
}
