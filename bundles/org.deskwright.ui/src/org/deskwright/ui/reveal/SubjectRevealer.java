package org.deskwright.ui.reveal;

import org.deskwright.core.check.Subject;
import org.eclipse.ui.IWorkbenchPage;

/**
 * Takes the user to what an outcome is about. An OSGi service; each bundle that shows things of the estate, policies or
 * logs may have one.
 */
@FunctionalInterface
public interface SubjectRevealer {
    /**
     * Shows the subject, in a view or editor of the page that is brought to front, and selects it there. Display thread
     * only; returns at once.
     *
     * @return whether it knows the subject
     */
    boolean reveal(Subject subject, IWorkbenchPage page);
}
