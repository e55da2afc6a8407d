package org.deskwright.policy.ui.checklist;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

import org.deskwright.policy.gpo.Gpo;
import org.deskwright.policy.ui.desk.PolicyDesk;
import org.deskwright.policy.ui.desk.PolicyNode;
import org.deskwright.policy.ui.desk.PolicySelection;
import org.deskwright.policy.ui.desk.PolicyState;
import org.deskwright.policy.ui.desk.VerdictRow;
import org.deskwright.ui.icons.Icon;
import org.deskwright.ui.load.LoadPane;
import org.deskwright.ui.page.EmptyState;
import org.deskwright.ui.page.PageWriter;
import org.deskwright.ui.page.RowsPage;
import org.deskwright.ui.session.SessionWatch;
import org.deskwright.ui.table.Sort;
import org.deskwright.ui.table.TableDescription;
import org.deskwright.ui.text.Texts;
import org.deskwright.ui.theme.Painted;
import org.deskwright.ui.theme.ThemeColor;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.part.ViewPart;

/**
 * How the selected policy, OU or computer stands to what WorkSpaces need; without a selection, all policies. Its
 * selection is of {@link VerdictRow}s.
 */
public final class ChecklistView extends ViewPart {
    public static final String ID = "org.deskwright.policy.checklist";

    private static final Texts TEXTS = Texts.beside(ChecklistView.class);
    private static final Duration LIMIT = Duration.ofMinutes(2);

    private PolicyDesk desk;
    private LoadPane<Standing> pane;
    private RowsPage<VerdictRow> page;
    private Button onlyWrong;
    private PolicyState state;
    private Optional<PolicyNode> subject = Optional.empty();
    private Standing standing = Standing.NOTHING;

    @Override
    public void createPartControl(Composite parent) {
        desk = getSite().getService(PolicyDesk.class);
        parent.setLayout(new FillLayout());
        pane = new LoadPane<>(parent, "policy.checklist.pane", this::loaded);
        pane.content().setLayout(new FillLayout());
        TableDescription<VerdictRow> description = new TableDescription<>("policy.checklist", TEXTS.get("table"),
                ChecklistColumns.all(), VerdictRow::identity, List.of(new Sort("state", false)));
        page = new RowsPage<>(pane.content(), getSite(), description, this::nothing);
        onlyWrong = new Button(page.bar(1), SWT.CHECK);
        Painted.on(onlyWrong, ThemeColor.PAGE_TEXT, ThemeColor.PAGE);
        onlyWrong.setText(TEXTS.get("only-wrong"));
        onlyWrong.setData(PageWriter.ID, "policy.only-wrong");
        onlyWrong.addListener(SWT.Selection, event -> show());
        page.done();
        page.table().publish(getSite());
        SessionWatch.on(page.control(), desk, this::changed);
        PolicySelection.on(page.control(), getSite(), PolicyNode.class, this::select);
    }

    private EmptyState nothing(Composite parent) {
        return standing.rows().isEmpty()
                ? new EmptyState(parent, "policy.checklist.empty", TEXTS.get("empty.title"), TEXTS.get("empty.hint"))
                : new EmptyState(parent, "policy.checklist.clear", TEXTS.get("clear.title"), TEXTS.get("clear.hint"))
                        .door(TEXTS.get("clear.all"), Icon.FINDINGS.image(), "policy.checklist.all", () -> {
                            onlyWrong.setSelection(false);
                            show();
                        });
    }

    private void changed(PolicyState next) {
        boolean other = state == null || !next.isHeldLike(state) || !next.assumed().equals(state.assumed());
        state = next;
        if (other) {
            subject = subject.flatMap(next::again);
            load();
        }
    }

    private void select(PolicyNode node) {
        if (!subject.equals(Optional.of(node))) {
            subject = state.again(node).or(() -> Optional.of(node));
            load();
        }
    }

    private void load() {
        PolicyState of = state;
        Optional<PolicyNode> what = subject;
        pane.forget();
        pane.load(TEXTS.get("loading", name()), LIMIT, monitor -> Standing.of(of, what));
    }

    private String name() {
        return subject.map(ChecklistView::name).orElse(TEXTS.get("all"));
    }

    private static String name(PolicyNode node) {
        return switch (node) {
            case PolicyNode.Place place -> place.container().dn().name();
            case PolicyNode.Linked linked -> linked.object().shown();
            case PolicyNode.Loose(Gpo gpo) -> PolicyNode.name(gpo);
            case PolicyNode.Told(var result) -> result.computer().isEmpty() ? result.source() : result.shownComputer();
        };
    }

    private void loaded(Standing next) {
        standing = next;
        show();
    }

    private void show() {
        List<VerdictRow> wrong = standing.wrong();
        List<VerdictRow> shown = onlyWrong.getSelection() ? wrong : standing.rows();
        if (shown.isEmpty()) {
            page.empty(this::nothing);
        }
        page.show(shown, line(wrong.size()));
        if (!standing.leftOut().isEmpty()) {
            page.line(line(wrong.size()), TEXTS.get("left-out.which", standing.leftOut().size(), standing.others()));
        }
    }

    private String line(int wrong) {
        String counts = TEXTS.get("line", subject.map(ChecklistView::name).orElse(TEXTS.get("all.line")), wrong,
                standing.rows().size());
        String left = standing.leftOut().isEmpty()
                ? counts
                : TEXTS.get("line.left-out", counts, standing.leftOut().size());
        boolean reckoned = subject.orElse(null) instanceof PolicyNode.Place;
        String sites = reckoned && !state.directory().knowsSites() ? TEXTS.get("line.no-sites", left) : left;
        String all = reckoned && !state.knowsLocal() ? TEXTS.get("line.no-local", sites) : sites;
        boolean own = state.company().all().stream().anyMatch(one -> one.checklist() == state.checklist());
        return own ? TEXTS.get("line.own", all, state.checklist().id()) : all;
    }

    @Override
    public void setFocus() {
        page.setFocus();
    }
}
