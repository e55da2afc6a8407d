package org.deskwright.cli.internal;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.deskwright.logs.check.KnownClocks;
import org.deskwright.logs.check.UserClocks;
import org.deskwright.logs.format.SourceClock;
import org.deskwright.logs.query.Glob;
import org.deskwright.logs.source.LogSource;

/**
 * What the user said of the clocks by which logs were written, each for logs of a name or for all.
 *
 * @param prefix of the names of the options, for telling what is wrong
 * @param kept what counts where nothing was said
 */
public record Clocks(String prefix, List<String> zones, List<String> skews, List<String> anchors,
        UserClocks kept) implements KnownClocks {
    /** 100 years: a clock that lost its battery begins in 1970 or 1980. */
    private static final double MOST_SKEW = 100 * 366 * 86_400.0;
    private static final Instant FIRST = Instant.parse("1970-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("2200-01-01T00:00:00Z");
    /** A zone of one format: {@code NAME@FORMAT=ZONE}. */
    private static final Pattern OF_FORMAT = Pattern.compile("(.+)@([a-z][a-z0-9-]*)=(.+)");
    private static final Pattern ANCHOR = Pattern.compile("(\\d{1,6})d,(\\d\\d):(\\d\\d):(\\d\\d)(?:\\.\\d+)?@(.+)");

    /** Refuses what cannot be read. */
    public void check() {
        clock("", SourceClock.UNKNOWN);
    }

    /** What was said last counts, and more than what is kept. */
    @Override
    public SourceClock clock(String name, LogSource log) {
        return clock(name, kept.clock(name, log));
    }

    /** Of a log of which nothing was read yet. */
    SourceClock clock(String name) {
        return clock(name, kept.clock(name));
    }

    private SourceClock clock(String log, SourceClock known) {
        Map<String, ZoneId> ofFormats = new HashMap<>(known.zones());
        List<String> others = new ArrayList<>();
        for (String said : zones) {
            Matcher format = OF_FORMAT.matcher(said);
            if (format.matches()) {
                last(List.of(format.group(1) + "=" + format.group(3)), log, this::zone)
                        .ifPresent(zone -> ofFormats.put(format.group(2), zone));
            } else {
                others.add(said);
            }
        }
        return new SourceClock(last(others, log, this::zone).or(known::zone), ofFormats,
                last(skews, log, this::skew).orElse(known.skew()), last(anchors, log, this::started).or(known::started),
                known.setBacks());
    }

    /** Identifiers of formats that a zone was said of. */
    public Set<String> formats() {
        return zones.stream().map(OF_FORMAT::matcher).filter(Matcher::matches).map(format -> format.group(2))
                .collect(Collectors.toSet());
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

    private ZoneId zone(String text) {
        try {
            return ZoneId.of(text);
        } catch (DateTimeException e) {
            throw new UsageProblem(prefix + "zone: there is no zone " + text);
        }
    }

    private Duration skew(String text) {
        try {
            double seconds = Double.parseDouble(text);
            if (Math.abs(seconds) <= MOST_SKEW) {
                return Duration.ofMillis(Math.round(seconds * 1000));
            }
        } catch (NumberFormatException e) {
            // said below
        }
        throw new UsageProblem(prefix + "skew: a number of seconds, of at most 100 years, not " + text);
    }

    private Instant started(String text) {
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
        throw new UsageProblem(prefix + "anchor: written as 37d,05:43:43@2026-02-03T04:05:06Z, not " + text);
    }

    private static long number(Matcher anchor, int group) {
        return Long.parseLong(anchor.group(group));
    }
}
