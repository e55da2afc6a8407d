package org.deskwright.cli.internal;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;

/** Moments and zones as admins type them. */
public final class Moments {
    private Moments() {
    }

    /** {@code 2026-11-20T10:00:00Z}, with another offset, or without one in the zone; a day alone is its beginning. */
    public static Instant parse(String option, String text, ZoneId zone) {
        try {
            TemporalAccessor given = DateTimeFormatter
                    .ofPattern("[yyyy-MM-dd'T'HH:mm[:ss][.SSS]XXX][yyyy-MM-dd'T'HH:mm[:ss][.SSS]][yyyy-MM-dd]",
                            java.util.Locale.ROOT)
                    .parseBest(text, OffsetDateTime::from, LocalDateTime::from, LocalDate::from);
            return switch (given) {
                case OffsetDateTime moment -> moment.toInstant();
                case LocalDateTime moment -> moment.atZone(zone).toInstant();
                case LocalDate day -> day.atStartOfDay(zone).toInstant();
                default -> throw new DateTimeException("unexpected");
            };
        } catch (DateTimeException e) {
            throw new UsageProblem(option
                    + " takes a moment such as 2026-11-20T10:00:00Z or a day such as 2026-11-20, not '" + text + "'");
        }
    }

    public static ZoneId zone(String option, String text) {
        try {
            return ZoneId.of(text);
        } catch (DateTimeException e) {
            throw new UsageProblem(option + " takes a time zone such as Europe/Berlin or UTC, not '" + text + "'"
                    + Suggestions.hint(text, ZoneId.getAvailableZoneIds()));
        }
    }
}
