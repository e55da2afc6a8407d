package org.deskwright.estate.awscli;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

/** Points in time as the AWS CLI prints them. */
final class Times {
    private static final DateTimeFormatter WRITTEN = DateTimeFormatter
            .ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSSxxx", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final String USUAL = "9999-99-99T99:99:99.999999+00:00";
    /** Arithmetic on numbers such as 1e-999999999 would not end. */
    private static final int MOST_DIGITS = 32;
    private static final BigDecimal LATEST = BigDecimal.valueOf(Instant.MAX.getEpochSecond());

    private Times() {
    }

    /** {@code 2026-03-01T09:15:00.331000+00:00} or with {@code Z}. */
    static Optional<Instant> ofText(String text) {
        try {
            return Optional.of(isUsual(text) ? usual(text) : OffsetDateTime.parse(text).toInstant());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** The form that the AWS CLI prints for UTC; a large file has hundreds of thousands. */
    private static boolean isUsual(String text) {
        if (text.length() != USUAL.length()) {
            return false;
        }
        for (int i = 0; i < USUAL.length(); i++) {
            char c = text.charAt(i);
            char form = USUAL.charAt(i);
            if (form == '9' ? c < '0' || c > '9' : c != form) {
                return false;
            }
        }
        return true;
    }

    private static Instant usual(String text) {
        LocalDateTime time = LocalDateTime.of(number(text, 0, 4), number(text, 5, 7), number(text, 8, 10),
                number(text, 11, 13), number(text, 14, 16), number(text, 17, 19), number(text, 20, 26) * 1000);
        return time.toInstant(ZoneOffset.UTC);
    }

    private static int number(String text, int from, int to) {
        return Integer.parseInt(text, from, to, 10);
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
