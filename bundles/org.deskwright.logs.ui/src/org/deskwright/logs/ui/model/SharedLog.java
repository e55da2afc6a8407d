package org.deskwright.logs.ui.model;

import org.deskwright.logs.source.LogSource;

/** A log and where its lines begin, open as long as somebody uses it. Safe to share by threads. */
final class SharedLog {
    private final LogSource source;
    private final LineTable table;
    private int users = 1;

    /** Used by whoever made it; both are closed with the last use. */
    SharedLog(LogSource source, LineTable table) {
        this.source = source;
        this.table = table;
    }

    LogSource source() {
        return source;
    }

    LineTable table() {
        return table;
    }

    /** Gives whether it is open still; then {@link #release} has to follow. */
    synchronized boolean retain() {
        if (users == 0) {
            return false;
        }
        users++;
        return true;
    }

    synchronized void release() {
        users--;
        if (users == 0) {
            table.close();
            source.close();
        }
    }
}
