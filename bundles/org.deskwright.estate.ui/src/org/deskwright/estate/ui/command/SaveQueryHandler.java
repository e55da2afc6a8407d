package org.deskwright.estate.ui.command;

import org.deskwright.estate.ui.workspaces.WorkspacesView;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;

/** Keeps what is typed over the WorkSpaces under a name. */
public final class SaveQueryHandler extends AbstractHandler {
    @Override
    public Object execute(ExecutionEvent event) throws ExecutionException {
        Views.show(event, WorkspacesView.ID, WorkspacesView.class).saveQuery();
        return null;
    }
}
