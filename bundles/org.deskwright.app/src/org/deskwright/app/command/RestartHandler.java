package org.deskwright.app.command;

import org.deskwright.ui.settings.Restart;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.ui.PlatformUI;

/**
 * Starts Deskwright again. The platform's own handler would ask about unsaved changes, although they come back, and
 * forget what is open.
 */
public final class RestartHandler extends AbstractHandler {
    @Override
    public Object execute(ExecutionEvent event) {
        Restart.now(PlatformUI.getWorkbench());
        return null;
    }
}
