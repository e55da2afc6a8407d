package org.deskwright.ui.command;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;

/** What a view does for a command while it is active. */
public final class RunnableHandler extends AbstractHandler {
    private final Runnable action;

    public RunnableHandler(Runnable action) {
        this.action = action;
    }

    /** While it is disabled, so are the buttons and menu entries of the command. */
    public void enable(boolean able) {
        setBaseEnabled(able);
    }

    @Override
    public Object execute(ExecutionEvent event) {
        action.run();
        return null;
    }
}
