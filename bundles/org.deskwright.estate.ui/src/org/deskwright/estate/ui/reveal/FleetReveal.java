package org.deskwright.estate.ui.reveal;

import org.deskwright.estate.fleet.FleetPlace;
import org.deskwright.estate.model.ConnectionStatus;
import org.deskwright.estate.model.DirectoryDescription;
import org.deskwright.estate.model.IpGroup;
import org.deskwright.estate.model.Item;
import org.deskwright.estate.model.Workspace;
import org.deskwright.estate.model.WorkspaceBundle;
import org.deskwright.estate.model.WorkspaceDirectory;
import org.deskwright.estate.model.WorkspacesPool;
import org.deskwright.estate.ui.bundles.BundlesView;
import org.deskwright.estate.ui.details.FleetDetailsView;
import org.deskwright.estate.ui.ipgroups.IpGroupsView;
import org.deskwright.estate.ui.navigator.NavigatorView;
import org.deskwright.estate.ui.network.NetworkView;
import org.deskwright.estate.ui.perspective.FleetPerspective;
import org.deskwright.estate.ui.pools.PoolsView;
import org.deskwright.estate.ui.workspaces.WorkspacesView;
import org.eclipse.core.runtime.ILog;
import org.eclipse.ui.IViewPart;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.WorkbenchException;

/** Shows an item or place: selected in its table or in the navigator, and with all that is known of it. */
public final class FleetReveal {
    private FleetReveal() {
    }

    /**
     * Display thread only.
     *
     * @param subject an item or a {@link FleetPlace}; what is typed or narrowed in its table gives way where it hides
     *     it
     * @return whether the perspective could be opened
     */
    public static boolean show(Object subject, IWorkbenchWindow window) {
        try {
            IWorkbenchPage page = PlatformUI.getWorkbench().showPerspective(FleetPerspective.ID, window);
            switch (subject) {
                case Workspace it -> workspace(it.id(), page);
                case WorkspaceDirectory it -> place(new FleetPlace.Directory(it.scope(), it.id()), page);
                case DirectoryDescription it -> place(new FleetPlace.Directory(it.scope(), it.id()), page);
                case FleetPlace it -> place(it, page);
                case ConnectionStatus it -> workspace(it.id(), page);
                case IpGroup it -> view(page, IpGroupsView.ID, IpGroupsView.class).reveal(it);
                case WorkspaceBundle it -> view(page, BundlesView.ID, BundlesView.class).reveal(it);
                case WorkspacesPool it -> view(page, PoolsView.ID, PoolsView.class).reveal(it);
                case Item it when NetworkView.isFor(it) -> view(page, NetworkView.ID, NetworkView.class).reveal(it);
                default -> {
                    // the details alone tell of it
                }
            }
            FleetDetailsView details = (FleetDetailsView) page.showView(FleetDetailsView.ID, null,
                    IWorkbenchPage.VIEW_VISIBLE);
            details.show(subject);
            return true;
        } catch (WorkbenchException e) {
            ILog.of(FleetReveal.class).log(e.getStatus());
            return false;
        }
    }

    private static void workspace(String id, IWorkbenchPage page) throws PartInitException {
        view(page, WorkspacesView.ID, WorkspacesView.class).reveal(id);
    }

    private static void place(FleetPlace place, IWorkbenchPage page) throws PartInitException {
        view(page, NavigatorView.ID, NavigatorView.class).reveal(place);
    }

    private static <V extends IViewPart> V view(IWorkbenchPage page, String id, Class<V> type)
            throws PartInitException {
        return type.cast(page.showView(id));
    }

    /** Shows the WorkSpaces that a query finds. */
    public static void query(String text, IWorkbenchPage page) {
        try {
            view(page, WorkspacesView.ID, WorkspacesView.class).query(text);
        } catch (PartInitException e) {
            ILog.of(FleetReveal.class).log(e.getStatus());
        }
    }
}
