package org.deskwright.policy.ui.details;

import java.time.Duration;
import java.util.Optional;

import org.deskwright.policy.ui.desk.PolicyChange;
import org.deskwright.policy.ui.desk.PolicyDesk;
import org.deskwright.policy.ui.desk.PolicyNode;
import org.deskwright.policy.ui.desk.PolicySelection;
import org.deskwright.policy.ui.desk.PolicyState;
import org.deskwright.policy.ui.desk.ResultRow;
import org.deskwright.policy.ui.desk.VerdictRow;
import org.deskwright.ui.load.LoadPane;
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
    private static final Duration LIMIT = Duration.ofMinutes(1);

    private PolicyDesk desk;
    private Object shown = NOTHING;
    private NodeFacts known = NodeFacts.NONE;
    private LoadPane<NodeFacts> pane;
    private Page page;

    @Override
    public void createPartControl(Composite parent) {
        desk = getSite().getService(PolicyDesk.class);
        parent.setLayout(new FillLayout());
        pane = new LoadPane<>(parent, "policy.details.pane", this::show);
        pane.content().setLayout(new FillLayout());
        page = new Page(pane.content(), "policy.details.page");
        page.writeSoon(this::write);
        PolicySelection.on(page.control(), getSite(), Object.class, this::follow, this::gone);
        SessionWatch.on(page.control(), desk, this::changed);
    }

    /** Of what was closed nothing is told any more. */
    private void changed(PolicyState state) {
        if (state.isEmpty() && !shown.equals(NOTHING)) {
            show(state, NOTHING);
        }
    }

    private void follow(Object selected) {
        boolean known = selected instanceof VerdictRow || selected instanceof ResultRow
                || selected instanceof PolicyChange || selected instanceof PolicyNode;
        // what is the same may have been read again
        if (known && selected != shown) {
            show(desk.current(), selected);
        }
    }

    /** A row that other rows took the place of is told no more. */
    private void gone(Optional<Object> inTree) {
        if (shown instanceof VerdictRow || shown instanceof ResultRow || shown instanceof PolicyChange) {
            show(desk.current(), inTree.filter(PolicyNode.class::isInstance).orElse(NOTHING));
        }
    }

    private void show(PolicyState state, Object selected) {
        shown = selected;
        pane.forget();
        pane.load(TEXTS.get("loading"), LIMIT, _ -> NodeFacts.of(state, selected));
    }

    private void show(NodeFacts facts) {
        known = facts;
        page.writeSoon(this::write);
    }

    private void write(PageWriter writer) {
        switch (shown) {
            case VerdictRow row -> new VerdictDetails(writer, desk.current()).write(row.verdict());
            case ResultRow row -> new ResultDetails(writer, desk.current()).write(row);
            case PolicyChange change -> new NodeDetails(writer, desk.current(), known).write(change);
            case PolicyNode node -> new NodeDetails(writer, desk.current(), known).write(node);
            default -> writer.aside(TEXTS.get("nothing"));
        }
    }

    @Override
    public void setFocus() {
        page.setFocus();
    }
}
