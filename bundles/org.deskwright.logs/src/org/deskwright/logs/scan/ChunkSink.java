package org.deskwright.logs.scan;

import java.io.IOException;

import org.deskwright.logs.source.LogSource;

/** Takes the parts of a log in their order. */
@FunctionalInterface
public interface ChunkSink {
    /**
     * What can be made of a part by itself, on the thread that read it: in any order, and of several parts at once.
     *
     * @param log of which {@link LogSource#view} gives the bytes of the part
     * @return kept for {@link Chunk#prepared} until the part is accepted
     * @throws IOException in words for people, when they cannot be read
     */
    default Object prepare(Chunk chunk, LogSource log) throws IOException {
        return null;
    }

    /** The scan ends too early: what is being prepared is not wanted any more. Called by any thread, at any time. */
    default void abandon() {
        // most parts are prepared in a moment
    }

    /** One at a time, though perhaps from several threads. */
    void accept(Chunk chunk);
}
