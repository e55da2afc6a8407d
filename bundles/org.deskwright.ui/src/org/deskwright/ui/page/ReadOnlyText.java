package org.deskwright.ui.page;

import org.deskwright.ui.table.Clip;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.dnd.DND;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;

/**
 * A text in several faces that is read and copied. What is copied goes the way of all copies, by {@link Clip}, so that
 * secrets stay behind.
 */
public final class ReadOnlyText extends StyledText {
    /** @param style besides read-only */
    public ReadOnlyText(Composite parent, int style) {
        super(parent, style | SWT.READ_ONLY);
        // after the platform's own, which puts there what is selected as it stands
        addListener(SWT.MouseUp, event -> copy(DND.SELECTION_CLIPBOARD));
    }

    @Override
    public void copy() {
        copy(DND.CLIPBOARD);
    }

    @Override
    public void cut() {
        copy();
    }

    @Override
    public void copy(int clipboard) {
        checkWidget();
        Point part = getSelectionRange();
        if (part.y == 0) {
            return;
        }
        if (clipboard == DND.SELECTION_CLIPBOARD) {
            Clip.putSelected(getDisplay(), getText(), part.x, part.x + part.y);
        } else {
            Clip.putPart(getDisplay(), getText(), part.x, part.x + part.y);
        }
    }
}
