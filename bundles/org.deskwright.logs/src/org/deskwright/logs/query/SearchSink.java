package org.deskwright.logs.query;

/** Takes hits while a search goes on. */
@FunctionalInterface
public interface SearchSink {
    /**
     * One part at a time in the order of the log, though perhaps from several threads; what it throws ends the search.
     */
    void accept(Hits hits);
}
