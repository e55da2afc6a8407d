package org.deskwright.logs.ui.reading;

import java.util.List;

import org.deskwright.logs.archive.Rotation;

/**
 * Logs that are looked at together.
 *
 * @param title what they are called together
 * @param logs at least one
 * @param bytes of all of them
 */
public record LogScope(String title, List<Rotation> logs, long bytes) {
    /** What is gone over in a moment, unasked. */
    private static final long UNASKED = 256L << 20;

    public LogScope {
        logs = List.copyOf(logs);
    }

    public boolean isSmall() {
        return bytes <= UNASKED;
    }
}
