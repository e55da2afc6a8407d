package org.deskwright.cli.command;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.deskwright.cli.internal.UsageProblem;
import org.deskwright.logs.format.SourceClock;
import org.deskwright.logs.query.Glob;

import picocli.CommandLine.Option;

/** What the user knows of the clocks by which logs were written. */
final class ClockOptions {
    /** 100 years: a clock that lost its battery begins in 1970 or 1980. */
    private static final double MOST_SKEW = 100 * 366 * 86_400.0;
    private static final Instant FIRST = Instant.parse("1970-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("2200-01-01T00:00:00Z");
    private static final Pattern ANCHOR = Pattern.compile("(\\d{1,6})d,(\\d\\d):(\\d\\d):(\\d\\d)(?:\\.\\d+)?@(.+)");

    @Option(names = "--zone", paramLabel = "[NAME=]ZONE", description = "Zone of times that tell none, such as Europe/Berlin or +09:00; with NAME, which may hold * and ?, of logs of that name.")
    private List<String> zones = List.of();

    @Option(names = "--skew", paramLabel = "[NAME=]SECONDS", description = "How far the clock was ahead; negative where it was behind.")
    private List<String> skews = List.of();

    @Option(names = "--anchor", paramLabel = "[NAME=]UPTIME@TIME", description = "When it was that time of day for a device whose lines count from its start, such as 37d,05:43:43@2026-02-03T04:05:06Z.")
    private List<String> anchors = List.of();

    /** Refuses what cannot be read. */
    void check() {
        clock("");
    }

    /** What is known of the clock of the log of that name; what was said last counts. */
    SourceClock clock(String log) {
        return new SourceClock(last(zones, log, ClockOptions::zone),
                last(skews, log, ClockOptions::skew).orElse(Duration.ZERO), last(anchors, log, ClockOptions::started));
    }

    private static <T> Optional<T> last(List<String> said, String log, Function<String, T> reader) {
        Optional<T> found = Optional.empty();
        for (String one : said) {
            int sign = one.indexOf('=');
            T value = reader.apply(one.substring(sign + 1));
            if (sign < 0 || isNamed(log, one.substring(0, sign))) {
                found = Optional.of(value);
            }
        }
        return found;
    }

    private static boolean isNamed(String log, String glob) {
        String name = log.replace('\\', '/');
        return new Glob(glob).matches(name) || new Glob(glob).matches(name.substring(name.lastIndexOf('/') + 1));
    }

    private static ZoneId zone(String text) {
        try {
            return ZoneId.of(text);
        } catch (DateTimeException e) {
            throw new UsageProblem("--zone: there is no zone " + text);
        }
    }

    private static Duration skew(String text) {
        try {
            double seconds = Double.parseDouble(text);
            if (Math.abs(seconds) <= MOST_SKEW) {
                return Duration.ofMillis(Math.round(seconds * 1000));
            }
        } catch (NumberFormatException e) {
            // said below
        }
        throw new UsageProblem("--skew: a number of seconds, of at most 100 years, not " + text);
    }

    private static Instant started(String text) {
        Matcher anchor = ANCHOR.matcher(text);
        try {
            if (anchor.matches()) {
                Instant then = Instant.parse(anchor.group(5));
                if (!then.isBefore(FIRST) && then.isBefore(LAST)) {
                    return then.minus(Duration.ofDays(number(anchor, 1))).minus(Duration.ofHours(number(anchor, 2)))
                            .minus(Duration.ofMinutes(number(anchor, 3))).minus(Duration.ofSeconds(number(anchor, 4)));
                }
            }
        } catch (DateTimeException e) {
            // said below
        }
        throw new UsageProblem("--anchor: written as 37d,05:43:43@2026-02-03T04:05:06Z, not " + text);
    }

    private static long number(Matcher anchor, int group) {
        return Long.parseLong(anchor.group(group));
    }
}
