package org.deskwright.ui.internal.table;

import org.deskwright.ui.table.TableControl;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.handlers.HandlerUtil;

/**
 * What commands for tables have in common: they are about the table that has the focus, else the nearest in the same
 * view.
 */
abstract class TableHandler extends AbstractHandler {
    @Override
    public final Object execute(ExecutionEvent event) throws ExecutionException {
        IWorkbenchWindow window = HandlerUtil.getActiveWorkbenchWindowChecked(event);
        TableControl.atHand()
                .ifPresent(table -> perform(table, Display.getCurrent().getFocusControl().getShell(), window, event));
        return null;
    }

    @Override
    public final void setEnabled(Object context) {
        setBaseEnabled(TableControl.atHand().filter(this::applies).isPresent());
    }

    boolean applies(@SuppressWarnings("unused") TableControl table) {
        return true;
    }

    /** @param shell that the table is in: the window's, or that of a dialog before it */
    void perform(TableControl table, Shell shell, IWorkbenchWindow window,
            @SuppressWarnings("unused") ExecutionEvent event) {
        perform(table, shell, window);
    }

    /** The same for what asks for all itself. */
    abstract void perform(TableControl table, Shell shell, IWorkbenchWindow window);
}
