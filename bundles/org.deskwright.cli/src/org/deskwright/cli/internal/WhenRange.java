package org.deskwright.cli.internal;

import org.deskwright.logs.scan.RecordFilter;
import org.deskwright.logs.session.When;

/**
 * From when to when is asked for, as a {@link RecordFilter} does for records.
 *
 * @param from in microseconds; {@link Long#MIN_VALUE} for no begin
 * @param until behind the last, likewise; {@link Long#MAX_VALUE} for no end
 * @param fromMoment whether the first is a moment rather than what stands in the log
 * @param untilMoment the same of that behind the last
 */
public record WhenRange(long from, long until, boolean fromMoment, boolean untilMoment) {
    static WhenRange of(RecordFilter filter) {
        return new WhenRange(filter.from(), filter.until(), filter.fromMoment(), filter.untilMoment());
    }

    public boolean holds(When when) {
        return meets(when, when);
    }

    /** Whether something that began and ended then went on in it. */
    public boolean meets(When begin, When end) {
        return at(end, fromMoment) >= from && at(begin, untilMoment) < until;
    }

    private static long at(When when, boolean moment) {
        return moment ? when.micros() : when.told();
    }
}
