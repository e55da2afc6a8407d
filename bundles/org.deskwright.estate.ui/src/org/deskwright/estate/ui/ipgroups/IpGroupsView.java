package org.deskwright.estate.ui.ipgroups;

import org.deskwright.estate.fleet.ItemSheets;
import org.deskwright.estate.model.IpGroup;
import org.deskwright.estate.ui.fleet.FleetSession;
import org.deskwright.estate.ui.query.ItemTable;
import org.deskwright.ui.session.SessionWatch;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.part.ViewPart;

/** The IP access control groups, and whether an address would get in. */
public final class IpGroupsView extends ViewPart {
    public static final String ID = "org.deskwright.estate.ipgroups";

    private static final int[] SHARES = {60, 40};

    private ItemTable<IpGroup> table;

    @Override
    public void createPartControl(Composite parent) {
        SashForm body = new SashForm(parent, SWT.VERTICAL);
        table = new ItemTable<>(body, getSite(), ItemSheets.IP_GROUPS);
        table.table().publish(getSite());
        new AccessField(body, getSite());
        body.setWeights(SHARES);
        SessionWatch.on(body, getSite().getService(FleetSession.class), table::show);
    }

    public void reveal(IpGroup group) {
        table.reveal(group);
    }

    @Override
    public void setFocus() {
        table.setFocus();
    }
}
