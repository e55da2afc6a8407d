package org.deskwright.estate.query;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToLongFunction;

/**
 * One thing that may be known of a row.
 *
 * @param id stable: settings and exports name it so
 * @param names how else a query may call it; several attributes may share a name, which then means any of them
 * @param kind what its texts stand for
 * @param text what a table shows; empty for what is not known
 * @param value of a number or moment, {@link #UNKNOWN} where it is not known; of other kinds always that
 */
public record Attribute<T>(String id, List<String> names, Kind kind, Function<? super T, String> text,
        ToLongFunction<? super T> value) {
    /** What a number or moment is that nobody told: neither more nor less than any other. */
    public static final long UNKNOWN = Long.MIN_VALUE;

    /** Between the members of a list. */
    static final String COMMA = ", ";

    private static final DateTimeFormatter MINUTES = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

    /** What the texts of an attribute stand for. */
    public enum Kind {
        TEXT,
        /** Several texts with commas between them. */
        LIST,
        /** An IP address, or a range in CIDR notation. */
        ADDRESS,
        /** A whole number. */
        NUMBER,
        /** Milliseconds since 1970. */
        MOMENT;

        /** Whether there is a value to compare with. */
        public boolean isMeasured() {
            return this == NUMBER || this == MOMENT;
        }
    }

    public Attribute {
        names = List.copyOf(names);
    }

    public static <T> Attribute<T> text(String id, Function<? super T, String> text, String... names) {
        return new Attribute<>(id, List.of(names), Kind.TEXT, text, row -> UNKNOWN);
    }

    public static <T> Attribute<T> list(String id, Function<? super T, List<String>> texts, String... names) {
        return new Attribute<>(id, List.of(names), Kind.LIST, row -> String.join(COMMA, texts.apply(row)),
                row -> UNKNOWN);
    }

    public static <T> Attribute<T> address(String id, Function<? super T, String> text, String... names) {
        return new Attribute<>(id, List.of(names), Kind.ADDRESS, text, row -> UNKNOWN);
    }

    /** @param value {@link #UNKNOWN} where it is not known */
    public static <T> Attribute<T> number(String id, ToLongFunction<? super T> value, String... names) {
        return new Attribute<>(id, List.of(names), Kind.NUMBER, row -> digits(value.applyAsLong(row)), value);
    }

    /** @param zone where the clock hangs that the text is read from */
    public static <T> Attribute<T> moment(String id, ZoneId zone, Function<? super T, Optional<Instant>> at,
            String... names) {
        return moment(id, zone, at, row -> "", names);
    }

    /** @param otherwise what to say instead where there is no moment */
    public static <T> Attribute<T> moment(String id, ZoneId zone, Function<? super T, Optional<Instant>> at,
            Function<? super T, String> otherwise, String... names) {
        DateTimeFormatter clock = MINUTES.withZone(zone);
        return new Attribute<>(id, List.of(names), Kind.MOMENT,
                row -> at.apply(row).map(clock::format).orElseGet(() -> otherwise.apply(row)),
                row -> at.apply(row).map(Instant::toEpochMilli).orElse(UNKNOWN));
    }

    private static String digits(long value) {
        return value == UNKNOWN ? "" : Long.toString(value);
    }
}
