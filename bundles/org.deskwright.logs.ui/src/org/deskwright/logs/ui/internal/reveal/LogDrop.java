package org.deskwright.logs.ui.internal.reveal;

import java.nio.file.Path;
import java.util.List;

import org.deskwright.logs.ui.open.Openings;
import org.deskwright.logs.ui.perspective.EvidencePerspective;
import org.deskwright.ui.drop.DropTaker;
import org.deskwright.ui.drop.PerspectiveDrop;
import org.eclipse.ui.IWorkbenchPage;
import org.osgi.service.component.annotations.Component;

/** What is dropped where logs are read is opened as logs. */
@Component(service = DropTaker.class)
public final class LogDrop extends PerspectiveDrop {
    public LogDrop() {
        super(EvidencePerspective.ID);
    }

    @Override
    protected void open(List<Path> paths, IWorkbenchPage page) {
        Openings.open(paths, page.getWorkbenchWindow());
    }
}
