package org.deskwright.logs.query;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.deskwright.logs.format.Field;
import org.deskwright.logs.format.Level;
import org.deskwright.logs.format.SourceClock;
import org.deskwright.logs.format.Stamp;

/** What is asked of each {@link Unit}. Equal queries ask the same, so that what one found may serve the other. */
public sealed interface LogQuery extends Serializable {
    /** Asks nothing, so that everything is found. */
    LogQuery EVERYTHING = new All(List.of());

    /** The tests it is made of, each once. */
    default Stream<LogQuery> tests() {
        return switch (this) {
            case All(List<LogQuery> parts) -> parts.stream().flatMap(LogQuery::tests).distinct();
            case Any(List<LogQuery> parts) -> parts.stream().flatMap(LogQuery::tests).distinct();
            case Not(LogQuery part) -> part.tests();
            default -> Stream.of(this);
        };
    }

    /** Both of them. */
    default LogQuery and(LogQuery other) {
        return equals(EVERYTHING) ? other : other.equals(EVERYTHING) ? this : new All(List.of(this, other));
    }

    /** The same for a log of which that clock is known. */
    default LogQuery by(SourceClock clock) {
        return switch (this) {
            case All(List<LogQuery> parts) -> new All(parts.stream().map(part -> part.by(clock)).toList());
            case Any(List<LogQuery> parts) -> new Any(parts.stream().map(part -> part.by(clock)).toList());
            case Not(LogQuery part) -> new Not(part.by(clock));
            case Moments(long from, long until, SourceClock _) -> new Moments(from, until, clock);
            default -> this;
        };
    }

    /** Each of them. */
    record All(List<LogQuery> parts) implements LogQuery {
        public All {
            parts = List.copyOf(parts);
        }
    }

    /** At least one of them. */
    record Any(List<LogQuery> parts) implements LogQuery {
        public Any {
            parts = List.copyOf(parts);
        }
    }

    record Not(LogQuery part) implements LogQuery {}

    /** The text stands in it. */
    record Literal(String text, TextRule rule) implements LogQuery {
        /**
         * @throws IllegalArgumentException when the text is empty or of several lines
         */
        public Literal {
            if (text.isEmpty() || text.indexOf('\n') >= 0) {
                throw new IllegalArgumentException("a text to look for is a part of a line");
            }
        }
    }

    /**
     * A regular expression finds something in it. The syntax is that of RE2, which knows neither back-references nor
     * looking around, and takes time in proportion to the text whatever the expression. {@code ^} and {@code $} are
     * begin and end of any line, {@code .} is any letter but the end of a line.
     */
    record Regex(String pattern, TextRule rule) implements LogQuery {
        /** See {@link RegexProgram#check} for what is refused. */
        public Regex {
            RegexProgram.check(pattern, rule);
        }
    }

    /** Its level is one of them. */
    record Levels(Set<Level> levels) implements LogQuery {
        public Levels {
            levels = Set.copyOf(levels);
        }

        /** At least as serious; what tells no level is not. */
        public static Levels atLeast(Level level) {
            return new Levels(Stream.of(Level.values()).filter(l -> l != Level.NONE && l.compareTo(level) <= 0)
                    .collect(Collectors.toUnmodifiableSet()));
        }
    }

    /**
     * The time that stands in it is not before the one and before the other.
     *
     * @param from in microseconds since 1970, {@link Long#MIN_VALUE} for no begin
     * @param until likewise, {@link Long#MAX_VALUE} for no end
     */
    record Times(long from, long until) implements LogQuery {}

    /**
     * It was written not before the one moment and before the other. Where the moment of a record cannot be told, what
     * stands in it is taken for one of UTC.
     *
     * @param from in microseconds since 1970, {@link Long#MIN_VALUE} for no begin
     * @param until likewise, {@link Long#MAX_VALUE} for no end
     * @param clock of the log, as far as it is known
     */
    record Moments(long from, long until, SourceClock clock) implements LogQuery {
        /**
         * What records tell that are written so. Where the clock was set back between the two moments, the times that
         * it showed before that and again after it are among them.
         */
        public Times of(Stamp stamp) {
            long first = told(from, stamp);
            long last = told(until, stamp);
            Optional<ZoneId> zone = clock.zone(stamp);
            if (zone.isEmpty()) {
                return new Times(first, last);
            }
            ZoneRules rules = zone.get().getRules();
            if (from != Long.MIN_VALUE) {
                ZoneOffsetTransition next = rules.nextTransition(shown(from));
                if (next != null && next.isOverlap()
                        && (until == Long.MAX_VALUE || next.getInstant().isBefore(shown(until)))) {
                    first = Math.min(first, micros(next.getDateTimeAfter()));
                }
            }
            if (until != Long.MAX_VALUE) {
                ZoneOffsetTransition before = rules.previousTransition(shown(until));
                if (before != null && before.isOverlap()
                        && (from == Long.MIN_VALUE || before.getInstant().isAfter(shown(from)))) {
                    last = Math.max(last, micros(before.getDateTimeBefore()));
                }
            }
            return new Times(first, last);
        }

        private Instant shown(long moment) {
            return Instant.EPOCH.plus(moment, ChronoUnit.MICROS).plus(clock.skew());
        }

        private static long micros(LocalDateTime shown) {
            return ChronoUnit.MICROS.between(Instant.EPOCH, shown.toInstant(ZoneOffset.UTC));
        }

        private long told(long moment, Stamp stamp) {
            return moment == Long.MIN_VALUE || moment == Long.MAX_VALUE
                    ? moment
                    : clock.told(Instant.EPOCH.plus(moment, ChronoUnit.MICROS), stamp).orElse(moment);
        }
    }

    /**
     * The name of the log is such.
     *
     * @param glob {@code *} stands for any letters, {@code ?} for one, whatever the case; it is for the name without
     *     its folder, or, with a {@code /}, for all of it
     */
    record Source(String glob) implements LogQuery {
        /** Whether a log has such a name. */
        public boolean isOf(String log) {
            String name = log.replace('\\', '/');
            boolean whole = glob.indexOf('/') >= 0 || glob.indexOf('\\') >= 0;
            return new Glob(glob.replace('\\', '/')).matches(whole ? name : name.substring(name.lastIndexOf('/') + 1));
        }
    }

    /**
     * It tells such a field.
     *
     * @param glob {@code *} stands for any letters, {@code ?} for one, whatever the case
     */
    record FieldIs(Field field, String glob) implements LogQuery {}
}
