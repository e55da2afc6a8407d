package org.deskwright.logs.archive;

import java.io.IOException;
import java.time.Instant;

import org.deskwright.logs.source.LogSource;

/** The bytes of another log behind the first ones, under a name that people find it by. */
public record NamedLog(String name, Instant modified, LogSource source, int skipped) implements LogSource {
    @Override
    public long size() {
        return Math.max(0, source.size() - skipped);
    }

    @Override
    public View view(long from, long to) throws IOException {
        View view = source.view(from + skipped, to + skipped);
        return new View(view.bytes(), from, view.release());
    }

    @Override
    public void read(long from, byte[] into, int length) throws IOException {
        source.read(from + skipped, into, length);
    }

    @Override
    public void close() {
        source.close();
    }
}
