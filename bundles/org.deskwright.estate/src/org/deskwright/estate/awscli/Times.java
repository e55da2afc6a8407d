package org.deskwright.estate.awscli;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

import org.deskwright.estate.json.Moments;

/** Points in time as the AWS CLI prints them. */
final class Times {
    private static final DateTimeFormatter WRITTEN = DateTimeFormatter
            .ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSSxxx", Locale.ROOT).withZone(ZoneOffset.UTC);
    /** Arithmetic on numbers such as 1e-999999999 would not end. */
    private static final int MOST_DIGITS = 32;
    private static final BigDecimal LATEST = BigDecimal.valueOf(Instant.MAX.getEpochSecond());

    private Times() {
    }

    /** {@code 2026-03-01T09:15:00.331000+00:00}, with any offset or {@code Z}, with a fraction or without. */
    static Optional<Instant> ofText(String text) {
        try {
            byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
            Instant usual = Moments.of(bytes, 0, bytes.length);
            return Optional.of(usual != null ? usual : OffsetDateTime.parse(text).toInstant());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** Seconds since 1970, with a fraction or without. */
    static Optional<Instant> ofSeconds(String text) {
        try {
            BigDecimal seconds = new BigDecimal(text);
            if (Math.abs((long) seconds.scale()) > MOST_DIGITS || seconds.abs().compareTo(LATEST) > 0) {
                return Optional.empty();
            }
            BigDecimal nanos = seconds.movePointRight(9);
            return Optional.of(Instant.ofEpochSecond(seconds.longValue(),
                    nanos.remainder(BigDecimal.valueOf(1_000_000_000)).longValue()));
        } catch (NumberFormatException | DateTimeException e) {
            return Optional.empty();
        }
    }

    static String write(Instant time) {
        return WRITTEN.format(time);
    }
}
