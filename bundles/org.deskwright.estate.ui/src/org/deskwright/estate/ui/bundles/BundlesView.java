package org.deskwright.estate.ui.bundles;

import org.deskwright.estate.fleet.ItemSheets;
import org.deskwright.estate.model.WorkspaceBundle;
import org.deskwright.estate.ui.fleet.FleetSession;
import org.deskwright.estate.ui.query.ItemTable;
import org.deskwright.ui.session.SessionWatch;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.part.ViewPart;

/** The bundles that WorkSpaces are made of. */
public final class BundlesView extends ViewPart {
    public static final String ID = "org.deskwright.estate.bundles";

    private ItemTable<WorkspaceBundle> table;

    @Override
    public void createPartControl(Composite parent) {
        parent.setLayout(new FillLayout());
        table = new ItemTable<>(parent, getSite(), ItemSheets.BUNDLES);
        table.table().publish(getSite());
        SessionWatch.on(table.control(), getSite().getService(FleetSession.class), table::show);
    }

    public void reveal(WorkspaceBundle bundle) {
        table.reveal(bundle);
    }

    @Override
    public void setFocus() {
        table.setFocus();
    }
}
