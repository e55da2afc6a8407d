package org.deskwright.estate.ui.jump;

import java.util.concurrent.CancellationException;

import org.deskwright.estate.lookup.Hit;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.quickaccess.IQuickAccessComputerExtension;
import org.eclipse.ui.quickaccess.QuickAccessElement;

/** What the dialog finds, in Quick Access. */
public final class JumpQuickAccess implements IQuickAccessComputerExtension {
    private static final int SHORTEST = 2;
    private static final int MOST = 20;

    @Override
    public QuickAccessElement[] computeElements(String query, IProgressMonitor monitor) {
        if (query.strip().length() < SHORTEST) {
            return new QuickAccessElement[0];
        }
        try {
            return JumpSource.lookup().find(query, MOST).hits().stream().map(Element::new)
                    .toArray(QuickAccessElement[]::new);
        } catch (CancellationException e) {
            return new QuickAccessElement[0];
        }
    }

    @Override
    public QuickAccessElement[] computeElements() {
        return new QuickAccessElement[0];
    }

    @Override
    public void resetState() {
        // nothing is kept
    }

    @Override
    public boolean needsRefresh() {
        return false;
    }

    private static final class Element extends QuickAccessElement {
        private final Hit hit;

        Element(Hit hit) {
            this.hit = hit;
        }

        @Override
        public String getLabel() {
            String by = hit.by().isEmpty() ? "" : separator + hit.by();
            String id = hit.id().equals(hit.title()) ? "" : separator + hit.id();
            return hit.title() + by + id + separator + HitTable.kind(hit);
        }

        @Override
        public ImageDescriptor getImageDescriptor() {
            return JumpSource.icon(hit).descriptor();
        }

        @Override
        public String getId() {
            return hit.target().getClass().getSimpleName() + ":" + hit.id() + ":" + hit.scope();
        }

        @Override
        public void execute() {
            IWorkbenchWindow window = PlatformUI.getWorkbench().getActiveWorkbenchWindow();
            if (window != null) {
                Going.to(hit.target(), window);
            }
        }
    }
}
