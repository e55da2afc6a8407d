package org.deskwright.certificates.ui.perspective;

import org.deskwright.certificates.ui.asn1.Asn1View;
import org.deskwright.certificates.ui.details.CertificateDetailsView;
import org.deskwright.certificates.ui.expiry.ExpiryView;
import org.deskwright.certificates.ui.list.CertificatesView;
import org.deskwright.certificates.ui.stores.StoresView;
import org.deskwright.certificates.ui.trust.PathsView;
import org.deskwright.certificates.ui.trust.TrustView;
import org.eclipse.ui.IFolderLayout;
import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.IPerspectiveFactory;

/** The list above, what the selected one says beneath it, and who trusts it beside that. */
public final class CertificatesPerspective implements IPerspectiveFactory {
    public static final String ID = "org.deskwright.certificates.perspective";

    private static final String PROGRESS = "org.eclipse.ui.views.ProgressView";

    @Override
    public void createInitialLayout(IPageLayout layout) {
        String area = layout.getEditorArea();
        layout.setEditorAreaVisible(false);
        layout.addPlaceholder("org.deskwright.app.tutorial", IPageLayout.RIGHT, 0.74f, area);
        layout.addView(CertificatesView.ID, IPageLayout.TOP, 0.45f, area);
        IFolderLayout left = layout.createFolder("org.deskwright.certificates.left", IPageLayout.LEFT, 0.5f, area);
        left.addView(CertificateDetailsView.ID);
        left.addView(Asn1View.ID);
        IFolderLayout right = layout.createFolder("org.deskwright.certificates.right", IPageLayout.RIGHT, 0.5f, area);
        right.addView(TrustView.ID);
        right.addView(PathsView.ID);
        right.addView(StoresView.ID);
        right.addView(ExpiryView.ID);
        right.addPlaceholder(PROGRESS);
        for (String view : new String[]{CertificatesView.ID, CertificateDetailsView.ID, Asn1View.ID, TrustView.ID,
                PathsView.ID, StoresView.ID, ExpiryView.ID, PROGRESS}) {
            layout.addShowViewShortcut(view);
        }
        layout.addPerspectiveShortcut(ID);
        layout.getViewLayout(CertificatesView.ID).setCloseable(false);
    }
}
