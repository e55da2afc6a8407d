package org.deskwright.testing.ui;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

import org.deskwright.ui.page.PageWriter;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.PlatformUI;

/** Getting at widgets from any thread, and waiting for what they will show. */
public final class Ui {
    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final long PAUSE_NANOS = 20_000_000;
    private static final Duration COMES_WITHIN = Duration.ofSeconds(10);
    private static final Duration VIEWS_WAIT = Duration.ofMillis(250);

    private Ui() {
    }

    public static Display display() {
        return PlatformUI.getWorkbench().getDisplay();
    }

    /** Runs on the display thread and gives its result; what it throws is thrown here. */
    public static <T> T get(Supplier<T> supplier) {
        AtomicReference<T> result = new AtomicReference<>();
        AtomicReference<Throwable> failure = new AtomicReference<>();
        display().syncExec(() -> {
            try {
                result.set(supplier.get());
            } catch (RuntimeException | Error e) {
                failure.set(e);
            }
        });
        switch (failure.get()) {
            case null -> {
                return result.get();
            }
            case RuntimeException e -> throw e;
            case Error e -> throw e;
            case Throwable e -> throw new IllegalStateException(e);
        }
    }

    public static void run(Runnable action) {
        get(() -> {
            action.run();
            return null;
        });
    }

    /** Waits until it holds; the display goes on working meanwhile, also when the display thread itself waits. */
    public static void waitUntil(String what, BooleanSupplier condition) {
        waitUntil(what, LIMIT, condition);
    }

    /** As above, with a limit of its own. */
    public static void waitUntil(String what, Duration limit, BooleanSupplier condition) {
        long end = System.nanoTime() + limit.toNanos();
        while (!get(condition::getAsBoolean)) {
            if (System.nanoTime() > end) {
                throw new AssertionError("Waited " + limit.toSeconds() + " s in vain until " + what);
            }
            if (Display.getCurrent() == null || !display().readAndDispatch()) {
                LockSupport.parkNanos(PAUSE_NANOS);
            }
        }
    }

    /** Lets pass what views wait for a user to go on typing, or for more news to come. */
    public static void pause() {
        pass(VIEWS_WAIT);
    }

    /** Lets a time pass, and all be done that was to be done in it. */
    public static void pass(Duration time) {
        long end = System.nanoTime() + time.toNanos();
        waitUntil("the views have followed", () -> System.nanoTime() > end);
        settle();
    }

    /**
     * Lets the display do all that it has to do now. Where that opens a dialog, which ends only when somebody answers
     * it, whoever waits on another thread goes on as soon as the dialog has nothing more to do.
     */
    public static void settle() {
        if (Display.getCurrent() != null) {
            dispatchAll();
        } else {
            Rest.await(display(), Ui::dispatchAll, LIMIT);
        }
    }

    private static void dispatchAll() {
        while (display().readAndDispatch()) {
            continue;
        }
    }

    /** All controls with that id below the root, from top to bottom. Display thread only. */
    public static <T extends Control> List<T> all(Composite root, String id, Class<T> type) {
        List<T> found = new ArrayList<>();
        collect(root, id, type, found);
        return found;
    }

    private static <T extends Control> void collect(Control control, String id, Class<T> type, List<T> found) {
        if (type.isInstance(control) && id.equals(control.getData(PageWriter.ID))) {
            found.add(type.cast(control));
        }
        if (control instanceof Composite composite) {
            for (Control child : composite.getChildren()) {
                collect(child, id, type, found);
            }
        }
    }

    /** All controls of a type below the root, from top to bottom. Display thread only. */
    public static <T extends Control> List<T> all(Composite root, Class<T> type) {
        List<T> found = new ArrayList<>();
        for (Control child : root.getChildren()) {
            if (type.isInstance(child)) {
                found.add(type.cast(child));
            }
            if (child instanceof Composite composite) {
                found.addAll(all(composite, type));
            }
        }
        return found;
    }

    /** The one control with that id in the workbench window, which may be on its way. Display thread only. */
    public static <T extends Control> T one(String id, Class<T> type) {
        Shell window = PlatformUI.getWorkbench().getWorkbenchWindows()[0].getShell();
        waitUntil("there is a control with id " + id, COMES_WITHIN, () -> !all(window, id, type).isEmpty());
        List<T> found = all(window, id, type);
        if (found.size() != 1) {
            throw new AssertionError(found.size() + " controls with id " + id);
        }
        return found.getFirst();
    }
}
