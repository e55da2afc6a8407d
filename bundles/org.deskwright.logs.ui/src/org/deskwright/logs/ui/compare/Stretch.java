package org.deskwright.logs.ui.compare;

import org.deskwright.logs.archive.Rotation;
import org.deskwright.logs.format.SourceClock;
import org.deskwright.logs.scan.RecordFilter;

/** One side of a comparison: a log, or what it tells of a span of time. */
record Stretch(Rotation log, RecordFilter span) {
    /** Whether all of the log counts, with lines of which nobody knows the time. */
    boolean isWhole() {
        return span.equals(RecordFilter.ALL);
    }

    /** The same by what is known of the clock of the log. */
    Stretch by(SourceClock clock) {
        return new Stretch(log, span.by(clock));
    }
}
