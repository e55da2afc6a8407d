package org.deskwright.app.shell;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import org.eclipse.e4.core.services.events.IEventBroker;
import org.eclipse.e4.ui.workbench.UIEvents;

/**
 * Knows when the start is over. Parts of the platform hear of it on a thread of the events and then go to the display,
 * which must not be gone by then, so a window that is closed at once has to wait for them.
 */
final class StartWatch {
    private static final String ALL_HAVE_HEARD = "org/deskwright/app/STARTED";
    /** A start that takes longer waits for the user. */
    private static final int SECONDS = 5;

    private final CompletableFuture<Void> over = new CompletableFuture<>();

    /** To be called before it is over. */
    void begin(IEventBroker events) {
        events.subscribe(ALL_HAVE_HEARD, null, _ -> over.complete(null), true);
        // events come one after the other, so that this one comes when all have heard of the first
        events.subscribe(UIEvents.UILifeCycle.APP_STARTUP_COMPLETE, null, _ -> events.post(ALL_HAVE_HEARD, null), true);
    }

    /** @param then called on any thread, at once where it is over already */
    void whenOver(Runnable then) {
        over.completeOnTimeout(null, SECONDS, TimeUnit.SECONDS).thenRun(then);
    }
}
