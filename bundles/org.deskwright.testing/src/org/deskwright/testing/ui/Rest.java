package org.deskwright.testing.ui;

import java.time.Duration;
import java.util.Arrays;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Listener;
import org.eclipse.swt.widgets.Shell;

/**
 * Waits on another thread for work of the display, or until the display rests in the middle of it. A display lies down
 * to sleep in the middle of an event only when that has a loop of its own; and if a shell has come up since, that loop
 * is a dialog's, which goes on until it is answered. A loop without a shell ends by itself, and is waited for.
 */
final class Rest {
    private final Display display;
    private final CompletableFuture<Void> done = new CompletableFuture<>();

    private Rest(Display display) {
        this.display = display;
    }

    /** What goes wrong is thrown here, or, when a dialog stands in the middle of it, where the display goes on. */
    static void await(Display display, Runnable work, Duration limit) {
        Rest rest = new Rest(display);
        display.asyncExec(() -> rest.work(work));
        try {
            rest.done.get(limit.toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            throw new AssertionError("The display did not come to rest in " + limit.toSeconds() + " s", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            switch (e.getCause()) {
                case RuntimeException cause -> throw cause;
                case Error cause -> throw cause;
                case Throwable cause -> throw new IllegalStateException(cause);
            }
        }
    }

    private void work(Runnable work) {
        Set<Shell> before = shells();
        Listener asleep = _ -> {
            if (!before.containsAll(shells())) {
                done.complete(null);
            }
        };
        display.addListener(SWT.PreExternalEventDispatch, asleep);
        try {
            work.run();
            done.complete(null);
        } catch (RuntimeException | Error e) {
            if (!done.completeExceptionally(e)) {
                throw e;
            }
        } finally {
            if (!display.isDisposed()) {
                display.removeListener(SWT.PreExternalEventDispatch, asleep);
            }
        }
    }

    private Set<Shell> shells() {
        return Arrays.stream(display.getShells()).filter(Shell::isVisible).collect(Collectors.toSet());
    }
}
