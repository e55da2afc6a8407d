package org.deskwright.live.ui.changes;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.deskwright.core.evidence.Scope;
import org.deskwright.estate.fleet.FleetPlace;
import org.deskwright.estate.model.Estate;
import org.deskwright.live.ui.changes.Question.Around;
import org.deskwright.live.ui.changes.Question.Between;
import org.deskwright.live.ui.changes.Question.History;
import org.deskwright.live.ui.changes.Question.Told;
import org.deskwright.live.ui.part.Doors;
import org.deskwright.live.ui.session.LiveSession;
import org.deskwright.live.ui.session.LiveState;
import org.deskwright.store.Change.Type;
import org.deskwright.ui.evidence.EvidenceLinks;
import org.deskwright.ui.load.LoadPane;
import org.deskwright.ui.page.EmptyState;
import org.deskwright.ui.page.RowsPage;
import org.deskwright.ui.session.DiagnosisSession;
import org.deskwright.ui.session.SessionWatch;
import org.deskwright.ui.table.Sort;
import org.deskwright.ui.table.TableDescription;
import org.deskwright.ui.text.Texts;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.part.ViewPart;

/** What changed in the live estate between two moments, or all that happened to one item of it. */
public final class ChangesView extends ViewPart {
    public static final String ID = "org.deskwright.live.changes";

    private static final Texts TEXTS = Texts.beside(ChangesView.class);
    private static final Duration LIMIT = Duration.ofMinutes(1);
    private static final Between NEWEST = new Between(0, 0);

    private LiveSession session;
    private MomentBar moments;
    private LoadPane<Told> pane;
    private RowsPage<ChangeRow> page;
    private Question question = NEWEST;
    private Told told = new Told(List.of(), 0, 0, List.of());
    private int seen = -1;

    @Override
    public void createPartControl(Composite parent) {
        session = getSite().getService(LiveSession.class);
        GridLayout layout = new GridLayout();
        layout.marginWidth = 0;
        layout.marginHeight = 0;
        layout.verticalSpacing = 0;
        parent.setLayout(layout);
        moments = new MomentBar(parent, this::ask, this::narrow);
        pane = new LoadPane<>(parent, "live.changes.pane", this::show);
        pane.control().setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
        pane.content().setLayout(new FillLayout());
        TableDescription<ChangeRow> description = new TableDescription<>("live.changes", TEXTS.get("table"),
                ChangeColumns.all(), ChangeRow::identity, List.of(new Sort("seen", true)));
        page = new RowsPage<>(pane.content(), getSite(), description, this::nothing).done();
        page.table().publish(getSite());
        page.table().onArranged(() -> page.line(line()));
        page.table().onOpen(row -> EvidenceLinks.revealOrSay(row.subject(), getSite().getWorkbenchWindow()));
        SessionWatch.on(page.control(), session, this::follow);
    }

    private EmptyState nothing(Composite parent) {
        boolean lacks = question instanceof Between && told.from() == 0;
        boolean one = question instanceof Between && told.from() > 0 && told.from() == told.to();
        String key = one
                ? "one"
                : lacks
                        ? "lacks"
                        : question instanceof History ? "history" : question instanceof Around ? "around" : "same";
        EmptyState state = new EmptyState(parent, "live.changes.empty", TEXTS.get("empty." + key + ".title"),
                TEXTS.get("empty." + key + ".hint"));
        return lacks && told.snapshots().isEmpty()
                ? Doors.connect(state, getSite(), "live.changes")
                : Doors.refresh(state, getSite(), "live.changes");
    }

    /** Whoever looks at the newest goes on to do so when there is something newer. */
    private void follow(LiveState state) {
        if (state.snapshots() != seen) {
            seen = state.snapshots();
            if (question.equals(NEWEST) || !(question instanceof Between)) {
                load();
            }
        }
    }

    private void ask(long from, long to) {
        question = new Between(from, to);
        load();
    }

    /** Shows all that happened to an item. */
    public void history(String id) {
        question = new History(id);
        load();
    }

    /** Shows all that happened to what is in a place. */
    public void history(FleetPlace place) {
        question = new Around(place);
        load();
    }

    /** Shows again what is new in the newest snapshot. */
    public void newest() {
        question = NEWEST;
        load();
    }

    private void load() {
        Question asked = question;
        Optional<Estate> estate = getSite().getService(DiagnosisSession.class).current().evidence()
                .flatMap(evidence -> evidence.find(Estate.KIND));
        pane.load(TEXTS.get("loading"), LIMIT, monitor -> asked.ask(session, estate));
    }

    private void show(Told now) {
        told = now;
        moments.show(now.snapshots(), now.from(), now.to(), subject());
        page.empty(this::nothing);
        page.show(now.rows(), line());
    }

    /** Whose history is shown; nothing while moments are compared. */
    private String subject() {
        return switch (question) {
            case Between _ -> "";
            case History(String id) -> id;
            case Around(FleetPlace place) -> switch (place) {
                case FleetPlace.Account(String account) -> account;
                case FleetPlace.Region(Scope scope) -> scope.toString();
                case FleetPlace.Directory(_, String id) -> id;
            };
        };
    }

    private void narrow(Optional<Type> type) {
        page.table().filter(row -> type.filter(t -> t != row.change().type()).isEmpty());
    }

    private String line() {
        List<ChangeRow> rows = page.table().shownRows();
        List<Long> counts = new ArrayList<>();
        for (Type type : Type.values()) {
            counts.add(rows.stream().filter(r -> r.change().type() == type).map(r -> r.change().item()).distinct()
                    .count());
        }
        return TEXTS.get("line", counts.toArray());
    }

    @Override
    public void setFocus() {
        page.setFocus();
    }
}
