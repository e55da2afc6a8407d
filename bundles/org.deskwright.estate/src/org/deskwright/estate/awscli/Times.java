package org.deskwright.estate.awscli;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

/** Points in time as the AWS CLI prints them. */
final class Times {
    private static final DateTimeFormatter WRITTEN = DateTimeFormatter
            .ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSSxxx", Locale.ROOT).withZone(ZoneOffset.UTC);
    /** Up to the seconds, which a fraction may follow and an offset must. */
    private static final String USUAL = "9999-99-99T99:99:99";
    private static final String OFFSET = "+99:99";
    /** Arithmetic on numbers such as 1e-999999999 would not end. */
    private static final int MOST_DIGITS = 32;
    private static final BigDecimal LATEST = BigDecimal.valueOf(Instant.MAX.getEpochSecond());

    private Times() {
    }

    /** {@code 2026-03-01T09:15:00.331000+00:00}, with any offset or {@code Z}, with a fraction or without. */
    static Optional<Instant> ofText(String text) {
        try {
            return Optional.of(isUsual(text) ? usual(text) : OffsetDateTime.parse(text).toInstant());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** The form that the AWS CLI prints; a large file has hundreds of thousands, and a formatter takes its time. */
    private static boolean isUsual(String text) {
        int end = text.length() - OFFSET.length();
        if (end < USUAL.length() || !hasForm(text, 0, USUAL) || !hasForm(text, end, OFFSET)) {
            return false;
        }
        int digits = end - USUAL.length() - 1;
        if (digits < 0) {
            return true;
        }
        boolean fraction = digits > 0 && digits <= 9 && text.charAt(USUAL.length()) == '.';
        for (int i = end - digits; i < end; i++) {
            fraction &= isDigit(text.charAt(i));
        }
        return fraction;
    }

    private static boolean hasForm(String text, int from, String form) {
        for (int i = 0; i < form.length(); i++) {
            char c = text.charAt(from + i);
            boolean right = switch (form.charAt(i)) {
                case '9' -> isDigit(c);
                case '+' -> c == '+' || c == '-';
                default -> c == form.charAt(i);
            };
            if (!right) {
                return false;
            }
        }
        return true;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    /** By arithmetic, without the objects between; what is out of range goes to a formatter, which refuses it. */
    private static Instant usual(String text) {
        int end = text.length() - OFFSET.length();
        int month = number(text, 5, 7);
        int day = number(text, 8, 10);
        int hour = number(text, 11, 13);
        int minute = number(text, 14, 16);
        int second = number(text, 17, 19);
        int hours = number(text, end + 1, end + 3);
        int minutes = number(text, end + 4, end + 6);
        if (hour > 23 || minute > 59 || second > 59 || hours > 17 || minutes > 59) {
            return OffsetDateTime.parse(text).toInstant();
        }
        long date = LocalDate.of(number(text, 0, 4), month, day).toEpochDay();
        int offset = (hours * 60 + minutes) * (text.charAt(end) == '-' ? -60 : 60);
        return Instant.ofEpochSecond(date * 86_400 + hour * 3600 + minute * 60 + second - offset, nanos(text, end));
    }

    private static int nanos(String text, int end) {
        int nanos = 0;
        for (int i = 0; i < 9; i++) {
            int at = USUAL.length() + 1 + i;
            nanos = nanos * 10 + (at < end ? text.charAt(at) - '0' : 0);
        }
        return nanos;
    }

    private static int number(String text, int from, int to) {
        int number = 0;
        for (int i = from; i < to; i++) {
            number = number * 10 + text.charAt(i) - '0';
        }
        return number;
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
