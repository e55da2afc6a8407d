package org.deskwright.ui.internal.status;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Shell;

/**
 * The row at the lower edge of the window. What needs more than it has is moved to a second row, and the first is
 * empty.
 */
final class TrimRow {
    /** between two parts of the row, and at its ends */
    private static final int GAP = 8;

    /** what the platform's layout of the row (TrimBarLayout) reckons for the status line, whatever that needs */
    private static final int STATUS_LINE = 375;

    private TrimRow() {
    }

    /** How wide a part can be without a second row. */
    static int roomFor(Control part) {
        Control own = part;
        while (own.getParent() != null && !(own.getParent().getParent() instanceof Shell)) {
            own = own.getParent();
        }
        if (own.getParent() == null) {
            return Integer.MAX_VALUE;
        }
        int room = own.getShell().getClientArea().width - 2 * GAP - STATUS_LINE;
        for (Control other : own.getParent().getChildren()) {
            if (other != own && other.getVisible()) {
                room -= other.computeSize(SWT.DEFAULT, SWT.DEFAULT).x + GAP;
            }
        }
        return room;
    }
}
