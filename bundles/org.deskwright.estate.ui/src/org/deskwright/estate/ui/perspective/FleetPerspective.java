package org.deskwright.estate.ui.perspective;

import java.util.List;

import org.deskwright.estate.ui.directories.DirectoriesView;
import org.deskwright.estate.ui.ipgroups.IpGroupsView;
import org.deskwright.estate.ui.navigator.NavigatorView;
import org.deskwright.estate.ui.network.NetworkView;
import org.deskwright.estate.ui.workspaces.WorkspacesView;
import org.eclipse.ui.IFolderLayout;
import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.IPerspectiveFactory;
import org.eclipse.ui.IPlaceholderFolderLayout;

/** Accounts, Regions and directories at the left, tables in the middle, and all about the selected one beneath. */
public final class FleetPerspective implements IPerspectiveFactory {
    public static final String ID = "org.deskwright.estate.perspective";

    private static final List<String> TABLES = List.of(DirectoriesView.ID, IpGroupsView.ID, NetworkView.ID);
    private static final String PROGRESS = "org.eclipse.ui.views.ProgressView";

    @Override
    public void createInitialLayout(IPageLayout layout) {
        String area = layout.getEditorArea();
        layout.setEditorAreaVisible(false);
        layout.addView(NavigatorView.ID, IPageLayout.LEFT, 0.22f, area);
        IFolderLayout tables = layout.createFolder("org.deskwright.estate.tables", IPageLayout.TOP, 0.64f, area);
        tables.addView(WorkspacesView.ID);
        for (String table : TABLES) {
            tables.addView(table);
            layout.addShowViewShortcut(table);
        }
        IPlaceholderFolderLayout below = layout.createPlaceholderFolder("org.deskwright.estate.below",
                IPageLayout.BOTTOM, 0.64f, "org.deskwright.estate.tables");
        below.addPlaceholder(PROGRESS);
        for (String view : new String[]{NavigatorView.ID, WorkspacesView.ID, PROGRESS}) {
            layout.addShowViewShortcut(view);
        }
        layout.addPerspectiveShortcut(ID);
        layout.getViewLayout(WorkspacesView.ID).setCloseable(false);
    }
}
