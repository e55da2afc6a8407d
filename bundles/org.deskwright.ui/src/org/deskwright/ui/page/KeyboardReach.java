package org.deskwright.ui.page;

import java.util.function.Supplier;

import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Listener;

/**
 * Lets what is painted be reached and read like any other control: its keys are its own but for Tab, which leads on,
 * and Escape; it is painted anew when the keyboard comes or goes; and who cannot see it is told what it says. Display
 * thread only.
 */
public final class KeyboardReach {
    private KeyboardReach() {
    }

    /**
     * @param keys gets the keys that are pressed in it
     * @param name what it says as a whole
     */
    public static void give(Control control, Listener keys, Supplier<String> name) {
        give(control, keys, name, () -> "");
    }

    /** @param description what it says of what is at hand */
    public static void give(Control control, Listener keys, Supplier<String> name, Supplier<String> description) {
        control.addListener(SWT.KeyDown, keys);
        control.addListener(SWT.FocusIn, e -> control.redraw());
        control.addListener(SWT.FocusOut, e -> control.redraw());
        control.addListener(SWT.Traverse, e -> e.doit = e.detail == SWT.TRAVERSE_TAB_NEXT
                || e.detail == SWT.TRAVERSE_TAB_PREVIOUS || e.detail == SWT.TRAVERSE_ESCAPE);
        control.getAccessible().addAccessibleListener(new AccessibleAdapter() {
            @Override
            public void getName(AccessibleEvent event) {
                event.result = name.get();
            }

            @Override
            public void getDescription(AccessibleEvent event) {
                String said = description.get();
                event.result = said.isEmpty() ? event.result : said;
            }
        });
    }

    /** Its name says something else now. */
    public static void renamed(Control control) {
        control.redraw();
        control.getAccessible().sendEvent(ACC.EVENT_NAME_CHANGED, null);
    }

    /** Something else is at hand, which its description says. */
    public static void described(Control control) {
        control.redraw();
        control.getAccessible().sendEvent(ACC.EVENT_DESCRIPTION_CHANGED, null);
    }
}
