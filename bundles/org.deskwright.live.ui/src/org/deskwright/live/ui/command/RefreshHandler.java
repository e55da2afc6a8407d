package org.deskwright.live.ui.command;

import org.deskwright.live.ui.connections.ConnectWizard;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.ui.handlers.HandlerUtil;

/** Reads all that is connected; where nothing is, asks what to connect. */
public final class RefreshHandler extends AbstractHandler {
    @Override
    public Object execute(ExecutionEvent event) throws ExecutionException {
        if (Live.session().current().isConnected()) {
            Live.session().refresh();
        } else {
            ConnectWizard.open(HandlerUtil.getActiveShellChecked(event), Live.session());
        }
        return null;
    }
}
