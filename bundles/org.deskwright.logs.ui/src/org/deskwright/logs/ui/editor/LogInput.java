package org.deskwright.logs.ui.editor;

import org.deskwright.logs.archive.Rotation;
import org.deskwright.ui.icons.Icon;
import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IPersistableElement;

/**
 * A log to read.
 *
 * @param log where it lies, and what it is called
 */
public record LogInput(Rotation log) implements IEditorInput {
    @Override
    public boolean exists() {
        return true;
    }

    @Override
    public ImageDescriptor getImageDescriptor() {
        return Icon.LOG.descriptor();
    }

    /** Without its folder. */
    @Override
    public String getName() {
        String title = log.title().replace('\\', '/');
        return title.substring(title.lastIndexOf('/') + 1);
    }

    @Override
    public IPersistableElement getPersistable() {
        return null; // what was unpacked is gone by the next start
    }

    @Override
    public String getToolTipText() {
        return log.title();
    }

    @Override
    public <T> T getAdapter(Class<T> adapter) {
        return null;
    }

    /** The same log is not opened twice. */
    @Override
    public boolean equals(Object other) {
        return other instanceof LogInput(Rotation it) && it.title().equals(log.title());
    }

    @Override
    public int hashCode() {
        return log.title().hashCode();
    }
}
