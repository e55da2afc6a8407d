package org.deskwright.ui.internal.status;

import java.util.stream.Stream;

import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
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

    /** which share of the row another part has at most: one of so many */
    private static final int MOST_PARTS = 4;

    private static final String ASKED = TrimRow.class.getName();

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
        int most = own.getShell().getClientArea().width / MOST_PARTS;
        for (Control other : own.getParent().getChildren()) {
            // the frame around a part is as large as the part was made
            if (other != own && limit(other, most) && other instanceof Composite frame) {
                Stream.of(frame.getChildren()).forEach(Control::pack);
                frame.pack();
                own.getParent().layout(true);
            }
        }
        int room = own.getShell().getClientArea().width - 2 * GAP - STATUS_LINE;
        for (Control other : own.getParent().getChildren()) {
            if (other != own && other.getVisible()) {
                room -= other.computeSize(SWT.DEFAULT, SWT.DEFAULT).x + GAP;
            }
        }
        return room;
    }

    /**
     * With large text the platform's progress would ask for half of the row, for a few words now and then. Gives
     * whether it asks for less now.
     */
    private static boolean limit(Control part, int most) {
        boolean less = false;
        if (part.getLayoutData() instanceof GridData data) {
            int asked = part.getData(ASKED) instanceof Integer known ? known : data.widthHint;
            part.setData(ASKED, asked);
            less = data.widthHint != Math.min(asked, most);
            data.widthHint = Math.min(asked, most);
        }
        if (part instanceof Composite composite) {
            for (Control child : composite.getChildren()) {
                less |= limit(child, most);
            }
        }
        return less;
    }
}
