package org.deskwright.ui.internal.commands;

import org.deskwright.ui.session.DiagnosisSession;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.handlers.HandlerUtil;

/** What the commands about the opened case have in common. */
abstract class SessionHandler extends AbstractHandler {
    @Override
    public final Object execute(ExecutionEvent event) throws ExecutionException {
        IWorkbenchWindow window = HandlerUtil.getActiveWorkbenchWindowChecked(event);
        perform(window.getService(DiagnosisSession.class), window);
        return null;
    }

    abstract void perform(DiagnosisSession session, IWorkbenchWindow window);
}
