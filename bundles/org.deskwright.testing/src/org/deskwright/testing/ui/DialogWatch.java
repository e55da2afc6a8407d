package org.deskwright.testing.ui;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.stream.Stream;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Shell;

/**
 * Does what may open dialogs, and closes them: a modal one keeps the display thread until it is gone, so that whoever
 * asked for it must not wait there.
 */
public final class DialogWatch {
    private static final Duration LIMIT = Duration.ofSeconds(30);
    private static final long PAUSE_NANOS = 1_000_000;

    private final List<Shell> before;
    private final Consumer<Shell> look;
    private final List<String> seen = new ArrayList<>();

    /** @param look is shown each dialog before it is closed, on the display thread */
    public DialogWatch(Consumer<Shell> look) {
        this.before = Ui.get(() -> List.of(Ui.display().getShells()));
        this.look = look;
    }

    /** Runs it on the display thread and closes all dialogs that it opens, until it has come back. */
    public void run(String what, Runnable action) {
        AtomicReference<Throwable> failure = new AtomicReference<>();
        AtomicReference<Boolean> done = new AtomicReference<>(false);
        Ui.display().asyncExec(() -> {
            try {
                action.run();
            } catch (RuntimeException | Error e) {
                failure.set(e);
            } finally {
                done.set(true);
            }
        });
        long end = System.nanoTime() + LIMIT.toNanos();
        while (!done.get() || Ui.get(this::closeThem)) {
            if (System.nanoTime() > end) {
                throw new AssertionError(
                        what + (done.get() ? " left open " : " did not come back in " + LIMIT.toSeconds() + " s, with ")
                                + Ui.get(() -> others().stream().map(DialogWatch::describe).toList()));
            }
            LockSupport.parkNanos(PAUSE_NANOS);
        }
        if (failure.get() != null) {
            throw new AssertionError(what + " failed", failure.get());
        }
    }

    /** The titles of the dialogs that were closed. */
    public List<String> seen() {
        return List.copyOf(seen);
    }

    /** Gives whether there was one. */
    private boolean closeThem() {
        List<Shell> dialogs = others();
        for (Shell dialog : dialogs) {
            if (!dialog.isDisposed() && (dialog.getStyle() & SWT.TITLE) != 0) {
                seen.add(dialog.getText());
                look.accept(dialog);
            }
            if (!dialog.isDisposed()) {
                dialog.close();
            }
            if (!dialog.isDisposed() && dialog.isVisible()) {
                // a tool tip, which nobody closes
                dialog.setVisible(false);
            }
        }
        return !dialogs.isEmpty();
    }

    private List<Shell> others() {
        return Stream.of(Ui.display().getShells()).filter(s -> !s.isDisposed() && s.isVisible() && !before.contains(s))
                .toList();
    }

    private static String describe(Shell shell) {
        return "'" + shell.getText() + "' (style " + Integer.toHexString(shell.getStyle()) + ", "
                + shell.getChildren().length + " children)";
    }
}
