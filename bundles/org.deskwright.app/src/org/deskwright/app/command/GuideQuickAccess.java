package org.deskwright.app.command;

import java.io.IOException;

import org.deskwright.ui.icons.Icon;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.ui.quickaccess.IQuickAccessComputerExtension;
import org.eclipse.ui.quickaccess.QuickAccessElement;

/** Pages of the guide that speak of what is looked for, in Find Actions. */
public final class GuideQuickAccess implements IQuickAccessComputerExtension {
    private static final int SHORTEST = 3;
    private static final int MOST = 5;

    @Override
    public QuickAccessElement[] computeElements(String query, IProgressMonitor monitor) {
        if (query.strip().length() < SHORTEST) {
            return new QuickAccessElement[0];
        }
        try {
            return Guide.search(query, MOST).stream().map(page -> new Element(page, query))
                    .toArray(QuickAccessElement[]::new);
        } catch (IOException e) {
            ILog.of(GuideQuickAccess.class).warn(query, e);
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
        private final GuidePage page;
        private final String query;

        Element(GuidePage page, String query) {
            this.page = page;
            this.query = query;
        }

        @Override
        public String getLabel() {
            return page.title();
        }

        /** What was looked for stands on the page, though not in its title. */
        @Override
        public String getMatchLabel() {
            return query;
        }

        @Override
        public ImageDescriptor getImageDescriptor() {
            return Icon.LINK.descriptor();
        }

        @Override
        public String getId() {
            return page.name();
        }

        @Override
        public void execute() {
            GuideHelp.open(page.name());
        }
    }
}
