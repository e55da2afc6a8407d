package org.deskwright.logs.query;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * A day, minute, second or fraction of one as long as it lasts.
 *
 * @param begin in microseconds since 1970
 * @param end when it is over, likewise
 * @param zoned whether the text tells the zone, so that it is none of what stands in a log
 */
record LogMoment(long begin, long end, boolean zoned) {
    /** Letters of a day, and of it with a minute and with a second. */
    private static final int DAY = 10;
    private static final int MINUTE = 16;
    private static final int SECOND = 19;
    private static final int LONGEST = 40;

    /**
     * @param zone where the text tells none
     * @return empty when it is none
     */
    static Optional<LogMoment> parse(String text, ZoneId zone) {
        try {
            if (text.length() > LONGEST) {
                return Optional.empty();
            }
            if (text.length() == DAY) {
                LocalDate day = LocalDate.parse(text);
                return Optional.of(new LogMoment(micros(day.atStartOfDay(zone).toInstant()),
                        micros(day.plusDays(1).atStartOfDay(zone).toInstant()), false));
            }
            String clock = text.replace(' ', 'T').replace(',', '.');
            long begin = micros(at(clock, zone));
            return Optional.of(new LogMoment(begin, begin + length(clock), tellsZone(clock)));
        } catch (DateTimeException | ArithmeticException e) {
            return Optional.empty();
        }
    }

    private static boolean tellsZone(String clock) {
        return clock.endsWith("Z") || clock.lastIndexOf('+') > DAY || clock.lastIndexOf('-') > DAY;
    }

    private static Instant at(String clock, ZoneId zone) {
        return tellsZone(clock)
                ? OffsetDateTime.parse(clock).toInstant()
                : LocalDateTime.parse(clock).atZone(zone).toInstant();
    }

    private static long length(String clock) {
        boolean seconds = clock.length() > MINUTE && clock.charAt(MINUTE) == ':';
        boolean fraction = seconds && clock.length() > SECOND && clock.charAt(SECOND) == '.';
        return fraction ? 1 : seconds ? 1_000_000 : 60_000_000;
    }

    private static long micros(Instant at) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, at);
    }
}
