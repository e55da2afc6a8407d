package org.deskwright.casefile.ui.editor;

import org.deskwright.ui.icons.Icon;
import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IPersistableElement;

/**
 * The case that is open, whichever that is.
 *
 * @param title as it was called when the editor was opened
 */
record CaseEditorInput(String title) implements IEditorInput {
    @Override
    public boolean exists() {
        return true;
    }

    @Override
    public ImageDescriptor getImageDescriptor() {
        return Icon.CASE.descriptor();
    }

    @Override
    public String getName() {
        return title;
    }

    @Override
    public IPersistableElement getPersistable() {
        return null; // the next start begins without a case
    }

    @Override
    public String getToolTipText() {
        return title;
    }

    @Override
    public <T> T getAdapter(Class<T> adapter) {
        return null;
    }

    /** There is one case, and so one editor. */
    @Override
    public boolean equals(Object other) {
        return other instanceof CaseEditorInput;
    }

    @Override
    public int hashCode() {
        return CaseEditorInput.class.hashCode();
    }
}
