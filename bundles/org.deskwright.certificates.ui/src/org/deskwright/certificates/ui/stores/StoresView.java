package org.deskwright.certificates.ui.stores;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.deskwright.certificates.file.CertificateFile;
import org.deskwright.certificates.ui.command.Opening;
import org.deskwright.certificates.ui.desk.CertificateDesk;
import org.deskwright.certificates.ui.desk.DeskState;
import org.deskwright.ui.drop.FileDrop;
import org.deskwright.ui.icons.Icon;
import org.deskwright.ui.load.LoadPane;
import org.deskwright.ui.page.EmptyState;
import org.deskwright.ui.page.Leaf;
import org.deskwright.ui.page.PageWriter;
import org.deskwright.ui.session.SessionWatch;
import org.deskwright.ui.table.Settings;
import org.deskwright.ui.table.Sort;
import org.deskwright.ui.table.TableDescription;
import org.deskwright.ui.table.VirtualTable;
import org.deskwright.ui.text.Texts;
import org.deskwright.ui.theme.Painted;
import org.deskwright.ui.theme.ThemeColor;
import org.eclipse.jface.action.GroupMarker;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CLabel;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.IWorkbenchActionConstants;
import org.eclipse.ui.part.ViewPart;

/** Which store accepts which chain: a row for each chain that lies open, a column for each store. */
public final class StoresView extends ViewPart {
    public static final String ID = "org.deskwright.certificates.stores";

    private static final Texts TEXTS = Texts.beside(StoresView.class);
    private static final Duration LIMIT = Duration.ofMinutes(5);
    private static final String TABLE = "certificates.stores";

    private final FirstCertificates chosen = new FirstCertificates();
    private final MenuManager menu = new MenuManager();
    private CertificateDesk desk;
    private List<CertificateFile> files = List.of();
    private Optional<Instant> at = Optional.empty();
    private List<String> stores = List.of();
    private Composite pages;
    private Composite empty;
    private LoadPane<HeldAgainst> pane;
    private Composite place;
    private CLabel line;
    private VirtualTable<ChainRow> table;

    @Override
    public void createPartControl(Composite parent) {
        desk = getSite().getService(CertificateDesk.class);
        menu.add(new GroupMarker(IWorkbenchActionConstants.MB_ADDITIONS));
        getSite().registerContextMenu(menu, chosen);
        getSite().setSelectionProvider(chosen);
        pages = new Composite(parent, SWT.NONE);
        pages.setLayout(new StackLayout());
        empty = nothing().control();
        pane = new LoadPane<>(pages, "certificates.stores.pane", this::show);
        GridLayout layout = new GridLayout();
        layout.marginWidth = 4;
        layout.marginHeight = 4;
        pane.content().setLayout(layout);
        place = new Composite(pane.content(), SWT.NONE);
        place.setLayout(new FillLayout());
        place.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
        line = new CLabel(pane.content(), SWT.NONE);
        line.setData(PageWriter.ID, "certificates.stores.line");
        GridData data = new GridData(SWT.FILL, SWT.END, true, false);
        data.widthHint = 1;
        line.setLayoutData(data);
        Painted.on(line, ThemeColor.MUTED, ThemeColor.PAGE);
        Painted.throughout(pane.content());
        Painted.follow(pages);
        turnTo(empty);
        FileDrop.on(pages, dropped -> Opening.files(getSite(), dropped));
        SessionWatch.on(pages, desk, this::follow);
    }

    private EmptyState nothing() {
        return new EmptyState(pages, "certificates.stores.empty", TEXTS.get("empty.title"), TEXTS.get("empty.hint"))
                .door(TEXTS.get("empty.server"), Icon.CONNECT.image(), "certificates.stores.server",
                        () -> Opening.server(getSite()))
                .door(TEXTS.get("empty.open"), Icon.OPEN_FILE.image(), "certificates.stores.open",
                        () -> Opening.ask(getSite()));
    }

    private void follow(DeskState state) {
        if (state.files().equals(files) && state.at().equals(at)) {
            return;
        }
        files = state.files();
        at = state.at();
        if (state.chains().isEmpty()) {
            turnTo(empty);
            chosen.choose(List.of());
        } else {
            turnTo(pane.control());
            pane.load(TEXTS.get("loading"), LIMIT, monitor -> HeldAgainst.of(state, desk.stores()));
        }
    }

    private void show(HeldAgainst held) {
        if (table == null || !stores.equals(held.stores())) {
            stores = held.stores();
            lay();
        }
        table.setRows(held.rows());
        String counts = TEXTS.get("line", held.rows().size(), stores.size())
                + at.map(moment -> TEXTS.get("line.at", moment)).orElse("");
        line.setText(held.missing().isEmpty()
                ? counts
                : TEXTS.get("line.missing", counts, String.join("; ", held.missing())));
        line.setToolTipText(line.getText());
    }

    /** Another table, since its columns are the stores. What the user made of those that stay is kept. */
    private void lay() {
        if (table != null) {
            table.control().dispose();
        }
        table = new VirtualTable<>(place,
                new TableDescription<>(TABLE, TEXTS.get("table"), ChainColumns.of(stores), ChainRow::file,
                        List.of(new Sort("accepting", false), new Sort("name", false))),
                Settings.of(StoresView.class, TABLE));
        table.control().setMenu(menu.createContextMenu(table.control()));
        table.selectionProvider().addPostSelectionChangedListener(event -> chosen.choose(table.selection()));
        place.layout();
    }

    private void turnTo(Composite next) {
        Leaf.turn(pages, next, this::setFocus);
    }

    @Override
    public void setFocus() {
        if (((StackLayout) pages.getLayout()).topControl == empty) {
            empty.setFocus();
        } else if (table != null) {
            table.control().setFocus();
        } else {
            pane.control().setFocus();
        }
    }
}
