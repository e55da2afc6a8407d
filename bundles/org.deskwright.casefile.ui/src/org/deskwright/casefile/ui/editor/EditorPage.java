package org.deskwright.casefile.ui.editor;

import org.deskwright.ui.session.OpenCase;
import org.eclipse.swt.widgets.Control;

/** One tab of the case editor. Display thread only. */
interface EditorPage {
    Control control();

    /** Shows the case as it is now; where the user types, what is typed stays. */
    void show(OpenCase state);

    /** Takes what is typed and not taken yet into the case. */
    default void commit() {
    }

    /** Goes to the field that filters what is shown, where there is one. */
    default void find() {
    }

    void setFocus();
}
