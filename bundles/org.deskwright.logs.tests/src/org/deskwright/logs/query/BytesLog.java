package org.deskwright.logs.query;

import java.lang.foreign.MemorySegment;
import java.nio.charset.StandardCharsets;
import java.time.Instant;

import org.deskwright.logs.source.LogSource;

/** A log in memory. */
record BytesLog(String name, byte[] bytes) implements LogSource {
    static BytesLog of(String text) {
        return new BytesLog("logs/server.log", text.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public long size() {
        return bytes.length;
    }

    @Override
    public Instant modified() {
        return Instant.EPOCH;
    }

    @Override
    public View view(long from, long to) {
        return new View(MemorySegment.ofArray(bytes).asSlice(from, to - from), from, () -> {});
    }

    @Override
    public void close() {
        // nothing is open
    }
}
