package org.deskwright.estate.ui.command;

import org.deskwright.estate.ui.workspaces.WorkspacesView;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;

/** Shows the queries to choose from. */
public final class OpenQueriesHandler extends AbstractHandler {
    @Override
    public Object execute(ExecutionEvent event) throws ExecutionException {
        Views.show(event, WorkspacesView.ID, WorkspacesView.class).openQueries();
        return null;
    }
}
