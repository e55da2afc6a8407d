package org.deskwright.policy.ui.compare;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import org.deskwright.policy.ui.command.Opening;
import org.deskwright.policy.ui.desk.PolicyChange;
import org.deskwright.policy.ui.desk.PolicyDesk;
import org.deskwright.policy.ui.desk.PolicyState;
import org.deskwright.ui.icons.Icon;
import org.deskwright.ui.page.EmptyState;
import org.deskwright.ui.page.RowsPage;
import org.deskwright.ui.session.SessionWatch;
import org.deskwright.ui.table.Column;
import org.deskwright.ui.table.Sort;
import org.deskwright.ui.table.TableDescription;
import org.deskwright.ui.text.Texts;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.part.ViewPart;

/** How two policies, two folders of them or two OUs differ. Its selection is of {@link PolicyChange}s. */
public final class CompareView extends ViewPart {
    public static final String ID = "org.deskwright.policy.compare";

    private static final Texts TEXTS = Texts.beside(CompareView.class);

    private PolicyState state;
    private RowsPage<PolicyChange> page;

    @Override
    public void createPartControl(Composite parent) {
        PolicyDesk desk = getSite().getService(PolicyDesk.class);
        state = desk.current();
        parent.setLayout(new FillLayout());
        page = new RowsPage<>(parent, getSite(), new TableDescription<>("policy.compare", TEXTS.get("table"), columns(),
                Function.identity(), List.of(new Sort("kind", false))), this::nothing).done();
        page.table().publish(getSite());
        SessionWatch.on(page.control(), desk, this::show);
    }

    private static List<Column<PolicyChange>> columns() {
        return List.of(
                text("kind", 105, one -> TEXTS.get("kind." + one.kind().name()))
                        .withIcon(one -> Optional.of(icon(one))),
                text("gpo", 115, PolicyChange::gpo), text("setting", 150, PolicyChange::setting),
                text("before", 95, PolicyChange::before), text("after", 95, PolicyChange::after));
    }

    private static Column<PolicyChange> text(String id, int width, Function<PolicyChange, String> text) {
        return Column.text(id, TEXTS.get("column." + id), width, text);
    }

    private static Icon icon(PolicyChange one) {
        return switch (one.kind()) {
            case GPO_ADDED, ADDED -> Icon.ADD;
            case GPO_REMOVED, REMOVED -> Icon.REMOVE;
            case CHANGED, LINKS -> Icon.CHANGES;
            case CHECKLIST -> Icon.FINDINGS;
        };
    }

    private EmptyState nothing(Composite parent) {
        return state.compared().isEmpty()
                ? new EmptyState(parent, "policy.compare.empty", TEXTS.get("empty.title"), TEXTS.get("empty.hint"))
                        .door(TEXTS.get("empty.folder"), Icon.COMPARE.image(), "policy.compare.folder",
                                () -> Opening.askToCompare(getSite()))
                : new EmptyState(parent, "policy.compare.same", TEXTS.get("same.title"),
                        TEXTS.get("same.hint", state.compared()));
    }

    private void show(PolicyState next) {
        state = next;
        if (next.changes().isEmpty()) {
            page.empty(this::nothing);
        }
        page.show(next.changes(),
                next.compared().isEmpty() ? "" : TEXTS.get("line", next.compared(), next.changes().size()));
    }

    @Override
    public void setFocus() {
        page.setFocus();
    }
}
