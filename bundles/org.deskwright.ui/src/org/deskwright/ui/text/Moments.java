package org.deskwright.ui.text;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;

/** Moments as people read them. */
public final class Moments {
    private Moments() {
    }

    /** For what happened at this computer: day and minute, in its own time zone. */
    public static String here(Instant instant) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .format(instant.atZone(ZoneId.systemDefault()));
    }

    /** For what evidence tells: to the second, with the zone. */
    public static String in(ZoneId zone, Instant instant) {
        // the offset alone is called Z, which is no word
        ZoneId named = zone.equals(ZoneOffset.UTC) ? ZoneId.of("UTC") : zone;
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.LONG)
                .format(instant.atZone(named));
    }
}
