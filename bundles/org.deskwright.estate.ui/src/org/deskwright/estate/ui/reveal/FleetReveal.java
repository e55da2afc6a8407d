package org.deskwright.estate.ui.reveal;

import java.util.Set;

import org.deskwright.estate.fleet.FleetPlace;
import org.deskwright.estate.model.DirectoryDescription;
import org.deskwright.estate.model.Item;
import org.deskwright.estate.model.Workspace;
import org.deskwright.estate.model.WorkspaceDirectory;
import org.deskwright.estate.ui.details.FleetDetailsView;
import org.deskwright.estate.ui.fleet.FleetSession;
import org.deskwright.estate.ui.navigator.NavigatorView;
import org.deskwright.estate.ui.perspective.FleetPerspective;
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
     * @param subject an item or a {@link FleetPlace}
     * @return whether the perspective could be opened
     */
    public static boolean show(Object subject, IWorkbenchWindow window) {
        try {
            IWorkbenchPage page = PlatformUI.getWorkbench().showPerspective(FleetPerspective.ID, window);
            switch (subject) {
                case Workspace it -> workspace(it, page);
                case WorkspaceDirectory it -> place(new FleetPlace.Directory(it.scope(), it.id()), page);
                case DirectoryDescription it -> place(new FleetPlace.Directory(it.scope(), it.id()), page);
                case FleetPlace it -> place(it, page);
                default -> {
                    // of the rest the details tell; the table of its kind may be closed
                }
            }
            FleetDetailsView details = (FleetDetailsView) page.showView(FleetDetailsView.ID, null,
                    subject instanceof Item && !(subject instanceof Workspace)
                            ? IWorkbenchPage.VIEW_ACTIVATE
                            : IWorkbenchPage.VIEW_VISIBLE);
            details.show(subject);
            return true;
        } catch (WorkbenchException e) {
            ILog.of(FleetReveal.class).log(e.getStatus());
            return false;
        }
    }

    /** What is typed or narrowed must not hide it. */
    private static void workspace(Workspace it, IWorkbenchPage page) throws PartInitException {
        FleetSession session = PlatformUI.getWorkbench().getService(FleetSession.class);
        Set<FleetPlace> places = session.current().places();
        FleetPlace.Directory own = new FleetPlace.Directory(it.scope(), it.directoryId());
        if (!places.isEmpty() && places.stream().noneMatch(place -> place.holds(own))) {
            session.narrow(Set.of());
        }
        WorkspacesView view = view(page, WorkspacesView.ID, WorkspacesView.class);
        view.reveal(it.id());
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
