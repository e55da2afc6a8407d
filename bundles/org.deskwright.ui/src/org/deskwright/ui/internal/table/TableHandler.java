package org.deskwright.ui.internal.table;

import java.util.Optional;

import org.deskwright.ui.table.TableControl;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.handlers.HandlerUtil;

/**
 * What commands for tables have in common: they are about the table that has the focus, else the nearest in the same
 * view.
 */
abstract class TableHandler extends AbstractHandler {
    /** Under this key the workbench keeps, with the control of a part, what the part is to it. */
    private static final String PART = "modelElement";

    @Override
    public final Object execute(ExecutionEvent event) throws ExecutionException {
        IWorkbenchWindow window = HandlerUtil.getActiveWorkbenchWindowChecked(event);
        table().ifPresent(table -> perform(table, window));
        return null;
    }

    @Override
    public final void setEnabled(Object context) {
        setBaseEnabled(table().filter(this::applies).isPresent());
    }

    boolean applies(@SuppressWarnings("unused") TableControl table) {
        return true;
    }

    abstract void perform(TableControl table, IWorkbenchWindow window);

    static Optional<TableControl> table() {
        return nearest(Display.getCurrent().getFocusControl());
    }

    private static Optional<TableControl> nearest(Control focus) {
        for (Control at = focus; at != null; at = at.getParent()) {
            Optional<TableControl> found = TableControl.within(at);
            if (found.isPresent() || at.getData(PART) != null) {
                return found;
            }
        }
        return Optional.empty();
    }
}
