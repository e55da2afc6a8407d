package org.deskwright.testing.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Predicate;

import org.deskwright.ui.page.PageWriter;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Listener;
import org.eclipse.swt.widgets.Shell;

/** A user with a keyboard and no mouse: keys go to whatever has the focus, as the system sends them. */
public final class Keys {
    private static final int MOST_TABS = 40;

    private Keys() {
    }

    /** Presses a key together with others, such as {@code SWT.CTRL}; letters are given in lower case. */
    public static void press(int key, int... held) {
        for (int each : held) {
            post(SWT.KeyDown, each);
        }
        post(SWT.KeyDown, key);
        post(SWT.KeyUp, key);
        for (int i = held.length - 1; i >= 0; i--) {
            post(SWT.KeyUp, held[i]);
        }
        Ui.settle();
    }

    /**
     * Waits until keys really go to that window: the toolkit takes a window for active before the system does, and what
     * is pressed in between goes to the one before.
     */
    public static void awaitReach(Shell shell) {
        AtomicBoolean reached = new AtomicBoolean();
        Listener arrival = e -> reached.compareAndSet(false, e.widget instanceof Control c && c.getShell() == shell);
        Ui.run(() -> Ui.display().addFilter(SWT.KeyDown, arrival));
        try {
            Ui.waitUntil("keys reach " + Ui.get(shell::getText), () -> {
                if (!reached.get()) {
                    post(SWT.KeyDown, SWT.SHIFT); // which does nothing by itself
                    post(SWT.KeyUp, SWT.SHIFT);
                }
                return reached.get();
            });
        } finally {
            Ui.run(() -> Ui.display().removeFilter(SWT.KeyDown, arrival));
        }
        Ui.settle();
    }

    /** Types small letters, digits and other characters that need no second key. */
    public static void type(String text) {
        text.chars().forEach(Keys::press);
    }

    private static void post(int type, int key) {
        Ui.run(() -> {
            Event event = new Event();
            event.type = type;
            // Enter, Tab, Delete and their like are known by code alone
            if ((key & (SWT.KEYCODE_BIT | SWT.MODIFIER_MASK)) == 0 && key >= ' ' && key != SWT.DEL) {
                event.character = (char) key;
            } else {
                event.keyCode = key;
            }
            if (!Ui.display().post(event)) {
                throw new AssertionError("The system took no key " + key);
            }
        });
        Ui.settle();
    }

    /** Goes on by the Tab key until the control with that id has the focus. */
    public static void tabTo(String id) {
        tabTo(id, id::equals);
    }

    /**
     * As above, to the first control with an id of that kind.
     *
     * @param what it is, for the complaint when it is not reached
     */
    public static void tabTo(String what, Predicate<Object> wanted) {
        List<Object> reached = new ArrayList<>();
        for (int i = 0; i < MOST_TABS && !wanted.test(focus()); i++) {
            reached.add(focus());
            Object before = Ui.get(() -> Ui.display().getFocusControl());
            press(SWT.TAB);
            Ui.waitUntil("the focus moves on from " + before,
                    () -> Ui.display().getFocusControl() != before || wanted.test(focus()));
        }
        if (!wanted.test(focus())) {
            throw new AssertionError(MOST_TABS + " times Tab did not lead to " + what + " but to " + reached);
        }
    }

    public static void awaitFocus(String id) {
        Ui.waitUntil("the focus is on " + id + " but it is on " + focus(), () -> id.equals(focus()));
    }

    /** What the part of a page says that has the focus; nothing where it is none. */
    public static String text() {
        return Ui.get(() -> PageTexts.of(Ui.display().getFocusControl()).orElse(""));
    }

    /** The id of what has the focus; null where it has none. */
    public static Object focus() {
        return Ui.get(() -> {
            Control focus = Ui.display().getFocusControl();
            return focus == null ? null : focus.getData(PageWriter.ID);
        });
    }
}
