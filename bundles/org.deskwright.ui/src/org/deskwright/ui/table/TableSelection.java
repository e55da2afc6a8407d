package org.deskwright.ui.table;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

import org.eclipse.jface.viewers.ISelection;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Control;

/**
 * Tells the workbench what is selected in a table. Those who take longer to follow listen for the post selection: it
 * comes when the user pauses.
 */
final class TableSelection extends ToldSelection {
    private static final int PAUSE_MILLIS = 150;

    private final Control control;
    private final Supplier<List<?>> chosen;
    private final Consumer<List<?>> choose;
    private final Runnable post = this::settle;
    /** Whether those who listen for the post selection do not know yet. */
    private boolean pending;

    TableSelection(Control control, Supplier<List<?>> chosen, Consumer<List<?>> choose) {
        this.control = control;
        this.chosen = chosen;
        this.choose = choose;
        // who goes on to something else has paused: told later, it would be put back by what was selected before
        control.addListener(SWT.FocusOut, e -> settle());
    }

    void changed() {
        tellNow();
        pending = true;
        control.getDisplay().timerExec(PAUSE_MILLIS, post);
    }

    /** Waits no longer with telling what was selected last, if that is still to be told. */
    void settle() {
        if (pending && !control.isDisposed()) {
            pending = false;
            control.getDisplay().timerExec(-1, post);
            tellSettled();
        }
    }

    @Override
    public IStructuredSelection getSelection() {
        return new StructuredSelection(chosen.get());
    }

    @Override
    public void setSelection(ISelection selection) {
        if (selection instanceof IStructuredSelection elements) {
            choose.accept(elements.toList());
        }
    }
}
