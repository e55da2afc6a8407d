package org.deskwright.logs.ui.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.deskwright.logs.archive.Rotation;
import org.deskwright.logs.session.Session;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Control;
import org.osgi.service.component.annotations.Component;

/**
 * The span of time that the views of logs look at, and the session that is chosen in them: an OSGi service. Whoever
 * changes one is not told of it. Display thread only.
 */
@Component(service = SharedTime.class)
public final class SharedTime {
    private final List<Watching> watching = new ArrayList<>();
    private Optional<Session> session = Optional.empty();
    /** The logs that tell of it. */
    private Optional<FoundSessions> found = Optional.empty();
    /** The log by whose clock the span is told. */
    private Optional<Rotation> log = Optional.empty();
    private List<Long> span = List.of();

    /** Of what one has chosen, the others are told. */
    public interface Watcher {
        /**
         * Another span is looked at.
         *
         * @param from in microseconds since 1970, as the {@linkplain SharedTime#log log} tells it by whose clock it is
         * @param to behind the last moment; not behind the first for all there is
         */
        void span(long from, long to);

        /** Another session is chosen, or none. */
        void session(Optional<Session> session);
    }

    private record Watching(Watcher watcher, Control control) {}

    /** Tells the watcher until the control is disposed. */
    public void follow(Control control, Watcher watcher) {
        Watching one = new Watching(watcher, control);
        watching.add(one);
        control.addListener(SWT.Dispose, e -> watching.remove(one));
    }

    /** @param of the log by whose clock it is */
    public void span(Watcher by, Rotation of, long from, long to) {
        log = Optional.of(of);
        span = from < to ? List.of(from, to) : List.of();
        others(by).forEach(other -> other.span(from, to));
    }

    /** The log by whose clock the span is told that is looked at. */
    public Optional<Rotation> log() {
        return log;
    }

    /** All of the time is looked at from now on, and nobody has to be told of it. */
    public void forgetSpan() {
        span = List.of();
    }

    /** The span that is looked at, for whoever comes later; nothing for all, or where it was not told by that log. */
    public List<Long> span(Rotation of) {
        return log.filter(of::equals).isPresent() ? span : List.of();
    }

    /** @param of what the logs tell of sessions, among them that one */
    public void session(Watcher by, Session chosen, FoundSessions of) {
        found = Optional.of(of);
        turn(by, Optional.of(chosen));
    }

    /** None is chosen any more. */
    public void noSession(Watcher by) {
        found = Optional.empty();
        turn(by, Optional.empty());
    }

    private void turn(Watcher by, Optional<Session> chosen) {
        if (!chosen.equals(session)) {
            session = chosen;
            others(by).forEach(other -> other.session(chosen));
        }
    }

    /** The one that is chosen. */
    public Optional<Session> session() {
        return session;
    }

    /**
     * When the chosen session was, as a log tells its time.
     *
     * @param title of the log
     * @return from its first line to behind its last, in microseconds since 1970; nothing where none is chosen, or by
     * the clock of that log it cannot be told
     */
    public List<Long> lasting(String title) {
        return session
                .flatMap(one -> found.filter(f -> f.isSetBeside(title, one)).map(
                        f -> List.of(f.toLog(title, one.begin().micros()), f.toLog(title, one.end().micros()) + 1)))
                .orElse(List.of());
    }

    private List<Watcher> others(Watcher by) {
        return watching.stream().map(Watching::watcher).filter(watcher -> watcher != by).toList();
    }
}
