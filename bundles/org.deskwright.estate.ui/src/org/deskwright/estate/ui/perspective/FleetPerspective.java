package org.deskwright.estate.ui.perspective;

import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.IPerspectiveFactory;

/** Accounts, Regions and directories at the left, their WorkSpaces in the middle, and all about the selected one. */
public final class FleetPerspective implements IPerspectiveFactory {
    public static final String ID = "org.deskwright.estate.perspective";

    @Override
    public void createInitialLayout(IPageLayout layout) {
        layout.setEditorAreaVisible(false);
        layout.addPerspectiveShortcut(ID);
    }
}
