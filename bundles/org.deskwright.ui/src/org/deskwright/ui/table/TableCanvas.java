package org.deskwright.ui.table;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;

/**
 * The control beneath a table. The workbench's own commands for copying and selecting look for methods of these names
 * in the control that has the focus.
 */
public final class TableCanvas extends Canvas {
    private Runnable copying = () -> {};
    private Runnable selectingAll = () -> {};

    TableCanvas(Composite parent) {
        super(parent, SWT.DOUBLE_BUFFERED | SWT.H_SCROLL | SWT.V_SCROLL);
        // bars that lie over the rows hide the last column, and have all painted again when they move
        setScrollbarsMode(SWT.NONE);
    }

    void onCopy(Runnable action) {
        copying = action;
    }

    void onSelectAll(Runnable action) {
        selectingAll = action;
    }

    public void copy() {
        copying.run();
    }

    public void selectAll() {
        selectingAll.run();
    }
}
