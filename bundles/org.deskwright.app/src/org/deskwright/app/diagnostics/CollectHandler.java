package org.deskwright.app.diagnostics;

import java.util.List;

import org.deskwright.ui.session.DiagnosisSession;
import org.deskwright.ui.session.RecentCases;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.handlers.HandlerUtil;

/** Collects diagnostics, and shows them before anything is written. */
public final class CollectHandler extends AbstractHandler {
    @Override
    public Object execute(ExecutionEvent event) throws ExecutionException {
        IWorkbenchWindow window = HandlerUtil.getActiveWorkbenchWindowChecked(event);
        Shell shell = window.getShell();
        List<String> facts = Facts.window(shell.getDisplay());
        DiagnosisSession session = window.getService(DiagnosisSession.class);
        RecentCases recents = window.getService(RecentCases.class);
        DiagnosticsDialog dialog = new DiagnosticsDialog(shell,
                monitor -> Diagnostics.collect(facts, KnownNames.gather(session.current(), recents), monitor));
        dialog.setBlockOnOpen(false);
        dialog.open();
        return null;
    }
}
