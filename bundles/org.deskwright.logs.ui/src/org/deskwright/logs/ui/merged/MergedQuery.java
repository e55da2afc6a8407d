package org.deskwright.logs.ui.merged;

import org.deskwright.logs.query.LogQuery;

/** What is asked of lines of several logs, whose times all stand there by one clock, as it is asked of one of them. */
final class MergedQuery {
    private MergedQuery() {
    }

    /** @param shift how far the times of the log are ahead, in microseconds */
    static LogQuery of(LogQuery asked, long shift) {
        return switch (asked) {
            case LogQuery.All all -> new LogQuery.All(all.parts().stream().map(part -> of(part, shift)).toList());
            case LogQuery.Any any -> new LogQuery.Any(any.parts().stream().map(part -> of(part, shift)).toList());
            case LogQuery.Not not -> new LogQuery.Not(of(not.part(), shift));
            case LogQuery.Times times -> times(times.from(), times.until(), shift);
            case LogQuery.Moments moments -> times(moments.from(), moments.until(), shift);
            default -> asked;
        };
    }

    private static LogQuery times(long from, long until, long shift) {
        return new LogQuery.Times(told(from, shift), told(until, shift));
    }

    private static long told(long time, long shift) {
        return time == Long.MIN_VALUE || time == Long.MAX_VALUE ? time : time + shift;
    }
}
