package org.deskwright.estate.ui.perspective;

import org.deskwright.estate.ui.navigator.NavigatorView;
import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.IPerspectiveFactory;

/** Accounts, Regions and directories at the left, their WorkSpaces in the middle, and all about the selected one. */
public final class FleetPerspective implements IPerspectiveFactory {
    public static final String ID = "org.deskwright.estate.perspective";

    @Override
    public void createInitialLayout(IPageLayout layout) {
        String area = layout.getEditorArea();
        layout.setEditorAreaVisible(false);
        layout.addView(NavigatorView.ID, IPageLayout.LEFT, 0.24f, area);
        layout.addShowViewShortcut(NavigatorView.ID);
        layout.addPerspectiveShortcut(ID);
    }
}
