package org.deskwright.cli.internal;

import java.io.IOException;
import java.io.Writer;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

import org.deskwright.logs.format.FormatStamp;
import org.deskwright.logs.format.SetBacks;
import org.deskwright.logs.format.SourceClock;
import org.deskwright.logs.format.Stamp;
import org.deskwright.logs.index.IndexTotals;
import org.deskwright.logs.scan.ScanTotals;
import org.deskwright.logs.scan.ScanTotals.Times;

/** Tells from when to when a log goes: moments where its lines tell a zone, and else times without one. */
record LogTimes(Optional<Times> moments, Optional<Times> withoutZone, Optional<Times> uptimes,
        Optional<Times> withoutYear) {
    private static final boolean[] TOLD = {true, false};

    /** With times that are moments by what is known of the clock. */
    static LogTimes of(ScanTotals totals, SourceClock clock) {
        return of(totals.byStamp(), clock);
    }

    /**
     * The same of an index.
     *
     * @param stamps all that were known when it was indexed
     */
    static LogTimes of(IndexTotals totals, List<FormatStamp> stamps, SourceClock clock) {
        Map<Stamp, Times> all = new LinkedHashMap<>();
        totals.byStamp().stream().filter(of -> of.stamp() >= 0).forEach(
                of -> all.put(stamps.get(of.stamp()).stamp(), new Times(of.records(), of.earliest(), of.latest())));
        return of(all, clock);
    }

    private static LogTimes of(Map<Stamp, Times> all, SourceClock clock) {
        Map<Stamp, Times> moments = new LinkedHashMap<>();
        all.forEach((stamp, times) -> moved(times, stamp, clock).ifPresent(moved -> moments.put(stamp, moved)));
        return new LogTimes(together(moments, _ -> true),
                together(all, stamp -> !moments.containsKey(stamp) && !stamp.isUptime()),
                together(all, stamp -> !moments.containsKey(stamp) && stamp.isUptime()),
                together(all, stamp -> !stamp.tellsYear()));
    }

    private static Optional<Times> together(Map<Stamp, Times> all, Predicate<Stamp> which) {
        return all.entrySet().stream().filter(e -> which.test(e.getKey())).map(Map.Entry::getValue)
                .reduce(LogTimes::both);
    }

    private static Optional<Times> moved(Times told, Stamp stamp, SourceClock clock) {
        return clock.likely(told.earliest(), stamp, SetBacks.NOWHERE)
                .flatMap(earliest -> clock.latest(told.latest(), stamp, SetBacks.NOWHERE)
                        .map(latest -> new Times(told.records(), micros(earliest), micros(latest))));
    }

    private static long micros(Instant time) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, time);
    }

    private static Times both(Times a, Times b) {
        return new Times(a.records() + b.records(), Math.min(a.earliest(), b.earliest()),
                Math.max(a.latest(), b.latest()));
    }

    private Optional<Times> times(boolean zoneTold) {
        return zoneTold ? moments : withoutZone;
    }

    void write(Writer out) throws IOException {
        for (boolean zoneTold : TOLD) {
            Optional<Times> times = times(zoneTold);
            if (times.isPresent()) {
                out.write("  from " + text(times.get().earliest(), zoneTold) + " to "
                        + text(times.get().latest(), zoneTold)
                        + (zoneTold
                                ? ""
                                : " by the clock of the computer that wrote it, in " + lines(times.get().records())
                                        + " without a zone")
                        + "\n");
            }
        }
        if (uptimes.isPresent()) {
            out.write("  from " + uptime(uptimes.get().earliest()) + " to " + uptime(uptimes.get().latest())
                    + " after the device was started, in " + lines(uptimes.get().records()) + "\n");
        }
        Optional<Times> guessed = withoutYear;
        if (guessed.isPresent()) {
            out.write("  " + lines(guessed.get().records()) + (guessed.get().records() == 1 ? " tells" : " tell")
                    + " no year; it is taken from when the file was written to last\n");
        }
    }

    private static String lines(long count) {
        return number(count) + (count == 1 ? " line" : " lines");
    }

    void put(Map<String, Object> members) {
        List<Map<String, Object>> all = new ArrayList<>();
        for (boolean zoneTold : TOLD) {
            times(zoneTold).ifPresent(times -> {
                Map<String, Object> one = new LinkedHashMap<>();
                one.put("zoneTold", zoneTold);
                one.put("records", times.records());
                one.put("earliest", text(times.earliest(), zoneTold));
                one.put("latest", text(times.latest(), zoneTold));
                all.add(one);
            });
        }
        uptimes.ifPresent(times -> {
            Map<String, Object> one = new LinkedHashMap<>();
            one.put("sinceStart", true);
            one.put("records", times.records());
            one.put("earliest", uptime(times.earliest()));
            one.put("latest", uptime(times.latest()));
            all.add(one);
        });
        members.put("times", all);
        members.put("recordsWithoutYear", withoutYear.map(Times::records).orElse(0L));
    }

    static String text(long micros, boolean zoneTold) {
        Instant time = Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
        return zoneTold
                ? time.toString()
                : DateTimeFormatter.ISO_LOCAL_DATE_TIME.format(time.atOffset(ZoneOffset.UTC).toLocalDateTime());
    }

    /** As the device writes it. */
    static String uptime(long micros) {
        Duration up = Duration.of(micros, ChronoUnit.MICROS);
        return String.format(Locale.ROOT, "%dd,%02d:%02d:%02d.%03d", up.toDays(), up.toHoursPart(), up.toMinutesPart(),
                up.toSecondsPart(), up.toMillisPart());
    }

    private static String number(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }
}
