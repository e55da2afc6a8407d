package org.deskwright.testing.ui;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;

import org.deskwright.ui.load.Errand;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.PlatformUI;

/** Closes whatever comes up beside the window: dialogs, further windows, popups and tool tips. */
public final class DialogWatch {
    private static final Duration LIMIT = Duration.ofSeconds(30);
    private static final int WITHIN_TOOL_TIP = SWT.TOOL | SWT.ON_TOP;

    private DialogWatch() {
    }

    /**
     * Runs on the display thread what may ask something, and closes that without an answer, as often as it asks.
     *
     * @return the titles of what came up, once all of it is gone
     */
    public static List<String> dismissing(String what, Runnable action) {
        AtomicBoolean done = new AtomicBoolean();
        AtomicReference<RuntimeException> failure = new AtomicReference<>();
        Ui.display().asyncExec(() -> {
            try {
                action.run();
            } catch (RuntimeException e) {
                failure.set(e);
            } finally {
                done.set(true);
            }
        });
        List<String> titles = new ArrayList<>();
        AtomicInteger calm = new AtomicInteger();
        Ui.waitUntil(what + " has come to an end", LIMIT, () -> {
            titles.addAll(closeAll());
            // what an errand asks at its end is there at the second look
            boolean ended = done.get() && others().isEmpty() && Job.getJobManager().find(Errand.class).length == 0;
            return (ended ? calm.incrementAndGet() : calm.getAndSet(0)) > 1;
        });
        if (failure.get() != null) {
            throw failure.get();
        }
        return titles;
    }

    /** The titles of what was closed; a shell may ask something itself, and be there again. Display thread only. */
    public static List<String> closeAll() {
        List<String> titles = new ArrayList<>();
        // the last that came up keeps those before from being closed
        for (Shell shell : others().reversed()) {
            if (shell.isDisposed()) {
                continue;
            }
            if ((shell.getStyle() & WITHIN_TOOL_TIP) == WITHIN_TOOL_TIP) {
                shell.setVisible(false);
            } else {
                titles.add(shell.getText());
                shell.close();
            }
        }
        return titles;
    }

    private static List<Shell> others() {
        Shell window = PlatformUI.getWorkbench().getWorkbenchWindows()[0].getShell();
        return Stream.of(Ui.display().getShells())
                .filter(shell -> !shell.isDisposed() && shell != window && shell.isVisible()).toList();
    }
}
