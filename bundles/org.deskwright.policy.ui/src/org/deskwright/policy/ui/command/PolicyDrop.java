package org.deskwright.policy.ui.command;

import java.nio.file.Path;
import java.util.List;

import org.deskwright.policy.ui.perspective.PolicyPerspective;
import org.deskwright.ui.drop.DropTaker;
import org.deskwright.ui.drop.PerspectiveDrop;
import org.eclipse.ui.IWorkbenchPage;
import org.osgi.service.component.annotations.Component;

/** What is dropped where policies are looked at is opened as policies. */
@Component(service = DropTaker.class)
public final class PolicyDrop extends PerspectiveDrop {
    public PolicyDrop() {
        super(PolicyPerspective.ID);
    }

    @Override
    protected void open(List<Path> paths, IWorkbenchPage page) {
        Opening.paths(page.getWorkbenchWindow(), page.getWorkbenchWindow().getShell(), paths);
    }
}
