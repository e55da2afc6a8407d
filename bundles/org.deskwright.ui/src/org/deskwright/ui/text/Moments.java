package org.deskwright.ui.text;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Pattern;

/** Moments as people read them. */
public final class Moments {
    private static final Pattern INSTANT = Pattern
            .compile("\\b\\d{4}-\\d{2}-\\d{2}T([01]\\d|2[0-3]):[0-5]\\d(:[0-5]\\d(\\.\\d{1,9})?)?Z");

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);
    private static final DateTimeFormatter SECOND = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss z",
            Locale.ENGLISH);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    private Moments() {
    }

    /** For what happened at this computer: day and minute, in its own time zone. */
    public static String here(Instant instant) {
        return minute(ZoneId.systemDefault(), instant);
    }

    /** Day and minute, where the zone is told beside it. */
    public static String minute(ZoneId zone, Instant instant) {
        return MINUTE.format(instant.atZone(zone));
    }

    /** The time of today at this computer, to the minute. */
    public static String time(Instant instant) {
        return TIME.format(instant.atZone(ZoneId.systemDefault()));
    }

    /** For what evidence tells: to the second, with the zone. */
    public static String in(ZoneId zone, Instant instant) {
        // the offset alone is called Z, which is no word
        ZoneId named = zone.equals(ZoneOffset.UTC) ? ZoneId.of("UTC") : zone;
        return SECOND.format(instant.atZone(named));
    }

    /** The text with each instant in it, as programs write them, put in words. */
    public static String inWords(ZoneId zone, String text) {
        return INSTANT.matcher(text).replaceAll(found -> {
            try {
                return in(zone, Instant.parse(found.group()));
            } catch (DateTimeException e) {
                // such as the 30th of February: left as it came
                return found.group();
            }
        });
    }
}
