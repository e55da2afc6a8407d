package org.deskwright.estate.ui.details;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

import org.deskwright.ui.text.Moments;
import org.deskwright.ui.text.Texts;

/** When something was read, and how long that was before the moment of the evidence. */
final class Age {
    private static final Texts TEXTS = Texts.beside(Age.class);
    private static final int TWO_DAYS = 48;

    private Age() {
    }

    static String text(Instant at, Instant now, ZoneId zone) {
        Duration age = at.isAfter(now) ? Duration.ZERO : Duration.between(at, now);
        String ago = age.toHours() < 1
                ? TEXTS.get("age.minutes", age.toMinutes())
                : age.toHours() < TWO_DAYS
                        ? TEXTS.get("age.hours", age.toHours())
                        : TEXTS.get("age.days", age.toDays());
        return TEXTS.get("age", Moments.minute(zone, at), ago);
    }
}
