package org.deskwright.app.welcome;

import java.util.Optional;

import org.eclipse.ui.IEditorReference;
import org.eclipse.ui.IPartListener2;
import org.eclipse.ui.IPerspectiveDescriptor;
import org.eclipse.ui.IPerspectiveListener;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchPartReference;
import org.eclipse.ui.IWorkbenchWindow;

/** Looks whether the user has gone on from the welcome page: he opened a file in an editor, or another perspective. */
final class Ahead implements IPartListener2, IPerspectiveListener {
    private final IWorkbenchWindow window;
    private final Runnable gone;
    /** The one in which the page was opened: it may be told of later. */
    private final Optional<String> perspective;

    Ahead(IWorkbenchWindow window, Runnable gone) {
        this.window = window;
        this.gone = gone;
        perspective = Optional.ofNullable(window.getActivePage()).map(IWorkbenchPage::getPerspective)
                .map(IPerspectiveDescriptor::getId);
        window.getPartService().addPartListener(this);
        window.addPerspectiveListener(this);
    }

    void end() {
        window.getPartService().removePartListener(this);
        window.removePerspectiveListener(this);
    }

    @Override
    public void partActivated(IWorkbenchPartReference part) {
        if (part instanceof IEditorReference) {
            gone.run();
        }
    }

    @Override
    public void perspectiveActivated(IWorkbenchPage page, IPerspectiveDescriptor next) {
        if (perspective.filter(next.getId()::equals).isEmpty()) {
            gone.run();
        }
    }

    @Override
    public void perspectiveChanged(IWorkbenchPage page, IPerspectiveDescriptor now, String change) {
        // it is the same one still
    }
}
