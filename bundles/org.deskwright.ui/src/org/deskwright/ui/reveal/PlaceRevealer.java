package org.deskwright.ui.reveal;

import org.deskwright.core.evidence.EvidenceRef;
import org.eclipse.ui.IWorkbenchPage;

/**
 * Shows a place of the evidence where there is something better for it than the text around it, such as an editor. An
 * OSGi service; whoever shows a kind of evidence may have one.
 */
@FunctionalInterface
public interface PlaceRevealer {
    /**
     * Shows the place. Display thread only; returns at once.
     *
     * @param otherwise is run, on the display thread, when it turns out later that the place cannot be shown
     * @return whether it shows such places
     */
    boolean reveal(EvidenceRef place, IWorkbenchPage page, Runnable otherwise);
}
