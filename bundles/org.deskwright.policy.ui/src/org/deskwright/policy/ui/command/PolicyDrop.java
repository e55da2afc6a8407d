package org.deskwright.policy.ui.command;

import java.nio.file.Path;
import java.util.List;

import org.deskwright.policy.ui.perspective.PolicyPerspective;
import org.deskwright.ui.drop.DropTaker;
import org.eclipse.ui.IPerspectiveDescriptor;
import org.eclipse.ui.IWorkbenchPage;
import org.osgi.service.component.annotations.Component;

/** What is dropped where policies are looked at is opened as policies; a case is opened as a case everywhere. */
@Component
public final class PolicyDrop implements DropTaker {
    private static final String CASE = ".dwcase";

    @Override
    public boolean take(List<Path> paths, IWorkbenchPage page) {
        IPerspectiveDescriptor shown = page.getPerspective();
        boolean here = shown != null && shown.getId().equals(PolicyPerspective.ID)
                && paths.stream().noneMatch(path -> path.toString().endsWith(CASE));
        if (here) {
            Opening.paths(page.getWorkbenchWindow(), page.getWorkbenchWindow().getShell(), paths);
        }
        return here;
    }
}
