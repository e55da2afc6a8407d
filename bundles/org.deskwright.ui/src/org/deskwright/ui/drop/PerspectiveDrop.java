package org.deskwright.ui.drop;

import java.nio.file.Path;
import java.util.List;

import org.eclipse.ui.IPerspectiveDescriptor;
import org.eclipse.ui.IWorkbenchPage;

/** Takes what is dropped while one perspective is shown; a case is opened as a case everywhere. */
public abstract class PerspectiveDrop implements DropTaker {
    private static final String CASE = ".dwcase";

    private final String perspective;

    /** @param perspective its id */
    protected PerspectiveDrop(String perspective) {
        this.perspective = perspective;
    }

    @Override
    public final boolean take(List<Path> paths, IWorkbenchPage page) {
        IPerspectiveDescriptor shown = page.getPerspective();
        boolean here = shown != null && shown.getId().equals(perspective)
                && paths.stream().noneMatch(path -> path.toString().endsWith(CASE));
        if (here) {
            open(paths, page);
        }
        return here;
    }

    /** Opens them as what they are where that perspective is shown. Display thread only; returns at once. */
    protected abstract void open(List<Path> paths, IWorkbenchPage page);
}
