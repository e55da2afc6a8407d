package org.deskwright.ui.time;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.InstantSource;

/**
 * The clock by which ages are told and times are reckoned. It is the system's, unless a moment is given at which it
 * stands still, so that pictures of the same case are the same on any day:
 * {@code -Ddeskwright.now=2026-11-20T14:00:00Z}. Savings are never dated by it. Safe for several threads.
 */
public final class Now {
    /** The property that gives the moment. */
    public static final String PROPERTY = "deskwright.now";

    private Now() {
    }

    public static Instant instant() {
        String given = System.getProperty(PROPERTY, "");
        try {
            return given.isEmpty() ? Instant.now() : Instant.parse(given);
        } catch (DateTimeException e) {
            return Instant.now(); // not a moment: as if none were given
        }
    }

    public static InstantSource source() {
        return Now::instant;
    }
}
