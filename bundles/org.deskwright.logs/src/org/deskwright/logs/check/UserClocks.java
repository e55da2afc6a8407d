package org.deskwright.logs.check;

import java.math.BigDecimal;
import java.nio.file.Path;
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
import java.util.function.Predicate;

import org.deskwright.logs.archive.Rotation;
import org.deskwright.logs.catalogue.UserFiles;
import org.deskwright.logs.format.SourceClock;
import org.deskwright.logs.query.Glob;
import org.deskwright.logs.source.LogSource;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;

/**
 * What users keep of the clocks by which logs are written, as {@code log-clocks.schema.json} describes it.
 *
 * @param clocks in the order of their files
 * @param problems of files that cannot be read, each in one line that begins with the file
 */
public record UserClocks(List<Clock> clocks, List<String> problems) implements KnownClocks {
    /** Of the instance area: where the files are looked for, which end in {@code .json}. */
    public static final String FOLDER = "log-clocks";
    /** Where nobody keeps any. */
    public static final UserClocks NONE = new UserClocks(List.of(), List.of());

    private static final String SCHEMA = "log-clocks.schema.json";
    private static final Set<String> MEMBERS = Set.of("log", "format", "begins", "zone", "skewSeconds", "started");
    /** 100 years: a clock that lost its battery begins in 1970 or 1980. */
    private static final double MOST_SKEW = 100 * 366 * 86_400.0;

    public UserClocks {
        clocks = List.copyOf(clocks);
        problems = List.copyOf(problems);
    }

    /**
     * A clock.
     *
     * @param log name of logs, with or without their folders, which may hold {@code *} and {@code ?}
     * @param begins how a log begins to which it stays when that lies in another folder or archive
     * @param skew how far it is ahead
     * @param format identifier of the format of whose times alone it tells the zone, where several programs write a log
     */
    public record Clock(String log, Optional<LogBeginning> begins, Optional<ZoneId> zone, Optional<Duration> skew,
            Optional<Instant> started, Optional<String> format) {
        public Clock {
            if (format.isPresent() && (zone.isEmpty() || skew.isPresent() || started.isPresent())) {
                throw new IllegalArgumentException(
                        "clock of " + log + ": with a 'format' it tells a 'zone', and nothing else");
            }
        }

        /** Of all formats. */
        public Clock(String log, Optional<LogBeginning> begins, Optional<ZoneId> zone, Optional<Duration> skew,
                Optional<Instant> started) {
            this(log, begins, zone, skew, started, Optional.empty());
        }

        boolean isOf(String title) {
            Glob glob = new Glob(Rotation.name(log));
            String name = Rotation.name(title);
            return glob.matches(name.replace('\\', '/')) || glob.matches(file(name));
        }

        /** Whether it is that of a log which lies elsewhere now, under the same name. */
        public boolean movedTo(String name, LogSource source) {
            return begins.isPresent() && file(log).equals(file(name)) && begins.get().isOf(source);
        }

        private static String file(String title) {
            String name = Rotation.name(title);
            return name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        }
    }

    /** Reads all files of the folder; none where it is not there. A file counts as a whole or not at all. */
    public static UserClocks read(Path folder) {
        return read(folder, _ -> true);
    }

    /**
     * The same, with a problem for each zone of a format that nobody knows: it counts for nothing.
     *
     * @param isFormat whether there is a format of that identifier; not asked where no clock is of one alone
     */
    public static UserClocks read(Path folder, Predicate<String> isFormat) {
        List<Clock> clocks = new ArrayList<>();
        List<String> problems = new ArrayList<>();
        UserFiles.read(folder, SCHEMA, problems, (file, text) -> {
            for (Clock clock : clocks(text)) {
                if (clock.format.stream().allMatch(isFormat)) {
                    clocks.add(clock);
                } else {
                    problems.add(file + ": clock of " + clock.log + ": there is no format " + clock.format.orElseThrow()
                            + "; 'deskwright logs formats' tells those that are known");
                }
            }
        });
        return clocks.isEmpty() && problems.isEmpty() ? NONE : new UserClocks(clocks, problems);
    }

    /**
     * The same without those that the workbench was told. What is wrong with the files is for {@link #read} to tell.
     */
    public static UserClocks besides(Path folder) {
        List<Clock> clocks = new ArrayList<>();
        UserFiles.read(folder, ClockFile.NAME, new ArrayList<>(), text -> clocks.addAll(clocks(text)));
        return new UserClocks(clocks, List.of());
    }

    static List<Clock> clocks(String text) {
        try {
            List<Clock> clocks = new ArrayList<>();
            for (JsonElement one : JsonParser.parseString(text).getAsJsonObject().getAsJsonArray("clocks")) {
                clocks.add(clock(one.getAsJsonObject()));
            }
            return clocks;
        } catch (JsonParseException | IllegalStateException | UnsupportedOperationException | NullPointerException
                | ClassCastException e) {
            throw new IllegalArgumentException("no list of 'clocks', each with 'log' and what is known of it", e);
        }
    }

    private static Clock clock(JsonObject clock) {
        clock.keySet().stream().filter(name -> !MEMBERS.contains(name)).findFirst().ifPresent(name -> {
            throw new IllegalArgumentException("there is no '" + name + "' of a clock");
        });
        if (!clock.has("log")) {
            throw new IllegalArgumentException("a clock without 'log', which names the logs");
        }
        try {
            return new Clock(clock.get("log").getAsString(), text(clock, "begins").map(LogBeginning::parse),
                    text(clock, "zone").map(ZoneId::of), Optional.ofNullable(clock.get("skewSeconds"))
                            .map(JsonElement::getAsBigDecimal).map(UserClocks::skew),
                    text(clock, "started").map(Instant::parse), text(clock, "format"));
        } catch (DateTimeException | NumberFormatException e) {
            throw new IllegalArgumentException("clock of " + clock.get("log").getAsString() + ": " + e.getMessage(), e);
        }
    }

    private static Optional<String> text(JsonObject clock, String name) {
        return Optional.ofNullable(clock.get(name)).map(JsonElement::getAsString);
    }

    private static Duration skew(BigDecimal seconds) {
        if (Math.abs(seconds.doubleValue()) > MOST_SKEW) {
            throw new IllegalArgumentException("'skewSeconds' is more than 100 years");
        }
        return Duration.ofMillis(Math.round(seconds.doubleValue() * 1000));
    }

    /** What is known of the clock of the log of that name; what stands last counts. */
    public SourceClock clock(String log) {
        return clock(clock -> clock.isOf(log));
    }

    /** The same, also where it was told while the log lay elsewhere and nothing was told since. */
    @Override
    public SourceClock clock(String name, LogSource log) {
        boolean again = clocks.stream().anyMatch(clock -> clock.begins.isPresent() && clock.isOf(name));
        return clock(clock -> clock.isOf(name) || !again && clock.movedTo(name, log));
    }

    private SourceClock clock(Predicate<Clock> its) {
        SourceClock known = SourceClock.UNKNOWN;
        for (Clock clock : clocks) {
            if (its.test(clock)) {
                known = clock.format.isPresent()
                        ? known.with(with(known.zones(), clock.format.get(), clock.zone.orElseThrow()))
                        : new SourceClock(clock.zone.or(known::zone), known.zones(), clock.skew.orElse(known.skew()),
                                clock.started.or(known::started), known.setBacks());
            }
        }
        return known;
    }

    private static Map<String, ZoneId> with(Map<String, ZoneId> zones, String format, ZoneId zone) {
        Map<String, ZoneId> all = new HashMap<>(zones);
        all.put(format, zone);
        return all;
    }
}
