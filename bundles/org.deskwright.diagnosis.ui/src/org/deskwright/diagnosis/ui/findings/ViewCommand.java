package org.deskwright.diagnosis.ui.findings;

import java.util.function.BooleanSupplier;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;

/** What the view does for a command, as long as there is something to do it with. */
final class ViewCommand extends AbstractHandler {
    private final Runnable action;
    private final BooleanSupplier possible;

    ViewCommand(BooleanSupplier possible, Runnable action) {
        this.possible = possible;
        this.action = action;
    }

    @Override
    public void setEnabled(Object context) {
        setBaseEnabled(possible.getAsBoolean());
    }

    @Override
    public Object execute(ExecutionEvent event) {
        if (possible.getAsBoolean()) {
            action.run();
        }
        return null;
    }
}
