package org.deskwright.estate.ui.pools;

import org.deskwright.estate.fleet.ItemSheets;
import org.deskwright.estate.model.WorkspacesPool;
import org.deskwright.estate.ui.fleet.FleetSession;
import org.deskwright.estate.ui.query.ItemTable;
import org.deskwright.ui.session.SessionWatch;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.part.ViewPart;

/** The pools, and how many of their sessions are in use. */
public final class PoolsView extends ViewPart {
    public static final String ID = "org.deskwright.estate.pools";

    private ItemTable<WorkspacesPool> table;

    @Override
    public void createPartControl(Composite parent) {
        parent.setLayout(new FillLayout());
        table = new ItemTable<>(parent, getSite(), ItemSheets.POOLS);
        table.table().publish(getSite());
        SessionWatch.on(table.control(), getSite().getService(FleetSession.class), table::show);
    }

    public void reveal(WorkspacesPool pool) {
        table.reveal(pool);
    }

    @Override
    public void setFocus() {
        table.setFocus();
    }
}
