package org.deskwright.live.ui.session;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

import org.deskwright.estate.live.ApiCall;

/** The requests that were made since the start, as many of the newest as are kept. Safe for several threads. */
public final class CallLog {
    /** Of a fleet of a hundred thousand WorkSpaces, two refreshes. */
    public static final int MOST = 20_000;

    private final Deque<Entry> entries = new ArrayDeque<>();
    private long count;

    /**
     * A request in the log.
     *
     * @param number from 1
     */
    public record Entry(long number, ApiCall call) {}

    public synchronized void add(ApiCall call) {
        count++;
        entries.add(new Entry(count, call));
        if (entries.size() > MOST) {
            entries.poll();
        }
    }

    /** How many were made in all. */
    public synchronized long count() {
        return count;
    }

    /** Those that are kept, the oldest first. */
    public synchronized List<Entry> entries() {
        return List.copyOf(entries);
    }

    public synchronized void clear() {
        entries.clear();
    }
}
