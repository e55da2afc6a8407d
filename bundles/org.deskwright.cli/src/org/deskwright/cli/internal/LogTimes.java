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
import java.util.stream.Stream;

import org.deskwright.logs.format.FormatStamp;
import org.deskwright.logs.format.SourceClock;
import org.deskwright.logs.format.Stamp;
import org.deskwright.logs.index.IndexTotals;
import org.deskwright.logs.scan.ScanTotals;
import org.deskwright.logs.scan.ScanTotals.Times;

/** Tells from when to when a log goes: moments where its lines tell a zone, and else times without one. */
record LogTimes(Optional<Times> moments, Optional<Times> withoutZone, Optional<Times> uptimes,
        Optional<Times> withoutYear) {
    private static final boolean[] TOLD = {true, false};
    private static final Stamp MOMENT = stamp("yyyy-MM-dd HH:mm:ss", Stamp.Zone.UTC);
    private static final Stamp LOCAL = stamp("yyyy-MM-dd HH:mm:ss", Stamp.Zone.LOCAL);
    private static final Stamp UPTIME = stamp("#d,HH:mm:ss", Stamp.Zone.UPTIME);

    private static Stamp stamp(String columns, Stamp.Zone zone) {
        return new Stamp(columns, "", new Stamp.Digits(0, 0), zone, "");
    }

    static LogTimes of(ScanTotals totals) {
        return new LogTimes(totals.times(true), totals.times(false), totals.uptimes(), totals.timesWithoutYear());
    }

    /**
     * @param stamps all that were known when it was indexed
     */
    static LogTimes of(IndexTotals totals, List<FormatStamp> stamps) {
        return new LogTimes(times(totals, stamps, Stamp::tellsZone),
                times(totals, stamps, stamp -> !stamp.tellsZone() && !stamp.isUptime()),
                times(totals, stamps, Stamp::isUptime), times(totals, stamps, stamp -> !stamp.tellsYear()));
    }

    private static Optional<Times> times(IndexTotals totals, List<FormatStamp> stamps, Predicate<Stamp> which) {
        return totals.byStamp().stream().filter(of -> of.stamp() >= 0 && which.test(stamps.get(of.stamp()).stamp()))
                .map(of -> new Times(of.records(), of.earliest(), of.latest())).reduce(LogTimes::both);
    }

    /** With times that are moments by what is known of the clock. */
    LogTimes on(SourceClock clock) {
        Optional<Times> all = Stream
                .of(moved(moments, MOMENT, clock), moved(withoutZone, LOCAL, clock), moved(uptimes, UPTIME, clock))
                .flatMap(Optional::stream).reduce(LogTimes::both);
        return new LogTimes(all, clock.zone().isPresent() ? Optional.empty() : withoutZone,
                clock.started().isPresent() ? Optional.empty() : uptimes, withoutYear);
    }

    private static Optional<Times> moved(Optional<Times> times, Stamp like, SourceClock clock) {
        return times.flatMap(
                told -> clock.moment(told.earliest(), like).flatMap(earliest -> clock.moment(told.latest(), like)
                        .map(latest -> new Times(told.records(), micros(earliest), micros(latest)))));
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
