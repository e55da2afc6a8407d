package org.deskwright.cli.command;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

import org.deskwright.cli.internal.Choices;
import org.deskwright.cli.internal.Moments;
import org.deskwright.cli.internal.UsageProblem;
import org.deskwright.logs.format.Level;
import org.deskwright.logs.format.SourceClock;
import org.deskwright.logs.query.LogQuery;
import org.deskwright.logs.scan.RecordFilter;

import picocli.CommandLine.Option;

/** Which records of logs are meant. */
final class LogRangeOptions {
    private static final Map<String, Level> LEVELS = new TreeMap<>(
            Map.of("critical", Level.CRITICAL, "error", Level.ERROR, "warn", Level.WARNING, "warning", Level.WARNING,
                    "info", Level.INFO, "debug", Level.DEBUG, "trace", Level.TRACE));

    private static final Pattern ZONE = Pattern.compile("(?:Z|[+-]\\d\\d:\\d\\d)$");

    @Option(names = "--since", paramLabel = "TIME", description = "Only records of that moment and later, such as 2026-11-20T10:00:00Z; without a zone as the log writes it.")
    private String since;

    @Option(names = "--until", paramLabel = "TIME", description = "Only records before that moment.")
    private String until;

    @Option(names = "--level", paramLabel = "LEVEL", description = "Only records at least that serious: critical, error, warn, info, debug or trace.")
    private String level;

    /** As a query. */
    LogQuery query() {
        LogQuery asked = LogQuery.EVERYTHING;
        if (since != null) {
            asked = asked.and(times(since, from(), Long.MAX_VALUE));
        }
        if (until != null) {
            asked = asked.and(times(until, Long.MIN_VALUE, to()));
        }
        return level == null ? asked : asked.and(LogQuery.Levels.atLeast(least()));
    }

    private static LogQuery times(String said, long from, long until) {
        return tellsZone(said)
                ? new LogQuery.Moments(from, until, SourceClock.UNKNOWN)
                : new LogQuery.Times(from, until);
    }

    /** For a pass over all. */
    RecordFilter filter() {
        int levels = level == null
                ? -1
                : Arrays.stream(Level.values()).filter(other -> other != Level.NONE && other.compareTo(least()) <= 0)
                        .mapToInt(Level::bit).sum();
        return new RecordFilter(from(), to(), tellsZone(since), tellsZone(until), levels, SourceClock.UNKNOWN);
    }

    static boolean tellsZone(String moment) {
        return moment != null && ZONE.matcher(moment).find();
    }

    private long from() {
        return since == null ? Long.MIN_VALUE : micros("--since", since);
    }

    private long to() {
        return until == null ? Long.MAX_VALUE : micros("--until", until);
    }

    private Level least() {
        String name = level.toLowerCase(Locale.ROOT);
        Choices.check("--level", name, List.copyOf(LEVELS.keySet()));
        return LEVELS.get(name);
    }

    /**
     * Times of logs that tell no zone are kept as if they were of UTC, so that such a moment is compared as written.
     */
    static long micros(String option, String moment) {
        try {
            return ChronoUnit.MICROS.between(Instant.EPOCH, Moments.parse(option, moment, ZoneOffset.UTC));
        } catch (ArithmeticException e) {
            throw new UsageProblem(option + ": no log is of " + moment);
        }
    }
}
