package org.deskwright.live.ui.internal.session;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

import org.deskwright.live.ui.session.LiveState;
import org.deskwright.ui.session.Watched.Subscription;

/** The state of the live session, and who wants to hear of it. */
final class LiveBoard {
    private final List<Consumer<LiveState>> listeners = new CopyOnWriteArrayList<>();
    private LiveState state = LiveState.NOTHING;

    synchronized LiveState current() {
        return state;
    }

    /** Listeners hear of it in the order of the changes; they are quick. */
    synchronized LiveState change(UnaryOperator<LiveState> change) {
        LiveState next = change.apply(state);
        if (!next.equals(state)) {
            state = next;
            listeners.forEach(listener -> listener.accept(next));
        }
        return next;
    }

    Subscription subscribe(Consumer<LiveState> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }
}
