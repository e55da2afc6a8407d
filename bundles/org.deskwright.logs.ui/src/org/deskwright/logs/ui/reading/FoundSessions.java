package org.deskwright.logs.ui.reading;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.deskwright.logs.archive.Rotation;
import org.deskwright.logs.session.Session;
import org.deskwright.logs.session.When;
import org.deskwright.logs.ui.model.Line;

/**
 * What logs tell of sessions.
 *
 * @param sessions in the order of their beginnings
 * @param sessionsLeft whether there are more than are held
 * @param series of values that were measured
 * @param valuesLeft how many values are in no series because there were too many of these
 * @param times by the title of a log, how the times that it tells are told here
 * @param problems of what could not be read, each in one line
 */
public record FoundSessions(LogScope scope, List<Session> sessions, boolean sessionsLeft, List<Series> series,
        long valuesLeft, Map<String, LogTimes> times, List<String> problems) {
    public FoundSessions {
        sessions = List.copyOf(sessions);
        series = List.copyOf(series);
        times = Map.copyOf(times);
        problems = List.copyOf(problems);
    }

    /** The log with that title. */
    public Optional<Rotation> log(String title) {
        return scope.logs().stream().filter(log -> log.title().equals(title)).findFirst();
    }

    /** A time that stands in the log, as it is told here. */
    public long toShared(String log, long micros) {
        return times(log).toShared(micros);
    }

    /** The time of a line, as it is told here. */
    long toShared(String log, Line line) {
        return times(log).toShared(line.time(), line.stamp(), line.from());
    }

    /** A time that is told here, as it stands in most records of the log. */
    public long toLog(String log, long micros) {
        return times(log).toLog(micros);
    }

    /** Whether records of the log tell their times in ways of which none can be asked for alone. */
    boolean isMixed(String log) {
        return times(log).several();
    }

    private LogTimes times(String log) {
        return times.getOrDefault(log, LogTimes.AS_THEY_STAND);
    }

    /** Whether it is known when a session was by the clock of the log: it tells of it, or both tell moments. */
    public boolean isSetBeside(String log, Session session) {
        return session.begin().clock() == session.end().clock() && (session.logs().contains(log)
                || session.begin().clock() == When.Clock.MOMENT && log(log).isPresent());
    }
}
