package org.deskwright.ui.session;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** A state that one thread at a time changes, and those who hear of it. Safe to share by threads. */
public final class WatchedState<S> implements Watched<S> {
    private final List<Consumer<S>> listeners = new CopyOnWriteArrayList<>();
    private S current;

    public WatchedState(S first) {
        current = first;
    }

    @Override
    public synchronized S current() {
        return current;
    }

    /**
     * Changes it, and tells afterwards.
     *
     * @param how gets the present state and gives the next one; quick, and without calling anybody
     */
    public void change(UnaryOperator<S> how) {
        S next;
        synchronized (this) {
            next = how.apply(current);
            current = next;
        }
        listeners.forEach(listener -> listener.accept(next));
    }

    @Override
    public Subscription subscribe(Consumer<S> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }
}
