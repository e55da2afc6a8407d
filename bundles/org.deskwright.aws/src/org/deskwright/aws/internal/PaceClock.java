package org.deskwright.aws.internal;

import java.time.Duration;
import java.time.Instant;

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
            long millis = Math.clamp(Duration.between(instant(), until).toMillis() + 1, 1, 1000);
            monitor.wait(millis);
        }

        @Override
        public void signal(Object monitor) {
            monitor.notifyAll();
        }
    };

    Instant instant();

    /** Waits on a monitor that the caller holds, until signalled or about that moment; may return early. */
    void await(Object monitor, Instant until) throws InterruptedException;

    /** Wakes those who wait on the monitor, which the caller holds. */
    void signal(Object monitor);
}
