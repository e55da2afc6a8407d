package org.deskwright.policy.ui.command;

import java.nio.file.Path;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.handlers.HandlerUtil;

/** Compares with a folder; asks for it where none is given. */
public final class CompareFolderHandler extends AbstractHandler {
    private static final String FOLDER = "org.deskwright.policy.ui.folder";

    @Override
    public Object execute(ExecutionEvent event) throws ExecutionException {
        IWorkbenchWindow window = HandlerUtil.getActiveWorkbenchWindowChecked(event);
        String given = event.getParameter(FOLDER);
        if (given == null) {
            Opening.askToCompare(window, window.getShell());
        } else {
            Opening.compareWith(window, window.getShell(), Path.of(given));
        }
        return null;
    }
}
