package org.deskwright.logs.ui.model;

/**
 * How far a log is known.
 *
 * @param lines that can be asked for
 * @param known bytes that these lines take
 * @param size bytes of the log
 * @param read bytes that were gone over for its index
 * @param isIndexed whether there is an index of these lines
 * @param indexing whether it is gone over at the moment
 * @param trouble what keeps the rest from being read, in words for people; empty when nothing does
 * @param fate what became of the file
 */
public record LogState(long lines, long known, long size, long read, boolean isIndexed, boolean indexing,
        String trouble, LogFate fate) {
    static final LogState NOTHING = new LogState(0, 0, 0, 0, false, false, "", LogFate.THERE);

    /** Whether all of its lines are known. */
    public boolean isWhole() {
        return known == size;
    }

    /** Whether it was opened. */
    public boolean isOpen() {
        return this != NOTHING;
    }

    LogState of(long allLines, long knownBytes, long allBytes, boolean hasIndex) {
        return new LogState(allLines, knownBytes, allBytes, Math.max(read, knownBytes), hasIndex, indexing, trouble,
                fate);
    }

    LogState reading(long bytes) {
        return new LogState(lines, known, size, bytes, isIndexed, indexing, trouble, fate);
    }

    LogState indexing(boolean now) {
        return new LogState(lines, known, size, read, isIndexed, now, trouble, fate);
    }

    LogState trouble(String words) {
        return new LogState(lines, known, size, read, isIndexed, indexing, words, fate);
    }

    LogState fate(LogFate now) {
        return new LogState(lines, known, size, read, isIndexed, indexing, trouble, now);
    }
}
