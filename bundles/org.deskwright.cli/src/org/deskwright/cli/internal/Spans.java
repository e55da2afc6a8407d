package org.deskwright.cli.internal;

import java.time.Duration;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Lengths of time as admins type them: {@code 30s}, {@code 5m}, {@code 2h}, {@code 1d}. */
public final class Spans {
    private static final Pattern FORM = Pattern.compile("(\\d{1,6})\\s*([smhd])");

    private Spans() {
    }

    /** The length, if it is one from least to most; otherwise a {@link UsageProblem} that says which are. */
    public static Duration parse(String option, String text, Duration least, Duration most) {
        Matcher matcher = FORM.matcher(text.strip().toLowerCase(Locale.ROOT));
        if (matcher.matches()) {
            long number = Long.parseLong(matcher.group(1));
            Duration span = switch (matcher.group(2)) {
                case "s" -> Duration.ofSeconds(number);
                case "m" -> Duration.ofMinutes(number);
                case "h" -> Duration.ofHours(number);
                default -> Duration.ofDays(number);
            };
            if (span.compareTo(least) >= 0 && span.compareTo(most) <= 0) {
                return span;
            }
        }
        throw new UsageProblem(option + " takes a time from " + words(least) + " to " + words(most)
                + " such as 30s, 5m or 2h, not '" + text + "'");
    }

    /** As {@link #parse} takes it. */
    public static String words(Duration span) {
        long seconds = span.toSeconds();
        if (seconds > 0 && seconds % 86_400 == 0) {
            return seconds / 86_400 + "d";
        }
        if (seconds > 0 && seconds % 3_600 == 0) {
            return seconds / 3_600 + "h";
        }
        return seconds > 0 && seconds % 60 == 0 ? seconds / 60 + "m" : seconds + "s";
    }
}
