package org.deskwright.ui.drop;

import java.nio.file.Path;
import java.util.List;

import org.eclipse.ui.IWorkbenchPage;

/**
 * Takes what is dropped onto the window while it shows a perspective in which that means something else than opening a
 * case or evidence. An OSGi service.
 */
@FunctionalInterface
public interface DropTaker {
    /** Display thread only; returns at once. Gives whether it takes them. */
    boolean take(List<Path> paths, IWorkbenchPage page);
}
