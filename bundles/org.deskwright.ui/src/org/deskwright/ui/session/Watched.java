package org.deskwright.ui.session;

import java.util.function.Consumer;

/**
 * Something that has a state which changes, such as a session. Both methods return at once and may be called from any
 * thread.
 *
 * @param <S> its state at one moment; immutable
 */
public interface Watched<S> {
    /** Ends a subscription. */
    @FunctionalInterface
    interface Subscription {
        void end();
    }

    S current();

    /** Hears of every change, on the thread that makes it: quick work only. Views use {@link SessionWatch}. */
    Subscription subscribe(Consumer<S> listener);
}
