package org.deskwright.ui.table;

import java.util.Optional;

import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;

/**
 * A table or tree on the screen, as far as commands for all tables are concerned: choosing columns, copying, exporting.
 * Display thread only.
 */
public interface TableControl {
    /** Under this key the workbench keeps, with the control of a part, what the part is to it. */
    String PART = "modelElement";

    /** What the user makes of the columns. */
    ColumnController columns();

    /** Whether rows can be sorted by columns through the controller. */
    default boolean isSortable() {
        return true;
    }

    /** Whether rows can be grouped by columns through the controller. */
    boolean isGroupable();

    /** Makes a column as wide as what can be seen in it. */
    void fitWidth(String column);

    /** What it holds now. */
    TableContent<?> content();

    /** From now on the commands find the table when the control has the focus or is in the active view. */
    static void attach(Control control, TableControl table) {
        control.setData(TableControl.class.getName(), table);
    }

    /** The table that the control is. */
    static Optional<TableControl> of(Control control) {
        boolean usable = control != null && !control.isDisposed();
        return usable && control.getData(TableControl.class.getName()) instanceof TableControl table
                ? Optional.of(table)
                : Optional.empty();
    }

    /** The first table in sight that the control is or holds. */
    static Optional<TableControl> within(Control control) {
        Optional<TableControl> found = control.isVisible() ? of(control) : Optional.empty();
        if (found.isEmpty() && control instanceof Composite composite) {
            for (Control child : composite.getChildren()) {
                found = within(child);
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return found;
    }

    /** The table that has the focus, else the nearest in the same view. */
    static Optional<TableControl> atHand() {
        for (Control at = Display.getCurrent().getFocusControl(); at != null; at = at.getParent()) {
            Optional<TableControl> found = within(at);
            // what stands behind a dialog is not at hand
            if (found.isPresent() || at.getData(PART) != null || at instanceof Shell) {
                return found;
            }
        }
        return Optional.empty();
    }
}
