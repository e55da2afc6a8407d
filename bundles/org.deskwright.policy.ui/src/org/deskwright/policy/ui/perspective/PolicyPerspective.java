package org.deskwright.policy.ui.perspective;

import org.eclipse.ui.IFolderLayout;
import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.IPerspectiveFactory;

/** Policies at the left, how they stand in the middle, and all about one setting at the right. */
public final class PolicyPerspective implements IPerspectiveFactory {
    public static final String ID = "org.deskwright.policy.perspective";

    private static final String TREE = "org.deskwright.policy.tree";
    private static final String CHECKLIST = "org.deskwright.policy.checklist";
    private static final String RESULT = "org.deskwright.policy.result";
    private static final String COMPARE = "org.deskwright.policy.compare";
    private static final String DETAILS = "org.deskwright.policy.details";
    private static final String PROGRESS = "org.eclipse.ui.views.ProgressView";

    @Override
    public void createInitialLayout(IPageLayout layout) {
        String area = layout.getEditorArea();
        layout.setEditorAreaVisible(false);
        layout.addPlaceholder("org.deskwright.app.tutorial", IPageLayout.RIGHT, 0.74f, area);
        layout.addView(TREE, IPageLayout.LEFT, 0.3f, area);
        IFolderLayout right = layout.createFolder("org.deskwright.policy.right", IPageLayout.RIGHT, 0.6f, area);
        right.addView(DETAILS);
        right.addPlaceholder(PROGRESS);
        IFolderLayout middle = layout.createFolder("org.deskwright.policy.middle", IPageLayout.TOP, 0.95f, area);
        middle.addView(CHECKLIST);
        middle.addView(RESULT);
        middle.addView(COMPARE);
        for (String view : new String[]{TREE, CHECKLIST, RESULT, COMPARE, DETAILS, PROGRESS}) {
            layout.addShowViewShortcut(view);
        }
        layout.addPerspectiveShortcut(ID);
        layout.getViewLayout(TREE).setCloseable(false);
    }
}
