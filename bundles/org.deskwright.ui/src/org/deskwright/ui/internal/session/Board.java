package org.deskwright.ui.internal.session;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Function;

import org.deskwright.ui.session.OpenCase;
import org.deskwright.ui.session.Watched.Subscription;

/** The desk under its lock, and those who are told of what changes on it. */
final class Board {
    private final List<Consumer<OpenCase>> listeners = new CopyOnWriteArrayList<>();
    private final Object lock = new Object();
    private final Desk desk = new Desk();

    OpenCase current() {
        return read(Desk::current);
    }

    /** Looks at it under the lock: quick, and without calling anybody. */
    <T> T read(Function<Desk, T> look) {
        synchronized (lock) {
            return look.apply(desk);
        }
    }

    /** Changes it under the lock, and tells afterwards where that made a difference. */
    void change(Consumer<Desk> action) {
        OpenCase before;
        OpenCase after;
        synchronized (lock) {
            before = desk.current();
            action.accept(desk);
            after = desk.current();
        }
        if (after != before) {
            listeners.forEach(l -> l.accept(after));
        }
    }

    Subscription subscribe(Consumer<OpenCase> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }
}
