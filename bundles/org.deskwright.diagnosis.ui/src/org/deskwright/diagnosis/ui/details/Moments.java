package org.deskwright.diagnosis.ui.details;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.regex.Pattern;

/** Moments as people read them, in the time zone of the case. */
public final class Moments {
    private static final Pattern INSTANT = Pattern
            .compile("\\b\\d{4}-\\d{2}-\\d{2}T([01]\\d|2[0-3]):[0-5]\\d(:[0-5]\\d(\\.\\d{1,9})?)?Z");

    private final ZoneId zone;

    public Moments(ZoneId zone) {
        // the offset alone is called Z, which is no word
        this.zone = zone.equals(ZoneOffset.UTC) ? ZoneId.of("UTC") : zone;
    }

    public String text(Instant instant) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.LONG).format(instant.atZone(zone));
    }

    /** The text with each instant in it, as programs write them, put in words. */
    String inWords(String text) {
        return INSTANT.matcher(text).replaceAll(found -> {
            try {
                return text(Instant.parse(found.group()));
            } catch (DateTimeException e) {
                // such as the 30th of February: left as it came
                return found.group();
            }
        });
    }
}
