package org.deskwright.ui.session;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.IPartListener2;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchPart;
import org.eclipse.ui.IWorkbenchPartReference;

/**
 * Spares a view work that nobody sees: what it is asked for while it is hidden, the last of it, it does when it is next
 * seen. Display thread only.
 */
public final class WhenSeen {
    private final IWorkbenchPart part;
    private final IWorkbenchPage page;
    private Runnable waiting;
    private final IPartListener2 listener = new IPartListener2() {
        @Override
        public void partVisible(IWorkbenchPartReference reference) {
            if (reference.getPart(false) == part) {
                catchUp();
            }
        }
    };

    /** @param control of the view, with which it ends */
    public WhenSeen(IWorkbenchPart part, Control control) {
        this.part = part;
        this.page = part.getSite().getPage();
        page.addPartListener(listener);
        control.addListener(SWT.Dispose, e -> page.removePartListener(listener));
    }

    public void run(Runnable work) {
        if (page.isPartVisible(part)) {
            waiting = null;
            work.run();
        } else {
            waiting = work;
        }
    }

    /** Does at once what else would be done when the view is seen. */
    public void catchUp() {
        Runnable work = waiting;
        waiting = null;
        if (work != null) {
            work.run();
        }
    }
}
