package org.deskwright.app.shell;

import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.IPerspectiveDescriptor;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PerspectiveAdapter;

/**
 * When a perspective comes back, its stacks of views reckon with the size they had while they were hidden: there the
 * tool bars found no room beside the tabs, and now they lie over the views. A change of size, and back, mends it.
 */
final class ToolBarRows extends PerspectiveAdapter {
    @Override
    public void perspectiveActivated(IWorkbenchPage page, IPerspectiveDescriptor perspective) {
        Composite shell = page.getWorkbenchWindow().getShell();
        shell.getDisplay().asyncExec(() -> {
            if (!shell.isDisposed()) {
                mend(shell);
            }
        });
    }

    private static void mend(Composite parent) {
        for (Control child : parent.getChildren()) {
            if (child instanceof CTabFolder folder && folder.isVisible()) {
                Point size = folder.getSize();
                folder.setSize(size.x, size.y + 1);
                folder.setSize(size);
            } else if (child instanceof Composite composite) {
                mend(composite);
            }
        }
    }
}
