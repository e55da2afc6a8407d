package org.deskwright.logs.query;

import java.util.Collections;
import java.util.List;

import org.deskwright.logs.format.Level;
import org.deskwright.logs.format.RecordReader;

/**
 * The hits of a part of a log, in its order; may be none.
 *
 * @param searchedTo bytes of the log that have been gone over
 * @param hits in the order of their lines
 */
public record Hits(long searchedTo, List<Hit> hits) {
    /**
     * A line or record that was asked for.
     *
     * @param line its number, or that of its first line, from 0
     * @param from its first byte
     * @param to behind its last byte, which may be the end of the line
     * @param head what its record tells
     */
    public record Hit(long line, long from, long to, RecordHead head) {}

    /**
     * What the first line of a record tells.
     *
     * @param time in microseconds since 1970, {@link RecordReader#NO_TIME} for lines that belong to none, or where
     *     nobody {@linkplain LogSearch.Extras wanted} to know
     * @param tellsZone whether the moment is known; else the time is of the computer that wrote it
     */
    public record RecordHead(long time, Level level, boolean tellsZone) {
        static final RecordHead NONE = new RecordHead(RecordReader.NO_TIME, Level.NONE, false);

        /** Whether there is a record. */
        public boolean isRecord() {
            return time != RecordReader.NO_TIME;
        }
    }

    public Hits {
        hits = Collections.unmodifiableList(hits);
    }
}
