package org.deskwright.ui.time;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A moment in a line of text. What names no zone is meant in that of the case; epoch seconds and milliseconds are
 * understood because the AWS CLI and logs print them.
 */
public final class MomentText {
    private static final DateTimeFormatter WRITTEN = new DateTimeFormatterBuilder().appendPattern("uuuu-MM-dd HH:mm:ss")
            .appendFraction(ChronoField.NANO_OF_SECOND, 0, 9, true).toFormatter(Locale.ROOT);
    /** With or without a time, and with or without an offset or zone behind it. */
    private static final List<DateTimeFormatter> READ = List.of("uuuu-MM-dd['T'][ ][HH:mm[:ss]]",
            "d MMM uuuu[ HH:mm[:ss]]", "MMM d, uuuu[ HH:mm[:ss]]", "uuuu/MM/dd[ HH:mm[:ss]]", "dd.MM.uuuu[ HH:mm[:ss]]")
            .stream().map(MomentText::reader).toList();
    private static final Pattern SECONDS = Pattern.compile("\\d{9,10}(\\.\\d{1,9})?");
    private static final Pattern MILLIS = Pattern.compile("\\d{12,13}");

    private MomentText() {
    }

    private static DateTimeFormatter reader(String pattern) {
        return new DateTimeFormatterBuilder().parseCaseInsensitive().appendPattern(pattern).optionalStart()
                .appendFraction(ChronoField.NANO_OF_SECOND, 1, 9, true).optionalEnd().optionalStart().appendLiteral(' ')
                .optionalEnd().optionalStart().appendZoneOrOffsetId().optionalEnd().toFormatter(Locale.ENGLISH)
                .withResolverStyle(ResolverStyle.STRICT);
    }

    /** As it is read again in that zone, to the same nanosecond. */
    public static String write(Instant moment, ZoneId zone) {
        return WRITTEN.format(moment.atZone(zone));
    }

    /** The moment that is meant; a day alone means its beginning. Empty for what is none. */
    public static Optional<Instant> read(String text, ZoneId zone, Instant now) {
        String line = text.strip();
        try {
            if (line.equalsIgnoreCase("now")) {
                return Optional.of(now);
            }
            if (SECONDS.matcher(line).matches()) {
                return Optional.of(Instant.ofEpochMilli(Math.round(Double.parseDouble(line) * 1000)));
            }
            if (MILLIS.matcher(line).matches()) {
                return Optional.of(Instant.ofEpochMilli(Long.parseLong(line)));
            }
        } catch (DateTimeException | NumberFormatException e) {
            return Optional.empty();
        }
        return READ.stream().flatMap(format -> read(line, format, zone).stream()).findFirst();
    }

    private static Optional<Instant> read(String line, DateTimeFormatter format, ZoneId zone) {
        try {
            TemporalAccessor read = format.parseBest(line, ZonedDateTime::from, OffsetDateTime::from,
                    LocalDateTime::from, LocalDate::from);
            return Optional.of(switch (read) {
                case ZonedDateTime zoned -> zoned.toInstant();
                case OffsetDateTime offset -> offset.toInstant();
                case LocalDateTime local -> local.atZone(zone).toInstant();
                case LocalDate day -> day.atStartOfDay(zone).toInstant();
                default -> throw new DateTimeException(line);
            });
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
