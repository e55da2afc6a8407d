package org.deskwright.aws.fake;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/**
 * A clock that goes faster than that of this machine. By it the rates that AWS allows let more through, to whoever goes
 * by the same clock, so that nobody has to wait for them.
 *
 * @param begun when it showed the time of this machine
 * @param nanos what {@link System#nanoTime} was then
 * @param speed how many seconds pass by it in one
 */
public record SwiftClock(Instant begun, long nanos, int speed) implements InstantSource {
    public SwiftClock(int speed) {
        this(Instant.now(), System.nanoTime(), speed);
    }

    @Override
    public Instant instant() {
        return begun.plus(Duration.ofNanos(System.nanoTime() - nanos).multipliedBy(speed));
    }
}
