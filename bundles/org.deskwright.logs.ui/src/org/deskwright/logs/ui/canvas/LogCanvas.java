package org.deskwright.logs.ui.canvas;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;

/**
 * The control beneath a log. The workbench's own commands for copying and selecting look for methods of these names in
 * the control that has the focus.
 */
public final class LogCanvas extends Canvas {
    private Runnable copying = () -> {};
    private Runnable selectingAll = () -> {};

    LogCanvas(Composite parent) {
        super(parent, SWT.DOUBLE_BUFFERED | SWT.H_SCROLL | SWT.V_SCROLL | SWT.NO_BACKGROUND);
        // bars that lie over the lines hide their ends
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
