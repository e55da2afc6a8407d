package org.deskwright.aws.internal;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** Time for whoever paces requests. Waiting goes through here, so that tests can let it pass at once. */
public interface PaceClock {
    /** The clock of this machine. */
    PaceClock SYSTEM = new PaceClock() {
        @Override
        public Instant instant() {
            return Instant.now();
        }

        @Override
        public void await(Object monitor, Instant until) throws InterruptedException {
            // a clock that is set back must not make anybody wait for hours: whoever waits looks again
            Instant look = instant().plusSeconds(1);
            long millis = Duration.between(instant(), until.isBefore(look) ? until : look).toMillis();
            // rounded up: to wake a moment too soon would be to ask twice
            monitor.wait(Math.max(1, millis + 1));
        }

        @Override
        public void signal(Object monitor) {
            monitor.notifyAll();
        }
    };

    /** One that need not go as fast as that of this machine: whoever waits looks at it again and again. */
    static PaceClock by(InstantSource clock) {
        return new PaceClock() {
            private static final long LOOK_MILLIS = 5;

            @Override
            public Instant instant() {
                return clock.instant();
            }

            @Override
            public void await(Object monitor, Instant until) throws InterruptedException {
                monitor.wait(LOOK_MILLIS);
            }

            @Override
            public void signal(Object monitor) {
                monitor.notifyAll();
            }
        };
    }

    Instant instant();

    /** Waits on a monitor that the caller holds, until signalled or about that moment; may return early. */
    void await(Object monitor, Instant until) throws InterruptedException;

    /** Wakes those who wait on the monitor, which the caller holds. */
    void signal(Object monitor);

    /** Lets that much time pass. */
    default void rest(Duration duration) throws InterruptedException {
        Object monitor = new Object();
        Instant until = instant().plus(duration);
        synchronized (monitor) {
            while (instant().isBefore(until)) {
                await(monitor, until);
            }
        }
    }
}
