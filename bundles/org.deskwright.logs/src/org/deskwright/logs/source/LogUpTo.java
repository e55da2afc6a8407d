package org.deskwright.logs.source;

import java.io.IOException;
import java.time.Instant;

/**
 * The beginning of a log, where the rest is still being written, or nobody wants to read on. Closing it leaves the log
 * open.
 */
public record LogUpTo(LogSource log, long size) implements LogSource {
    @Override
    public String name() {
        return log.name();
    }

    @Override
    public Instant modified() {
        return log.modified();
    }

    @Override
    public View view(long from, long to) throws IOException {
        return log.view(from, to);
    }

    @Override
    public void read(long from, byte[] into, int length) throws IOException {
        log.read(from, into, length);
    }

    @Override
    public IOException cutOff(InternalError error) {
        return log.cutOff(error);
    }

    @Override
    public void close() {
        // the log is closed by whom it belongs to
    }
}
