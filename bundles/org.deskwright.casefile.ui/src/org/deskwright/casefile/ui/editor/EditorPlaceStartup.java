package org.deskwright.casefile.ui.editor;

import org.eclipse.ui.IStartup;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;

/** Sees to it that a restored window has no empty place for editors, and that none stays behind later. */
public final class EditorPlaceStartup implements IStartup {
    @Override
    public void earlyStartup() {
        PlatformUI.getWorkbench().getDisplay().asyncExec(() -> {
            for (IWorkbenchWindow window : PlatformUI.getWorkbench().getWorkbenchWindows()) {
                EditorPlace.keep(window);
            }
        });
    }
}
