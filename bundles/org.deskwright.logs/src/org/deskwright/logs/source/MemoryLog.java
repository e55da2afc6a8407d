package org.deskwright.logs.source;

import java.lang.foreign.MemorySegment;
import java.time.Instant;

/**
 * A log that is in memory already.
 *
 * @param name how people find it
 * @param bytes of all of it
 * @param modified when it was written to last
 */
public record MemoryLog(String name, MemorySegment bytes, Instant modified) implements LogSource {
    @Override
    public long size() {
        return bytes.byteSize();
    }

    @Override
    public View view(long from, long to) {
        return new View(bytes.asSlice(from, to - from), from, () -> {});
    }

    @Override
    public void close() {
        // nothing is held
    }
}
