package org.deskwright.logs.ui.model;

import org.deskwright.logs.format.Level;
import org.deskwright.logs.format.RecordReader;

/**
 * A line of a log.
 *
 * @param number from 0
 * @param from its first byte in the log
 * @param to behind its last byte, with the end of the line
 * @param text what of it is shown, without the end of the line
 * @param cut whether more stands in it than is shown
 * @param level that of the record it belongs to
 * @param time of that record, in microseconds since 1970 as the log tells it; {@link RecordReader#NO_TIME} for none
 * @param stamp by which of the ways that records begin in the time is written, counted through all formats; -1 for none
 * @param begins whether it is the first line of its record
 */
public record Line(long number, long from, long to, String text, boolean cut, Level level, long time, int stamp,
        boolean begins) {
    /** Letters of a line that are shown at most; all of it is copied, exported and found. */
    public static final int SHOWN = 8 << 10;

    /** Whether its record tells a time. */
    public boolean hasTime() {
        return time != RecordReader.NO_TIME;
    }
}
