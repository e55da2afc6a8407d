package org.deskwright.live.ui.command;

import org.deskwright.live.ui.connections.ConnectWizard;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.ui.handlers.HandlerUtil;

/** Asks which account to connect. */
public final class ConnectHandler extends AbstractHandler {
    @Override
    public Object execute(ExecutionEvent event) throws ExecutionException {
        ConnectWizard.open(HandlerUtil.getActiveShellChecked(event), Live.session());
        return null;
    }
}
