package org.deskwright.app.instance;

import java.io.Closeable;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;

/** Closes a channel when its time is up, which ends whoever waits on it; closed itself, it lets the channel be. */
final class Deadline implements AutoCloseable {
    private final AtomicBoolean over = new AtomicBoolean();
    private final Thread watch;

    private Deadline(Closeable channel, Duration patience) {
        watch = Thread.ofVirtual().name("Deskwright deadline").start(() -> {
            try {
                Thread.sleep(patience);
                if (over.compareAndSet(false, true)) {
                    channel.close();
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            } catch (IOException e) {
                System.getLogger(Deadline.class.getName()).log(System.Logger.Level.DEBUG, "Already closed", e);
            }
        });
    }

    static Deadline closing(Closeable channel, Duration patience) {
        return new Deadline(channel, patience);
    }

    @Override
    public void close() {
        if (over.compareAndSet(false, true)) {
            watch.interrupt();
        }
    }
}
