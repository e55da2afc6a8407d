package org.deskwright.ui.internal.table;

import org.deskwright.ui.table.ColumnsDialog;
import org.deskwright.ui.table.TableControl;
import org.eclipse.ui.IWorkbenchWindow;

/** Lets the user choose the columns of a table. */
public final class ColumnsHandler extends TableHandler {
    @Override
    void perform(TableControl table, IWorkbenchWindow window) {
        ColumnsDialog.open(window.getShell(), table.columns());
    }
}
