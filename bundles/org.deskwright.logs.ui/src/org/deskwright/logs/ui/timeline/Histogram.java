package org.deskwright.logs.ui.timeline;

import java.util.Arrays;
import java.util.List;

import org.deskwright.logs.format.Level;

/**
 * How many records of each level there are in equal parts of a span of time.
 *
 * @param from in microseconds since 1970, as the log tells it
 * @param step how long a part is
 * @param counts by part and level
 * @param logs of each log how much of it is its; empty for one log alone
 */
record Histogram(long from, long step, long[][] counts, List<OfLog> logs) {
    Histogram(long from, long step, long[][] counts) {
        this(from, step, counts, List.of());
    }

    /** How many of the records in each part are of a log. */
    record OfLog(String log, long[] counts) {
        /** @param to the last part */
        long count(int from, int to) {
            return Arrays.stream(counts, from, to + 1).sum();
        }
    }

    static final Histogram NOTHING = new Histogram(0, 1, new long[0][]);

    int parts() {
        return counts.length;
    }

    /** Behind the last moment. */
    long to() {
        return from + step * parts();
    }

    /** When a part begins. */
    long begin(int part) {
        return from + step * part;
    }

    /** The part that a moment is in; it may be none of them. */
    int part(long micros) {
        return (int) Math.clamp(Math.floorDiv(micros - from, step), -1L, parts());
    }

    long count(int part, Level level) {
        return counts[part][level.ordinal()];
    }

    long all(int part) {
        long all = 0;
        for (long count : counts[part]) {
            all += count;
        }
        return all;
    }

    /** Of the part with the most records. */
    long most() {
        long most = 0;
        for (int part = 0; part < parts(); part++) {
            most = Math.max(most, all(part));
        }
        return most;
    }

    long records() {
        long records = 0;
        for (int part = 0; part < parts(); part++) {
            records += all(part);
        }
        return records;
    }
}
