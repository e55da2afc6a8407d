package org.deskwright.logs.ui.merged;

import java.io.IOException;
import java.util.Optional;

import org.deskwright.logs.ui.model.LineSet;

/**
 * The lines of a log that are set among those of others: all of them or some. Their places among these are counted from
 * 0; how many there are stays the same while more are found.
 *
 * @param some of its lines; empty for all
 * @param count how many
 */
record Strand(MergeLog log, Optional<LineSet> some, long count) {
    static Strand all(MergeLog log) {
        return new Strand(log, Optional.empty(), log.lines());
    }

    /** Those that were found by now; what was written since the log was opened is not among its lines yet. */
    static Strand of(MergeLog log, LineSet found) {
        return new Strand(log, Optional.of(found), found.before(log.lines()));
    }

    /** The line of the log in a place; behind the last one as many as it has. */
    long line(long place) {
        return place >= count ? log.lines() : some.map(lines -> lines.select(place)).orElse(place);
    }

    /** The place of a line, or of the next that is among them. */
    long place(long line) {
        return Math.min(count, some.map(lines -> lines.before(line)).orElse(line));
    }

    boolean has(long line) {
        return line < log.lines() && some.map(lines -> lines.contains(line)).orElse(true);
    }

    /** How many of them count as written before that time. */
    long lower(long time) throws IOException {
        return place(log.lower(time));
    }

    /** As many of them as are surely before it: nothing is read for that. */
    long coarse(long time) {
        return place(log.coarse(time));
    }

    long key(long place) throws IOException {
        return log.key(line(place));
    }
}
