package org.deskwright.ui.session;

import org.deskwright.ui.icons.Icon;
import org.eclipse.ui.IWorkbenchWindow;

/**
 * Something that goes on, or went wrong, beside the case that is open, and is not to be overlooked: told at the lower
 * edge of the window. An OSGi service, of which there is at most one.
 */
public interface StatusNotice extends Watched<StatusNotice.Said> {
    /** Nothing is told, and takes no room. */
    Said NOTHING = new Said(Icon.INFO, "", "", false);

    /**
     * What is told.
     *
     * @param text a few words; empty for nothing
     * @param tip all of it, for whoever points there; also where there is no room for the text
     * @param bad whether the user should do something about it
     */
    record Said(Icon icon, String text, String tip, boolean bad) {
        public boolean isEmpty() {
            return text.isEmpty();
        }
    }

    /** The user wants to know more. Display thread only. */
    void open(IWorkbenchWindow window);
}
