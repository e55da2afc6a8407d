package org.deskwright.testing.monkey;

import java.util.List;
import java.util.Random;

import org.deskwright.testing.ui.Ui;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.ScrollBar;
import org.eclipse.swt.widgets.Scrollable;
import org.eclipse.swt.widgets.Shell;

/** Keyboard and mouse, as the desktop would send them. Display thread only. */
final class Pointer {
    private static final int[] KEYS = {SWT.ARROW_UP, SWT.ARROW_DOWN, SWT.ARROW_LEFT, SWT.ARROW_RIGHT, SWT.HOME, SWT.END,
            SWT.PAGE_UP, SWT.PAGE_DOWN, SWT.TAB, SWT.ESC, SWT.BS, SWT.DEL};
    private static final String LETTERS = "aews1-.";

    private final Random random;

    Pointer(Random random) {
        this.random = random;
    }

    void type(int keys) {
        for (int i = 0; i < keys; i++) {
            Event key = new Event();
            if (random.nextBoolean()) {
                key.keyCode = KEYS[random.nextInt(KEYS.length)];
            } else {
                key.character = LETTERS.charAt(random.nextInt(LETTERS.length()));
            }
            post(key, SWT.KeyDown);
            post(key, SWT.KeyUp);
        }
    }

    /** Leaves menus that may be open. */
    void escape() {
        Event key = new Event();
        key.keyCode = SWT.ESC;
        post(key, SWT.KeyDown);
        post(key, SWT.KeyUp);
    }

    /** Anywhere in the window, and sometimes with the other button or twice. */
    void click(Shell window) {
        Event mouse = somewhere(window);
        post(mouse, SWT.MouseMove);
        mouse.button = random.nextInt(6) == 0 ? 3 : 1;
        for (int clicks = random.nextInt(5) == 0 ? 2 : 1; clicks > 0; clicks--) {
            post(mouse, SWT.MouseDown);
            post(mouse, SWT.MouseUp);
        }
    }

    /** Over anything that scrolls; the desktop takes no turns of the wheel from programs. */
    void wheel(Shell window, int turns) {
        List<Scrollable> scrolled = Ui.all(window, Scrollable.class).stream()
                .filter(c -> c.isVisible() && c.getVerticalBar() != null && c.getVerticalBar().isEnabled()).toList();
        if (scrolled.isEmpty()) {
            return;
        }
        Scrollable over = scrolled.get(random.nextInt(scrolled.size()));
        int lines = random.nextBoolean() ? 3 : -3;
        for (int i = 0; i < turns && !over.isDisposed(); i++) {
            Event turn = new Event();
            turn.detail = SWT.SCROLL_LINE;
            turn.count = lines;
            over.notifyListeners(SWT.MouseWheel, turn);
            ScrollBar bar = over.getVerticalBar();
            bar.setSelection(bar.getSelection() - lines * Math.max(1, bar.getIncrement()));
            bar.notifyListeners(SWT.Selection, new Event());
        }
    }

    /** In a control that is as likely as any other, however small it is. */
    private Event somewhere(Shell window) {
        List<Control> controls = Ui.all(window, Control.class).stream()
                .filter(c -> c.isVisible() && !(c instanceof Composite composite && composite.getChildren().length > 0))
                .filter(c -> c.getSize().x > 0 && c.getSize().y > 0).toList();
        Event event = new Event();
        if (!controls.isEmpty()) {
            Control control = controls.get(random.nextInt(controls.size()));
            Point at = control.toDisplay(random.nextInt(control.getSize().x), random.nextInt(control.getSize().y));
            event.x = at.x;
            event.y = at.y;
        }
        return event;
    }

    private static void post(Event event, int type) {
        event.type = type;
        Ui.display().post(event);
    }
}
