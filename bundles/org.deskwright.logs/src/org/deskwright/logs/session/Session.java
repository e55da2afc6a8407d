package org.deskwright.logs.session;

import java.time.Duration;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What is known of a session.
 *
 * @param id by which programs call it; empty where none tells one
 * @param link what its lines were put together by
 * @param programs that wrote of it
 * @param logs by their names
 * @param begin its first line
 * @param end its last line, or the last one that was measured in it
 * @param beginTold whether the first line is one that begins a session
 * @param phases in their order; one may come again when a session is taken up again
 * @param user as a line names them; perhaps empty
 * @param peer other side of the connection as a line names it; perhaps empty
 * @param events its lines in their order, of very many the first and the last
 * @param left how many lines are not among them
 * @param measured how many values were measured in it
 * @param clockSetBack whether a clock was set back meanwhile
 */
public record Session(String id, Link link, Set<String> programs, List<String> logs, When begin, When end,
        boolean beginTold, List<Phase> phases, EndCause cause, String user, String peer, List<Event> events, long left,
        long measured, boolean clockSetBack) {
    public Session {
        programs = Collections.unmodifiableSet(new TreeSet<>(programs));
        logs = List.copyOf(logs);
        phases = List.copyOf(phases);
        events = List.copyOf(events);
    }

    /** What the lines of a session were put together by. */
    public enum Link {
        /** All tell the same session. */
        ID,
        /** They stand in one log behind each other. */
        ORDER,
        /** They are of several logs, and nothing else began at that time. */
        TIME,
        /** Likewise, but more than one could be meant, so that they were left apart. */
        AMBIGUOUS;

        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** The same, with such names in place of those that it tells. */
    public Session of(String otherUser, String otherPeer) {
        return new Session(id, link, programs, logs, begin, end, beginTold, phases, cause, otherUser, otherPeer, events,
                left, measured, clockSetBack);
    }

    /** How long it lasted; empty where a clock was set back. */
    public Optional<Duration> duration() {
        return begin.until(end);
    }

    /** The last step that it reached before it ended. */
    public Optional<Stage> reached() {
        return phases.stream().map(Phase::stage).filter(stage -> stage != Stage.DISCONNECT)
                .max(Comparator.naturalOrder());
    }

    public boolean isOpen() {
        return cause.kind() == EndCause.Kind.OPEN;
    }

    /** The first phase of that kind. */
    public Optional<Phase> phase(Stage stage) {
        return phases.stream().filter(phase -> phase.stage() == stage).findFirst();
    }
}
