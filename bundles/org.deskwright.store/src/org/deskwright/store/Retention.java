package org.deskwright.store;

import java.time.Duration;

/**
 * How much of the past is kept. The newest snapshot always is, however old.
 *
 * @param longest how old a snapshot may be
 * @param most how many there may be
 */
public record Retention(Duration longest, int most) {
    /** A quarter of a year, and no more than a thousand. */
    public static final Retention USUAL = new Retention(Duration.ofDays(92), 1000);

    public Retention {
        if (longest.isNegative() || most < 1) {
            throw new IllegalArgumentException("At least the newest snapshot is kept");
        }
    }
}
