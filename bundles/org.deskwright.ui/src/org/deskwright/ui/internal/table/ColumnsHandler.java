package org.deskwright.ui.internal.table;

import org.deskwright.ui.table.ColumnsDialog;
import org.deskwright.ui.table.TableControl;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IWorkbenchWindow;

/** Lets the user choose the columns of a table. */
public final class ColumnsHandler extends TableHandler {
    @Override
    void perform(TableControl table, Shell shell, IWorkbenchWindow window) {
        ColumnsDialog.open(shell, table.columns());
    }
}
