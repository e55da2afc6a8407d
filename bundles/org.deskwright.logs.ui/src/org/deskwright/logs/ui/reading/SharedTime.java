package org.deskwright.logs.ui.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

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

    /** Of what one has chosen, the others are told. */
    public interface Watcher {
        /**
         * Another span is looked at.
         *
         * @param from in microseconds since 1970, as the log tells it that was read last
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

    public void span(Watcher by, long from, long to) {
        others(by).forEach(other -> other.span(from, to));
    }

    public void session(Watcher by, Optional<Session> chosen) {
        if (!chosen.equals(session)) {
            session = chosen;
            others(by).forEach(other -> other.session(chosen));
        }
    }

    /** The one that is chosen. */
    public Optional<Session> session() {
        return session;
    }

    private List<Watcher> others(Watcher by) {
        return watching.stream().map(Watching::watcher).filter(watcher -> watcher != by).toList();
    }
}
