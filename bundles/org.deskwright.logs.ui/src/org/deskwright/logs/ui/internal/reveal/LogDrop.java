package org.deskwright.logs.ui.internal.reveal;

import java.nio.file.Path;
import java.util.List;

import org.deskwright.logs.ui.open.Openings;
import org.deskwright.logs.ui.perspective.EvidencePerspective;
import org.deskwright.ui.drop.DropTaker;
import org.eclipse.ui.IPerspectiveDescriptor;
import org.eclipse.ui.IWorkbenchPage;
import org.osgi.service.component.annotations.Component;

/** What is dropped where logs are read is opened as logs; a case is opened as a case everywhere. */
@Component
public final class LogDrop implements DropTaker {
    private static final String CASE = ".dwcase";

    @Override
    public boolean take(List<Path> paths, IWorkbenchPage page) {
        IPerspectiveDescriptor shown = page.getPerspective();
        boolean here = shown != null && shown.getId().equals(EvidencePerspective.ID)
                && paths.stream().noneMatch(path -> path.toString().endsWith(CASE));
        if (here) {
            Openings.open(paths, page.getWorkbenchWindow());
        }
        return here;
    }
}
