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

    /** Looks at some lines all over the log: one that was changed before it grew tells so mostly. */
    private static boolean linesBeginStill(LogIndex index, LogSource log) throws IOException {
        long blocks = index.blocks();
        for (int spot = 0; spot < Math.min(SPOTS, blocks); spot++) {
            long from = index.block((blocks - 1) * spot / Math.max(1, Math.min(SPOTS, blocks) - 1)).from();
            if (from > 0) {
                try (View view = log.view(from - 1, from)) {
                    if (view.bytes().get(ValueLayout.JAVA_BYTE, 0) != '\n') {
                        return false;
                    }
                } catch (InternalError e) {
                    throw log.cutOff(e);
                }
            }
        }
        return true;
    }
}
