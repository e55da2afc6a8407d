package org.deskwright.estate.ui.dashboard;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.deskwright.core.report.ReportedOutcome;
import org.deskwright.estate.fleet.Fleet;
import org.deskwright.estate.fleet.FleetPlace;
import org.deskwright.estate.query.QueryException;
import org.deskwright.estate.query.QueryParser;
import org.deskwright.estate.tally.Aspect;
import org.deskwright.estate.tally.Tallies;
import org.deskwright.estate.tally.Tally;
import org.deskwright.estate.ui.command.Toggles;
import org.deskwright.estate.ui.dashboard.Figures.Row;
import org.deskwright.estate.ui.fleet.FleetSession;
import org.deskwright.estate.ui.fleet.FleetStage;
import org.deskwright.estate.ui.fleet.FleetState;
import org.deskwright.estate.ui.fleet.PlacesText;
import org.deskwright.estate.ui.reveal.FleetReveal;
import org.deskwright.ui.command.RunnableHandler;
import org.deskwright.ui.load.LoadPane;
import org.deskwright.ui.page.PageWriter;
import org.deskwright.ui.session.DiagnosisSession;
import org.deskwright.ui.session.SessionWatch;
import org.deskwright.ui.session.WhenSeen;
import org.deskwright.ui.table.Clip;
import org.deskwright.ui.text.Texts;
import org.deskwright.ui.theme.Painted;
import org.deskwright.ui.theme.ThemeColor;
import org.eclipse.core.runtime.ILog;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.handlers.IHandlerService;
import org.eclipse.ui.part.ViewPart;

/** The fleet in figures: a chart for each aspect, of all or of the places that are selected in the navigator. */
public final class DashboardView extends ViewPart {
    public static final String ID = "org.deskwright.estate.dashboard";
    public static final String AS_TABLES = "org.deskwright.estate.ui.figuresAsTables";

    private static final Texts TEXTS = Texts.beside(DashboardView.class);
    /** Under this key the page tells whether all cards show what was counted last. */
    private static final String FILLED = "dashboard.filled";
    private static final Duration LIMIT = Duration.ofMinutes(2);
    private static final int CARD_WIDTH = 400;
    private static final int CARD_LINES = 24;
    private static final int MOST_COLUMNS = 4;

    private final Map<Aspect, Card> cards = new LinkedHashMap<>();
    private FleetSession session;
    private FleetStage stage;
    private ScrolledComposite scroller;
    private Composite page;
    private Label where;
    private LoadPane<List<Tally>> pane;
    private List<Tally> tallies = List.of();
    private int filling;
    private int arrangedAt;
    private WhenSeen seen;

    @Override
    public void createPartControl(Composite parent) {
        session = getSite().getService(FleetSession.class);
        stage = new FleetStage(parent, getSite(), "fleet.dashboard", "aws.workspaces.describe-workspaces");
        stage.content().setLayout(new FillLayout());
        pane = new LoadPane<>(stage.content(), "dashboard.pane", this::counted);
        pane.content().setLayout(new FillLayout());
        scroller = new ScrolledComposite(pane.content(), SWT.V_SCROLL);
        scroller.setExpandHorizontal(true);
        scroller.setExpandVertical(true);
        page = new Composite(scroller, SWT.NONE);
        page.setData(PageWriter.ID, "dashboard.page");
        GridLayout layout = new GridLayout(1, true);
        layout.marginWidth = 8;
        layout.marginHeight = 8;
        layout.horizontalSpacing = 16;
        layout.verticalSpacing = 8;
        page.setLayout(layout);
        where = new Label(page, SWT.NONE);
        where.setFont(JFaceResources.getBannerFont());
        where.setData(PageWriter.ID, "dashboard.where");
        where.setLayoutData(new GridData(SWT.FILL, SWT.BEGINNING, true, false));
        scroller.setContent(page);
        scroller.addListener(SWT.Resize, e -> arrange());
        scroller.getVerticalBar().setIncrement(24);
        Painted.on(stage.content(), ThemeColor.PAGE_TEXT, ThemeColor.PAGE);
        Painted.throughout(stage.content());
        Toggles.onChange(page, getSite(), AS_TABLES, this::fill);
        IHandlerService handlers = getSite().getService(IHandlerService.class);
        handlers.activateHandler("org.deskwright.estate.ui.exportChart", new RunnableHandler(this::export));
        handlers.activateHandler("org.eclipse.ui.edit.copy", new RunnableHandler(this::copy));
        seen = new WhenSeen(this, stage.control());
        SessionWatch.on(stage.control(), session, this::follow);
    }

    /** Counting and drawing are not for views that nobody sees. */
    private void follow(FleetState state) {
        if (tallies.isEmpty()) {
            show(state);
        } else {
            seen.run(() -> show(state));
        }
    }

