package org.deskwright.logs.ui.clock;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How far a clock is ahead, as people write it: seconds, or hours, minutes and seconds. */
final class ClockShift {
    /** A clock that lost its battery begins in 1970 or 1980. */
    private static final Duration MOST = Duration.ofDays(100 * 366L);
    private static final Pattern SECONDS = Pattern.compile("([+-]?)(\\d{1,10})(?:[.,](\\d{1,9}))?\\s*s?");
    private static final Pattern PARTS = Pattern
            .compile("([+-]?)(?:(\\d{1,6})\\s*d\\s*)?(\\d{1,6}):([0-5]?\\d):([0-5]?\\d)(?:[.,](\\d{1,9}))?");

    private ClockShift() {
    }

    /** Empty for what is none, and for more than 100 years; no text is no shift. */
    static Optional<Duration> read(String text) {
        String line = text.strip().replace('\u2212', '-');
        if (line.isEmpty()) {
            return Optional.of(Duration.ZERO);
        }
        Matcher seconds = SECONDS.matcher(line);
        Matcher parts = PARTS.matcher(line);
        Duration read;
        String sign;
        if (seconds.matches()) {
            sign = seconds.group(1);
            read = Duration.ofSeconds(Long.parseLong(seconds.group(2))).plus(fraction(seconds.group(3)));
        } else if (parts.matches()) {
            sign = parts.group(1);
            read = Duration.ofDays(parts.group(2) == null ? 0 : Long.parseLong(parts.group(2)))
                    .plusHours(Long.parseLong(parts.group(3))).plusMinutes(Long.parseLong(parts.group(4)))
                    .plusSeconds(Long.parseLong(parts.group(5))).plus(fraction(parts.group(6)));
        } else {
            return Optional.empty();
        }
        return read.compareTo(MOST) > 0 ? Optional.empty() : Optional.of(sign.equals("-") ? read.negated() : read);
    }

    private static Duration fraction(String digits) {
        return digits == null
                ? Duration.ZERO
                : Duration.ofMillis(
                        new BigDecimal("0." + digits).movePointRight(3).setScale(0, RoundingMode.HALF_UP).longValue());
    }

    /** As it is read again. */
    static String write(Duration shift) {
        if (shift.isZero()) {
            return "";
        }
        Duration size = shift.abs();
        String days = size.toDays() > 0 ? size.toDays() + "d " : "";
        String millis = size.toMillisPart() > 0 ? ".%03d".formatted(size.toMillisPart()) : "";
        return (shift.isNegative() ? "-" : "") + days
                + "%d:%02d:%02d".formatted(size.toHoursPart(), size.toMinutesPart(), size.toSecondsPart()) + millis;
    }
}
