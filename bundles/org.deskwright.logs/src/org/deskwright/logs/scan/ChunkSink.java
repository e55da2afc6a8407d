package org.deskwright.logs.scan;

/** Takes the parts of a log in their order. */
@FunctionalInterface
public interface ChunkSink {
    /** One at a time, though perhaps from several threads. */
    void accept(Chunk chunk);
}
