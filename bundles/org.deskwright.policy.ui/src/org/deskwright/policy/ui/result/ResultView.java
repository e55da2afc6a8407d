package org.deskwright.policy.ui.result;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.deskwright.policy.link.Dn;
import org.deskwright.policy.result.Afterwards;
import org.deskwright.policy.result.ResultantSet;
import org.deskwright.policy.result.SettingNames;
import org.deskwright.policy.ui.desk.PolicyDesk;
import org.deskwright.policy.ui.desk.PolicyNode;
import org.deskwright.policy.ui.desk.PolicySelection;
import org.deskwright.policy.ui.desk.PolicyState;
import org.deskwright.policy.ui.desk.ResultRow;
import org.deskwright.ui.load.LoadPane;
import org.deskwright.ui.page.EmptyState;
import org.deskwright.ui.page.RowsPage;
import org.deskwright.ui.session.SessionWatch;
import org.deskwright.ui.table.Sort;
import org.deskwright.ui.table.TableDescription;
import org.deskwright.ui.text.Texts;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.part.ViewPart;

/** Who wins each setting in the selected OU, and who loses. Its selection is of {@link ResultRow}s. */
public final class ResultView extends ViewPart {
    public static final String ID = "org.deskwright.policy.result";

    private static final Texts TEXTS = Texts.beside(ResultView.class);
    private static final Duration LIMIT = Duration.ofMinutes(2);

    private PolicyState state;
    private Optional<PolicyNode.Place> place = Optional.empty();
    private LoadPane<List<ResultRow>> pane;
    private RowsPage<ResultRow> page;

    @Override
    public void createPartControl(Composite parent) {
        PolicyDesk desk = getSite().getService(PolicyDesk.class);
        parent.setLayout(new FillLayout());
        pane = new LoadPane<>(parent, "policy.result.pane", this::show);
        pane.content().setLayout(new FillLayout());
        TableDescription<ResultRow> description = new TableDescription<>("policy.result", TEXTS.get("table"),
                ResultColumns.all(), ResultRow::identity, List.of(new Sort("setting", false)));
        page = new RowsPage<>(pane.content(), getSite(), description, this::nothing).done();
        page.table().publish(getSite());
        SessionWatch.on(page.control(), desk, this::changed);
        PolicySelection.on(page.control(), getSite(), PolicyNode.Place.class, this::select);
    }

    private EmptyState nothing(Composite parent) {
        String key = place.isEmpty() ? "empty" : "none";
        return new EmptyState(parent, "policy.result." + key, TEXTS.get(key + ".title"), TEXTS.get(key + ".hint"));
    }

    private void changed(PolicyState next) {
        boolean other = state == null || !next.isReadLike(state) || !next.assumed().equals(state.assumed());
        state = next;
        if (other) {
            place = place.flatMap(next::again).map(PolicyNode.Place.class::cast);
            pane.forget();
            place.ifPresentOrElse(this::load, () -> show(List.of()));
        }
    }

    private void select(PolicyNode.Place node) {
        if (!place.equals(Optional.of(node))) {
            place = Optional.of(node);
            pane.forget();
            load(node);
        }
    }

    private void load(PolicyNode.Place node) {
        PolicyState of = state;
        pane.load(TEXTS.get("loading", node.container().dn().name()), LIMIT, monitor -> rows(of, node));
    }

    private static List<ResultRow> rows(PolicyState state, PolicyNode.Place node) {
        Dn dn = node.container().dn();
        ResultantSet.Both both = state.reckon(dn);
        SettingNames names = state.names();
        Stream<ResultRow> ofSomeUsers = both.ofSomeUsers().stream()
                .map(one -> new ResultRow.OfSomeUsers(dn.shown(), one, names.path(one.setting().key())));
        return Stream.concat(Stream.concat(Stream.of(both.computer()), both.user().stream())
                .flatMap(one -> rows(one, dn.shown(), names)), ofSomeUsers).toList();
    }

    private static Stream<ResultRow> rows(ResultantSet result, String place, SettingNames names) {
        Afterwards afterwards = new Afterwards(result);
        return result.settings().values().stream()
                .map(one -> new ResultRow.Reckoned(place, one, names.path(one.key()), afterwards.than(one)));
    }

    private void show(List<ResultRow> rows) {
        if (rows.isEmpty()) {
            page.empty(this::nothing);
        }
        long open = rows.stream().filter(row -> !ResultColumns.isCertain(row)).count();
        page.show(rows, place.map(one -> line(one, rows.size(), open)).orElse(""));
    }

    private String line(PolicyNode.Place of, int settings, long open) {
        String line = TEXTS.get("line", of.container().dn().name(), settings, open);
        String sites = state.directory().knowsSites() ? line : TEXTS.get("line.no-sites", line);
        return state.knowsLocal() ? sites : TEXTS.get("line.no-local", sites);
    }

    @Override
    public void setFocus() {
        page.setFocus();
    }
}
