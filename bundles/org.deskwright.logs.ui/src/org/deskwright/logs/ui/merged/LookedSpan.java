package org.deskwright.logs.ui.merged;

import java.util.List;
import java.util.Optional;

import org.deskwright.logs.archive.Rotation;

/**
 * A span of time that other views look at.
 *
 * @param log by whose clock it is told
 * @param from the first moment, in microseconds since 1970
 * @param to behind the last one
 */
record LookedSpan(Rotation log, long from, long to) {
    /** The same by the time of all logs. */
    LookedSpan among(List<MergeLog> logs) {
        return logs.stream().filter(one -> one.log().equals(log)).findFirst()
                .map(one -> new LookedSpan(log, one.common(from), one.common(to))).orElse(this);
    }

    boolean holds(Optional<Long> moment) {
        return moment.filter(at -> at >= from && at < to).isPresent();
    }
}
