package org.deskwright.logs.ui.perspective;

import org.deskwright.logs.ui.clock.ClocksView;
import org.deskwright.logs.ui.compare.CompareView;
import org.deskwright.logs.ui.explorer.LogExplorer;
import org.deskwright.logs.ui.hits.HitsView;
import org.deskwright.logs.ui.merged.MergedView;
import org.deskwright.logs.ui.metrics.MetricsView;
import org.deskwright.logs.ui.record.RecordView;
import org.deskwright.logs.ui.sessions.SessionsView;
import org.deskwright.logs.ui.timeline.TimelineView;
import org.eclipse.ui.IFolderLayout;
import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.IPerspectiveFactory;

/** Logs at the left, what stands in them in the middle, and what that comes to beneath. */
public final class EvidencePerspective implements IPerspectiveFactory {
    public static final String ID = "org.deskwright.logs.perspective";

    private static final String TUTORIAL = "org.deskwright.app.tutorial";
    private static final String PROGRESS = "org.eclipse.ui.views.ProgressView";
    private static final String ERROR_LOG = "org.eclipse.pde.runtime.LogView";

    @Override
    public void createInitialLayout(IPageLayout layout) {
        String area = layout.getEditorArea();
        layout.setEditorAreaVisible(true);
        layout.addPlaceholder(TUTORIAL, IPageLayout.RIGHT, 0.74f, area);
        IFolderLayout left = layout.createFolder("org.deskwright.logs.left", IPageLayout.LEFT, 0.22f, area);
        left.addView(LogExplorer.ID);
        left.addPlaceholder(PROGRESS);
        left.addPlaceholder(ERROR_LOG);
        layout.addView(TimelineView.ID, IPageLayout.BOTTOM, 0.68f, area);
        layout.addPlaceholder(MergedView.ID, IPageLayout.BOTTOM, 0.5f, area);
        IFolderLayout below = layout.createFolder("org.deskwright.logs.below", IPageLayout.RIGHT, 0.4f,
                TimelineView.ID);
        below.addView(RecordView.ID);
        below.addView(HitsView.ID);
        below.addView(SessionsView.ID);
        below.addView(MetricsView.ID);
        below.addPlaceholder(ClocksView.ID);
        below.addPlaceholder(CompareView.ID);
        for (String view : new String[]{LogExplorer.ID, TimelineView.ID, RecordView.ID, HitsView.ID, SessionsView.ID,
                MetricsView.ID, MergedView.ID, ClocksView.ID, CompareView.ID, PROGRESS, ERROR_LOG, TUTORIAL}) {
            layout.addShowViewShortcut(view);
        }
        layout.addPerspectiveShortcut(ID);
    }
}
