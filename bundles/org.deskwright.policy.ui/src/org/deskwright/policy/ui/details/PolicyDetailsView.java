package org.deskwright.policy.ui.details;

import org.deskwright.policy.ui.desk.PolicyChange;
import org.deskwright.policy.ui.desk.PolicyDesk;
import org.deskwright.policy.ui.desk.PolicyNode;
import org.deskwright.policy.ui.desk.PolicySelection;
import org.deskwright.policy.ui.desk.PolicyState;
import org.deskwright.policy.ui.desk.ResultRow;
import org.deskwright.policy.ui.desk.VerdictRow;
import org.deskwright.ui.page.Page;
import org.deskwright.ui.page.PageWriter;
import org.deskwright.ui.session.SessionWatch;
import org.deskwright.ui.text.Texts;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.part.ViewPart;

/** All about the selected setting, policy or OU. */
public final class PolicyDetailsView extends ViewPart {
    public static final String ID = "org.deskwright.policy.details";

    private static final Texts TEXTS = Texts.beside(PolicyDetailsView.class);
    private static final Object NOTHING = "";

    private PolicyDesk desk;
    private Object shown = NOTHING;
    private Page page;

    @Override
    public void createPartControl(Composite parent) {
        desk = getSite().getService(PolicyDesk.class);
        parent.setLayout(new FillLayout());
        page = new Page(parent, "policy.details.page");
        page.writeSoon(this::write);
        PolicySelection.on(page.control(), getSite(), Object.class, this::follow);
        SessionWatch.on(page.control(), desk, this::changed);
    }

    /** Of what was closed nothing is told any more. */
    private void changed(PolicyState state) {
        if (state.isEmpty() && !shown.equals(NOTHING)) {
            shown = NOTHING;
            page.writeSoon(this::write);
        }
    }

    private void follow(Object selected) {
        boolean known = selected instanceof VerdictRow || selected instanceof ResultRow
                || selected instanceof PolicyChange || selected instanceof PolicyNode;
        // what is the same may have been read again
        if (known && selected != shown) {
            shown = selected;
            page.writeSoon(this::write);
        }
    }

    private void write(PageWriter writer) {
        switch (shown) {
            case VerdictRow row -> new VerdictDetails(writer, desk.current()).write(row.verdict());
            case ResultRow row -> new ResultDetails(writer, desk.current()).write(row);
            case PolicyChange change -> new NodeDetails(writer, desk.current()).write(change);
            case PolicyNode node -> new NodeDetails(writer, desk.current()).write(node);
            default -> writer.aside(TEXTS.get("nothing"));
        }
    }

    @Override
    public void setFocus() {
        page.setFocus();
    }
}
