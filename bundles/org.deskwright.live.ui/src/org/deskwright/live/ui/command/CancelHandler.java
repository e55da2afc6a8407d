package org.deskwright.live.ui.command;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;

/** Stops reading from AWS. */
public final class CancelHandler extends AbstractHandler {
    @Override
    public Object execute(ExecutionEvent event) {
        Live.session().cancel();
        return null;
    }
}
