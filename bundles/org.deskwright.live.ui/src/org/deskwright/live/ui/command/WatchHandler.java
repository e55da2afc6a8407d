package org.deskwright.live.ui.command;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.ui.handlers.HandlerUtil;

/** Watches the selected directories, or does so no longer, as the command says. */
public final class WatchHandler extends AbstractHandler {
    private static final String OFF = "org.deskwright.live.ui.unwatch";

    @Override
    public Object execute(ExecutionEvent event) throws ExecutionException {
        Live.session().watch(Parts.of(HandlerUtil.getCurrentStructuredSelection(event)).directories(),
                !event.getCommand().getId().equals(OFF));
        return null;
    }
}
