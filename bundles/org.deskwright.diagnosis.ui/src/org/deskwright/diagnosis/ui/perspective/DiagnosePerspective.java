package org.deskwright.diagnosis.ui.perspective;

import org.deskwright.diagnosis.ui.details.DetailsView;
import org.deskwright.diagnosis.ui.findings.FindingsView;
import org.deskwright.diagnosis.ui.topics.TopicsView;
import org.deskwright.ui.reveal.DiagnoseParts;
import org.eclipse.ui.IFolderLayout;
import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.IPerspectiveFactory;
import org.eclipse.ui.IPlaceholderFolderLayout;

/** Symptoms at the left, what was found beside them, and beneath that what is known about the selected one. */
public final class DiagnosePerspective implements IPerspectiveFactory {
    public static final String ID = DiagnoseParts.PERSPECTIVE;

    private static final String PROGRESS = "org.eclipse.ui.views.ProgressView";
    private static final String TUTORIAL = "org.deskwright.app.tutorial";
    private static final String ERROR_LOG = "org.eclipse.pde.runtime.LogView";

    @Override
    public void createInitialLayout(IPageLayout layout) {
        String area = layout.getEditorArea();
        layout.setEditorAreaVisible(false);
        layout.addPlaceholder(TUTORIAL, IPageLayout.RIGHT, 0.74f, area);
        layout.addView(TopicsView.ID, IPageLayout.LEFT, 0.31f, area);
        layout.addView(FindingsView.ID, IPageLayout.TOP, 0.46f, area);
        IFolderLayout below = layout.createFolder("org.deskwright.diagnosis.below", IPageLayout.BOTTOM, 0.46f,
                FindingsView.ID);
        below.addView(DetailsView.ID);
        below.addPlaceholder(PROGRESS);
        below.addPlaceholder(ERROR_LOG);
        IPlaceholderFolderLayout rest = layout.createPlaceholderFolder("org.deskwright.diagnosis.rest",
                IPageLayout.BOTTOM, 0.7f, TopicsView.ID);
        rest.addPlaceholder("*");
        for (String view : new String[]{TopicsView.ID, FindingsView.ID, DetailsView.ID, PROGRESS, ERROR_LOG,
                TUTORIAL}) {
            layout.addShowViewShortcut(view);
        }
        layout.addPerspectiveShortcut(ID);
        layout.getViewLayout(FindingsView.ID).setCloseable(false);
    }
}
