package org.deskwright.estate.ui.perspective;

import java.util.List;

import org.deskwright.estate.ui.bundles.BundlesView;
import org.deskwright.estate.ui.dashboard.DashboardView;
import org.deskwright.estate.ui.details.FleetDetailsView;
import org.deskwright.estate.ui.directories.DirectoriesView;
import org.deskwright.estate.ui.ipgroups.IpGroupsView;
import org.deskwright.estate.ui.navigator.NavigatorView;
import org.deskwright.estate.ui.network.NetworkView;
import org.deskwright.estate.ui.pools.PoolsView;
import org.deskwright.estate.ui.workspaces.WorkspacesView;
import org.eclipse.ui.IFolderLayout;
import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.IPerspectiveFactory;

/** Accounts, Regions and directories at the left, tables in the middle, and all about the selected one beneath. */
public final class FleetPerspective implements IPerspectiveFactory {
    public static final String ID = "org.deskwright.estate.perspective";

    private static final List<String> TABLES = List.of(DirectoriesView.ID, IpGroupsView.ID, NetworkView.ID,
            BundlesView.ID, PoolsView.ID, DashboardView.ID);
    private static final String TUTORIAL = "org.deskwright.app.tutorial";
    private static final String PROGRESS = "org.eclipse.ui.views.ProgressView";
    private static final String ERROR_LOG = "org.eclipse.pde.runtime.LogView";

    @Override
    public void createInitialLayout(IPageLayout layout) {
        String area = layout.getEditorArea();
        layout.setEditorAreaVisible(false);
        layout.addPlaceholder(TUTORIAL, IPageLayout.RIGHT, 0.74f, area);
        layout.addView(NavigatorView.ID, IPageLayout.LEFT, 0.24f, area);
        IFolderLayout tables = layout.createFolder("org.deskwright.estate.tables", IPageLayout.TOP, 0.64f, area);
        tables.addView(WorkspacesView.ID);
        for (String table : TABLES) {
            tables.addView(table);
            layout.addShowViewShortcut(table);
        }
        IFolderLayout below = layout.createFolder("org.deskwright.estate.below", IPageLayout.BOTTOM, 0.6f,
                "org.deskwright.estate.tables");
        below.addView(FleetDetailsView.ID);
        below.addPlaceholder(IPageLayout.ID_PROP_SHEET);
        below.addPlaceholder(PROGRESS);
        below.addPlaceholder(ERROR_LOG);
        for (String view : new String[]{NavigatorView.ID, WorkspacesView.ID, FleetDetailsView.ID,
                IPageLayout.ID_PROP_SHEET, PROGRESS}) {
            layout.addShowViewShortcut(view);
        }
        layout.addPerspectiveShortcut(ID);
        layout.getViewLayout(WorkspacesView.ID).setCloseable(false);
    }
}
