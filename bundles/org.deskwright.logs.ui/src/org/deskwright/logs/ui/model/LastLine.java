package org.deskwright.logs.ui.model;

import java.io.IOException;
import java.lang.foreign.MemorySegment;

import org.deskwright.logs.source.LogSource;
import org.deskwright.logs.source.MemoryLog;

/**
 * The last line of a log that may be written on, with what its record has above it.
 *
 * @param log its record so far, or the line alone where that is large or nobody knows where it begins
 * @param at where the line begins in it
 */
record LastLine(LogSource log, long at) {
    private static final int STEP = 64 << 10;
    private static final int MOST = 1 << 20;

    /** Where the last line begins: behind the last line end, or at its end where that is a line end. */
    static long start(LogSource log, long from) throws IOException {
        byte[] bytes = new byte[STEP];
        for (long to = log.size(); to > from; to -= STEP) {
            long begin = Math.max(from, to - STEP);
            int length = (int) (to - begin);
            log.read(begin, bytes, length);
            for (int i = length - 1; i >= 0; i--) {
                if (bytes[i] == '\n') {
                    return begin + i + 1;
                }
            }
        }
        return from;
    }

    /**
     * @param number of the line
     * @param start where it begins
     */
    static LastLine of(LogAccess log, long number, long start) throws IOException {
        LogSource source = log.source();
        long record = number < log.lines() ? log.recordStart(number) : -1;
        boolean near = record >= 0 && record <= start && source.size() - record <= MOST;
        long from = near ? record : start;
        byte[] bytes = new byte[(int) Math.min(MOST, source.size() - from)];
        source.read(from, bytes, bytes.length);
        return new LastLine(new MemoryLog(source.name(), MemorySegment.ofArray(bytes), source.modified()),
                start - from);
    }
}
