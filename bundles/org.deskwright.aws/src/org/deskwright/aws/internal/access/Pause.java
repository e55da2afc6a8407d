package org.deskwright.aws.internal.access;

import java.time.Duration;
import java.time.Instant;

/** Time for whoever waits for a person. */
public interface Pause {
    /** By the clock of this machine. */
    Pause SYSTEM = new Pause() {
        @Override
        public Instant now() {
            return Instant.now();
        }

        @Override
        public void rest(Duration duration) throws InterruptedException {
            Thread.sleep(duration);
        }
    };

    Instant now();

    void rest(Duration duration) throws InterruptedException;
}
