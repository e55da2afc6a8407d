package org.deskwright.app.command;

import org.deskwright.ui.reveal.DiagnoseParts;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.ui.IViewPart;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.WorkbenchException;
import org.eclipse.ui.handlers.HandlerUtil;
import org.eclipse.ui.intro.IIntroManager;

/** Goes to the search for symptoms, whatever stands before it. */
public final class DiagnoseHandler extends AbstractHandler {
    @Override
    public Object execute(ExecutionEvent event) throws ExecutionException {
        IWorkbenchWindow window = HandlerUtil.getActiveWorkbenchWindowChecked(event);
        IWorkbench workbench = window.getWorkbench();
        IIntroManager intro = workbench.getIntroManager();
        if (intro.getIntro() != null && !intro.isIntroStandby(intro.getIntro())) {
            intro.closeIntro(intro.getIntro());
        }
        try {
            IViewPart topics = workbench.showPerspective(DiagnoseParts.PERSPECTIVE, window)
                    .showView(DiagnoseParts.TOPICS);
            // behind the welcome page it could not take the focus; its place is given back only after this
            workbench.getDisplay().asyncExec(topics::setFocus);
        } catch (WorkbenchException e) {
            throw new ExecutionException(DiagnoseParts.TOPICS, e);
        }
        return null;
    }
}
