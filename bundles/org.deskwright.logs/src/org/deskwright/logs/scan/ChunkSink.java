package org.deskwright.logs.scan;

import java.lang.foreign.MemorySegment;

/** Takes the parts of a log in their order. */
@FunctionalInterface
public interface ChunkSink {
    /**
     * What can be made of a part by itself, on the thread that read it: in any order, and of several parts at once.
     *
     * @param bytes those of the part, and behind them as many as there are of the log or {@link ChunkScanner#HEAD}
     * @param offset where in the log they begin
     * @return kept for {@link Chunk#prepared} until the part is accepted
     */
    default Object prepare(Chunk chunk, MemorySegment bytes, long offset) {
        return null;
    }

    /** One at a time, though perhaps from several threads. */
    void accept(Chunk chunk);
}
