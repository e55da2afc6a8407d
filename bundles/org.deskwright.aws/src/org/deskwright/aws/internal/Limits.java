package org.deskwright.aws.internal;

import java.time.Duration;

/**
 * How long things may take.
 *
 * @param connect until somebody answers at the address
 * @param read from one byte of an answer to the next
 * @param attempt a request in all
 * @param silence for which nothing may come back from a Region before it is given up
 * @param total the whole refresh
 */
public record Limits(Duration connect, Duration read, Duration attempt, Duration silence, Duration total) {
    /** 100,000 WorkSpaces of one account and Region take more than an hour. */
    public static final Limits USUAL = new Limits(Duration.ofSeconds(5), Duration.ofSeconds(30), Duration.ofSeconds(40),
            Duration.ofSeconds(60), Duration.ofHours(4));
}
