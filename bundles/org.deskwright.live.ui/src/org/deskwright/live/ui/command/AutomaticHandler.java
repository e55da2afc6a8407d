package org.deskwright.live.ui.command;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.ui.handlers.HandlerUtil;

/** Switches refreshing by itself on or off. */
public final class AutomaticHandler extends AbstractHandler {
    @Override
    public Object execute(ExecutionEvent event) throws ExecutionException {
        boolean before = HandlerUtil.toggleCommandState(event.getCommand());
        Live.session().automatic(!before);
        return null;
    }
}
