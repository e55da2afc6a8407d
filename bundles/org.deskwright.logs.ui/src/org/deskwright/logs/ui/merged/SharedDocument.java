package org.deskwright.logs.ui.merged;

import org.deskwright.logs.ui.model.LogDocument;

/** A log that is open as long as somebody holds it: several orders of lines, and whoever indexes it. Thread-safe. */
final class SharedDocument implements AutoCloseable {
    private final LogDocument log;
    private int held = 1;

    /** Held by who makes it. */
    SharedDocument(LogDocument log) {
        this.log = log;
    }

    LogDocument log() {
        return log;
    }

    /** To be closed once more. */
    synchronized SharedDocument hold() {
        held++;
        return this;
    }

    @Override
    public void close() {
        synchronized (this) {
            if (--held > 0) {
                return;
            }
        }
        log.close();
    }
}
