package org.deskwright.ui.text;

import java.time.Duration;
import java.time.Instant;

/** How long ago something was, in the largest unit that fits. */
public final class Ages {
    private static final Texts TEXTS = Texts.beside(Ages.class);
    private static final long DAYS_OF_YEAR = 365;

    private Ages() {
    }

    /** {@code 5 min}, {@code 3 h}, {@code 12 d}, {@code 2 y}; of what is yet to come, as if it were now. */
    public static String of(Instant at, Instant now) {
        Duration age = at.isAfter(now) ? Duration.ZERO : Duration.between(at, now);
        if (age.toHours() < 1) {
            return TEXTS.get("age.minutes", age.toMinutes());
        }
        if (age.toDays() < 1) {
            return TEXTS.get("age.hours", age.toHours());
        }
        return age.toDays() < DAYS_OF_YEAR
                ? TEXTS.get("age.days", age.toDays())
                : TEXTS.get("age.years", age.toDays() / DAYS_OF_YEAR);
    }
}
