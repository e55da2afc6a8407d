package org.deskwright.logs.ui.merged;

import org.deskwright.logs.format.SourceClock;
import org.deskwright.logs.query.LogQuery;

/** What is asked of lines of several logs, whose times all stand there by one clock, as it is asked of one of them. */
final class MergedQuery {
    private MergedQuery() {
    }

    /** @param clock of the log, as far as it is known */
    static LogQuery of(LogQuery asked, SourceClock clock) {
        return switch (asked) {
            case LogQuery.All all -> new LogQuery.All(all.parts().stream().map(part -> of(part, clock)).toList());
            case LogQuery.Any any -> new LogQuery.Any(any.parts().stream().map(part -> of(part, clock)).toList());
            case LogQuery.Not not -> new LogQuery.Not(of(not.part(), clock));
            case LogQuery.Times times -> new LogQuery.Moments(times.from(), times.until(), clock);
            case LogQuery.Moments moments -> new LogQuery.Moments(moments.from(), moments.until(), clock);
            default -> asked;
        };
    }
}
