package org.deskwright.ui.page;

import java.util.function.BooleanSupplier;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Text;

/** The key Esc in a field that filters: all is shown again, as with the cross in the field. */
public final class ClearKey {
    private ClearKey() {
    }

    public static void on(Text field) {
        on(field, () -> false);
    }

    /** @param busy whether the key is for something else at the moment, such as a list of proposals */
    public static void on(Text field, BooleanSupplier busy) {
        field.addListener(SWT.KeyDown, e -> {
            // what was done with it already is told by doit
            if (e.doit && e.keyCode == SWT.ESC && !busy.getAsBoolean() && !field.getText().isEmpty()) {
                field.setText("");
                e.doit = false;
            }
        });
    }
}