    private void show(FleetState state) {
        stage.show(state, state.fleet().filter(f -> f.workspaces().size() + f.directories().size() > 0).isPresent());
        state.fleet().ifPresent(fleet -> {
            String narrowed = PlacesText.of(fleet, state.places());
            where.setText(narrowed.isEmpty() ? TEXTS.get("whole") : narrowed.replace("&", "&&"));
            List<ReportedOutcome> outcomes = getSite().getService(DiagnosisSession.class).current().outcomes();
            pane.load(TEXTS.get("counting"), LIMIT, monitor -> Tallies.of(fleet, state.places(), outcomes));
        });
    }

    private void counted(List<Tally> next) {
        if (!page.isDisposed()) {
            boolean first = tallies.isEmpty() && scroller.isFocusControl();
            tallies = next;
            fill();
            if (first) {
                setFocus();
            }
        }
    }

    /** A card after the other is made, filled and shown, so that keys and clicks get their turn between them. */
    private void fill() {
        page.setData(FILLED, Boolean.FALSE);
        fill(++filling, 0);
    }

    private void fill(int round, int place) {
        if (round != filling || page.isDisposed()) {
            return;
        }
        if (place == tallies.size()) {
            page.setData(FILLED, Boolean.TRUE);
            return;
        }
        boolean shown = show(tallies.get(place), Toggles.isOn(getSite(), AS_TABLES));
        page.getDisplay().asyncExec(() -> fill(round, shown ? place + 1 : place));
    }

    /** One step towards it; gives whether that was the last. */
    private boolean show(Tally tally, boolean asTable) {
        Card card = cards.get(tally.aspect());
        if (card == null) {
            cards.put(tally.aspect(), add(tally.aspect()));
            return false;
        }
        if (card.make(asTable)) {
            return false;
        }
        if (card.show(Figures.of(tally), asTable)) {
            return false;
        }
        arrange(card);
        return true;
    }

    private Card add(Aspect aspect) {
        Card card = new Card(page, Figures.id(aspect), this::open);
        GridData data = new GridData(SWT.FILL, SWT.BEGINNING, true, false);
        data.exclude = true;
        card.control().setLayoutData(data);
        card.control().setVisible(false);
        Painted.throughout((Composite) card.control());
        return card;
    }

    /** The others stay as they are, as far as this one leaves them their place. */
    private void arrange(Card card) {
        ((GridData) card.control().getLayoutData()).exclude = false;
        card.control().setVisible(true);
        page.layout(new Control[]{card.control()});
        grow();
    }

    /** As many cards beside each other as there is room for; of another height alone, they stay. */
    private void arrange() {
        int width = Math.max(1, scroller.getClientArea().width);
        if (width == arrangedAt) {
            return;
        }
        arrangedAt = width;
        // larger text needs wider cards
        int least = Math.max(CARD_WIDTH, CARD_LINES * where.computeSize(SWT.DEFAULT, SWT.DEFAULT).y);
        GridLayout layout = (GridLayout) page.getLayout();
        layout.numColumns = Math.clamp(width / least, 1, MOST_COLUMNS);
        ((GridData) where.getLayoutData()).horizontalSpan = layout.numColumns;
        page.layout(true, true);
        grow();
    }

    private void grow() {
        scroller.setMinSize(0, page.computeSize(Math.max(1, arrangedAt), SWT.DEFAULT, false).y);
    }

    /** Narrows the tables to what was counted. */
    private void open(Figures figures, Row row) {
        if (row.query().isEmpty()) {
            return;
        }
        if (figures.tally().aspect().counted() == Aspect.Counted.DIRECTORIES) {
            session.current().fleet().ifPresent(fleet -> session.narrow(directories(fleet, row.query())));
        } else {
            FleetReveal.query(row.query(), getSite().getPage());
        }
    }

    private static Set<FleetPlace> directories(Fleet fleet, String query) {
        try {
            return fleet.directories().find(QueryParser.parse(query, fleet.directories().vocabulary(), fleet.clock()))
                    .stream().mapToObj(at -> fleet.directories().row(at).place()).collect(Collectors.toSet());
        } catch (QueryException e) {
            ILog.of(DashboardView.class).error(query, e);
            return Set.of();
        }
    }

    /** The card with the focus, else the first. */
    private Optional<Card> chosen() {
        return cards.values().stream().filter(card -> card.figures() != null).filter(Card::hasFocus).findFirst()
                .or(() -> cards.values().stream().filter(card -> card.figures() != null).findFirst());
    }

    private void export() {
        chosen().ifPresent(card -> new ChartExport(getSite().getShell()).ask(card));
    }

    private void copy() {
        chosen().ifPresent(card -> Clip.put(page.getDisplay(), card.figures().rows().stream()
                .map(r -> r.label() + "\t" + r.count()).collect(Collectors.joining(System.lineSeparator()))));
    }

    @Override
    public void setFocus() {
        if (stage.isContentShown()) {
            // until there are figures the page itself, so that the view is the active one
            chosen().ifPresentOrElse(Card::setFocus, scroller::forceFocus);
        } else {
            stage.setFocus();
        }
    }
}
