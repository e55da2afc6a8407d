package org.deskwright.app.tutorial;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.handlers.HandlerUtil;
import org.eclipse.ui.intro.IIntroManager;

/** Shows a tutorial, or the one that was followed last. */
public final class TutorialHandler extends AbstractHandler {
    /** The command's parameter: the id of a tutorial. */
    static final String TUTORIAL = "org.deskwright.app.tutorial.id";

    @Override
    public Object execute(ExecutionEvent event) throws ExecutionException {
        IWorkbenchWindow window = HandlerUtil.getActiveWorkbenchWindowChecked(event);
        IIntroManager intro = window.getWorkbench().getIntroManager();
        if (intro.getIntro() != null && !intro.isIntroStandby(intro.getIntro())) {
            intro.closeIntro(intro.getIntro());
        }
        String tutorial = event.getParameter(TUTORIAL);
        try {
            TutorialView view = (TutorialView) window.getActivePage().showView(TutorialView.ID);
            if (tutorial != null) {
                view.choose(tutorial);
            }
            // behind the welcome page it could not take the focus; its place is given back only after this
            window.getShell().getDisplay().asyncExec(view::setFocus);
        } catch (PartInitException e) {
            throw new ExecutionException(TutorialView.ID, e);
        }
        return null;
    }
}
