package org.deskwright.logs.index;

/**
 * The index of a whole log, as long as the log was when it was opened.
 *
 * @param index to be closed by the caller
 * @param origin where it comes from
 * @param known bytes of the log that had been indexed before
 */
public record Indexed(LogIndex index, Origin origin, long known) implements AutoCloseable {
    /** Where an index comes from. */
    public enum Origin {
        /** It was there. */
        KEPT,
        /** That of the log's first part was there, and what came since was added. */
        EXTENDED,
        /** The whole log was read. */
        BUILT
    }

    @Override
    public void close() {
        index.close();
    }
}
