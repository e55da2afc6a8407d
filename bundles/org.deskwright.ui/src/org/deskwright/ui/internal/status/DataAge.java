package org.deskwright.ui.internal.status;

import java.time.Duration;
import java.time.Instant;

import org.deskwright.ui.text.Texts;

/**
 * How old data is, as people say it.
 *
 * @param text such as {@code 3 days old}
 */
record DataAge(String text, Freshness freshness) {
    private static final Texts TEXTS = Texts.beside(DataAge.class);
    private static final Duration FRESH = Duration.ofDays(1);
    private static final Duration USABLE = Duration.ofDays(7);

    /** How far it can be relied on. */
    enum Freshness {
        /** Of today. */
        FRESH,
        /** Users and machines may have come and gone. */
        AGING,
        /** Should be fetched again before anything is done. */
        STALE
    }

    static DataAge between(Instant data, Instant now) {
        Duration age = Duration.between(data, now);
        Freshness freshness = age.compareTo(FRESH) < 0
                ? Freshness.FRESH
                : age.compareTo(USABLE) < 0 ? Freshness.AGING : Freshness.STALE;
        return new DataAge(words(age), freshness);
    }

    private static String words(Duration age) {
        if (age.isNegative()) {
            return TEXTS.get("age.future");
        }
        if (age.toMinutes() < 1) {
            return TEXTS.get("age.now");
        }
        if (age.toHours() < 1) {
            return TEXTS.get("age.minutes", age.toMinutes());
        }
        return age.toDays() < 2 ? TEXTS.get("age.hours", age.toHours()) : TEXTS.get("age.days", age.toDays());
    }
}
