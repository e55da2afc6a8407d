package org.deskwright.ui.page;

import java.util.Optional;

import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;

/** What lies within a control, at any depth. */
public final class Within {
    private Within() {
    }

    /** Whether the keyboard is in it. */
    public static boolean hasFocus(Control around) {
        return is(around.getDisplay().getFocusControl(), around);
    }

    static boolean is(Control control, Control around) {
        Control at = control;
        while (at != null && at != around) {
            at = at.getParent();
        }
        return at != null;
    }

    /** The control with that id. */
    static Optional<Control> find(Composite root, String id) {
        for (Control child : root.getChildren()) {
            if (id.equals(child.getData(PageWriter.ID))) {
                return Optional.of(child);
            }
            if (child instanceof Composite composite) {
                Optional<Control> found = find(composite, id);
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }
}
