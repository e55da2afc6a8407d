package org.deskwright.ui.load;

import java.io.IOException;

import org.eclipse.core.runtime.IProgressMonitor;

/** Gets something that takes time. */
@FunctionalInterface
public interface Loader<T> {
    /**
     * Called on a thread of its own. To stop it, the thread is interrupted and the monitor cancelled; what comes
     * afterwards is not shown.
     *
     * @throws LoadException when the user can do something about it
     * @throws IOException when it cannot be read
     * @throws InterruptedException when it was stopped
     */
    T load(IProgressMonitor monitor) throws LoadException, IOException, InterruptedException;
}
