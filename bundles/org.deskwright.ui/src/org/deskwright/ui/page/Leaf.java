package org.deskwright.ui.page;

import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;

/**
 * Turns to one of several controls that lie on top of each other. The toolkit forgets who was at the keyboard in the
 * one that goes, such as at the door by which files were opened; here the focus goes over to the next one. Display
 * thread only.
 */
public final class Leaf {
    private Leaf() {
    }

    /**
     * @param pages with a {@link StackLayout}
     * @param focus gives the focus to the next one
     * @return whether another one was on top before
     */
    public static boolean turn(Composite pages, Control next, Runnable focus) {
        StackLayout layout = (StackLayout) pages.getLayout();
        if (layout.topControl == next) {
            return false;
        }
        boolean here = layout.topControl != null && Within.hasFocus(layout.topControl);
        layout.topControl = next;
        pages.layout();
        if (here) {
            focus.run();
        }
        return true;
    }
}
