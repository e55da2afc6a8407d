package org.deskwright.estate.query;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.deskwright.estate.query.QueryLexer.Piece;

/** Numbers, ages and dates as bounds of what is asked for. */
final class Comparisons {
    private static final Pattern RANGE = Pattern.compile("(\\d{1,18})(?:\\.\\.(\\d{1,18}))?");
    private static final Pattern AGE = Pattern.compile("(\\d{1,6}) ?([mhdwy])", Pattern.CASE_INSENSITIVE);
    private static final long MINUTE = 60_000;
    private static final long DAY = 24 * 60 * MINUTE;
    private static final Map<String, Long> UNITS = Map.of("m", MINUTE, "h", 60 * MINUTE, "d", DAY, "w", 7 * DAY, "y",
            365 * DAY);

    private Comparisons() {
    }

    /** {@code 80} or {@code 50..100}. */
    static Query number(String attribute, Piece value) throws QueryException {
        Matcher range = RANGE.matcher(value.text());
        if (!range.matches()) {
            throw noNumber(attribute, value);
        }
        long least = Long.parseLong(range.group(1));
        long most = range.group(2) == null ? least : Long.parseLong(range.group(2));
        return new Query.Between(attribute, least, most);
    }

    static Query number(String attribute, String operator, Piece value) throws QueryException {
        Matcher number = RANGE.matcher(value.text());
        if (!number.matches() || number.group(2) != null) {
            throw noNumber(attribute, value);
        }
        long bound = Long.parseLong(number.group(1));
        return switch (operator) {
            case "<" -> new Query.Between(attribute, Long.MIN_VALUE, bound - 1);
            case "<=" -> new Query.Between(attribute, Long.MIN_VALUE, bound);
            case ">" -> new Query.Between(attribute, bound + 1, Long.MAX_VALUE);
            default -> new Query.Between(attribute, bound, Long.MAX_VALUE);
        };
    }

    private static QueryException noNumber(String attribute, Piece value) {
        return new QueryException("'" + value.text() + "' is no whole number; write " + attribute + ":80, " + attribute
                + ">80 or " + attribute + ":50..100", value.position(), value.length());
    }

    /** Against an age, more is longer ago; against a date, more is later. */
    static Query moment(String attribute, String operator, Piece value, QueryClock clock) throws QueryException {
        Matcher age = AGE.matcher(value.text());
        if (age.matches()) {
            long ago = clock.asOf().toEpochMilli()
                    - Long.parseLong(age.group(1)) * UNITS.get(age.group(2).toLowerCase(Locale.ROOT));
            return switch (operator) {
                case ">" -> new Query.Between(attribute, Long.MIN_VALUE, ago - 1);
                case ">=" -> new Query.Between(attribute, Long.MIN_VALUE, ago);
                case "<" -> new Query.Between(attribute, ago + 1, Long.MAX_VALUE);
                default -> new Query.Between(attribute, ago, Long.MAX_VALUE);
            };
        }
        Stretch stretch = stretch(attribute, value, clock);
        return switch (operator) {
            case "<" -> new Query.Between(attribute, Long.MIN_VALUE, stretch.begin - 1);
            case "<=" -> new Query.Between(attribute, Long.MIN_VALUE, stretch.end - 1);
            case ">" -> new Query.Between(attribute, stretch.end, Long.MAX_VALUE);
            default -> new Query.Between(attribute, stretch.begin, Long.MAX_VALUE);
        };
    }

    /** A day or minute as long as it lasts, in milliseconds, without its end. */
    private record Stretch(long begin, long end) {}

    private static Stretch stretch(String attribute, Piece value, QueryClock clock) throws QueryException {
        String text = value.text().replace(' ', 'T');
        for (Function<String, Stretch> form : forms(clock)) {
            try {
                return form.apply(text);
            } catch (DateTimeException | ArithmeticException e) {
                continue;
            }
        }
        throw new QueryException("'" + value.text() + "' is no age or date; write " + attribute
                + ">30d (m, h, d, w, y) or " + attribute + "<2026-01-31", value.position(), value.length());
    }

    private static Iterable<Function<String, Stretch>> forms(QueryClock clock) {
        return List.of(
                text -> new Stretch(millis(LocalDate.parse(text).atStartOfDay(clock.zone()).toInstant()),
                        millis(LocalDate.parse(text).plusDays(1).atStartOfDay(clock.zone()).toInstant())),
                text -> minute(LocalDateTime.parse(text).atZone(clock.zone()).toInstant()),
                text -> minute(OffsetDateTime.parse(text).toInstant()));
    }

    private static Stretch minute(Instant at) {
        return new Stretch(millis(at), millis(at) + MINUTE);
    }

    private static long millis(Instant at) {
        return at.toEpochMilli();
    }
}
