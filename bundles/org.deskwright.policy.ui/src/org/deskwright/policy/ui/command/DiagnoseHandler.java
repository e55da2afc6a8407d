package org.deskwright.policy.ui.command;

import java.nio.file.Path;
import java.util.List;

import org.deskwright.policy.ui.desk.PolicyDesk;
import org.deskwright.ui.session.DiagnosisSession;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.handlers.HandlerUtil;

/** Makes the policies that lie open evidence of the case, or opens them as one. */
public final class DiagnoseHandler extends AbstractHandler {
    @Override
    public Object execute(ExecutionEvent event) throws ExecutionException {
        IWorkbenchWindow window = HandlerUtil.getActiveWorkbenchWindowChecked(event);
        List<Path> paths = window.getService(PolicyDesk.class).current().paths();
        DiagnosisSession session = window.getService(DiagnosisSession.class);
        if (paths.isEmpty()) {
            return null;
        }
        if (session.current().document().isPresent()) {
            session.addEvidence(paths);
        } else {
            session.open(paths);
        }
        return null;
    }
}
