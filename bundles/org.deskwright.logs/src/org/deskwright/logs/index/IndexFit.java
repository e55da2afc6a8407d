package org.deskwright.logs.index;

import java.io.IOException;
import java.lang.foreign.ValueLayout;
import java.time.Duration;

import org.deskwright.logs.source.LogSource;
import org.deskwright.logs.source.LogSource.View;

/** Whether an index is that of a log as it is now. */
enum IndexFit {
    /** Of all of it. */
    WHOLE,
    /** Of its first part: the log has grown. */
    PART,
    /** Of another log, or of what the log was before it was changed otherwise than by growing. */
    NONE;

    private static final int SPOTS = 64;
    private static final int MOST = 64 << 10;
    /** How far the clocks of file systems jump: those that count fractions of a second, and others, such as FAT. */
    private static final Duration FINE = Duration.ofMillis(20);
    private static final Duration COARSE = Duration.ofSeconds(2);
    private static final int WHOLE_MILLIS = 1_000_000;

    /**
     * @param formats print of those that are known now
     */
    static IndexFit of(LogIndex index, LogSource log, String formats) throws IOException {
        LogState then = index.state();
        if (!index.log().equals(log.name()) || !index.formats().equals(formats) || then.size() > log.size()
                || log.modified().isBefore(then.modified())) {
            return NONE;
        }
        boolean whole = then.size() == log.size();
        if (whole && (!log.modified().equals(then.modified()) || mayHaveChangedUnseen(then))
                || !LogState.print(log, then.size()).equals(then.print())) {
            return NONE;
        }
        return whole ? WHOLE : linesBeginStill(index, log) ? PART : NONE;
    }

    /** Written to so shortly before it was read that what was written shortly after may have the same time. */
    private static boolean mayHaveChangedUnseen(LogState then) {
        Duration jump = then.modified().getNano() % WHOLE_MILLIS == 0 ? COARSE : FINE;
        return Duration.between(then.modified(), then.read()).abs().compareTo(jump) < 0;
    }

    /** Looks at some blocks all over the log: one that was changed before it grew tells so mostly. */
    private static boolean linesBeginStill(LogIndex index, LogSource log) throws IOException {
        long[] starts = new long[Block.LINES + 1];
        long spots = Math.min(SPOTS, index.blocks());
        for (int spot = 0; spot < spots; spot++) {
            int lines = index.starts((index.blocks() - 1) * spot / Math.max(1, spots - 1), starts);
            if (!areStarts(log, starts, lines)) {
                return false;
            }
        }
        return true;
    }

    /** Whether lines end there and nowhere between; not in more than some bytes, for the sake of time. */
    private static boolean areStarts(LogSource log, long[] starts, int lines) throws IOException {
        long from = Math.max(0, starts[0] - 1);
        long to = Math.min(starts[lines], from + MOST);
        try (View view = log.view(from, to)) {
            int line = starts[0] == 0 ? 1 : 0;
            for (long at = from; at < to; at++) {
                boolean ends = view.bytes().get(ValueLayout.JAVA_BYTE, at - view.from()) == '\n';
                // the last line of a log may have no end yet
                boolean known = line <= lines && starts[line] == at + 1;
                if (ends && !known || known && !ends && at + 1 < log.size() && at + 1 != starts[lines]) {
                    return false;
                }
                line += known ? 1 : 0;
            }
            return true;
        } catch (InternalError e) {
            throw log.cutOff(e);
        }
    }
}
