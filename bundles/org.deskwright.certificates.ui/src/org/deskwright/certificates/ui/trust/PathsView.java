package org.deskwright.certificates.ui.trust;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.deskwright.certificates.file.CertificateFile;
import org.deskwright.certificates.path.JudgedPath;
import org.deskwright.certificates.path.TrustReport;
import org.deskwright.certificates.ui.command.Opening;
import org.deskwright.certificates.ui.desk.CertificateDesk;
import org.deskwright.certificates.ui.desk.CertificateRow;
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
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CLabel;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.ISelectionListener;
import org.eclipse.ui.IWorkbenchPart;
import org.eclipse.ui.part.ViewPart;

/** All paths of the selected certificate side by side: a column for each, with who trusts it and until when. */
public final class PathsView extends ViewPart {
    public static final String ID = "org.deskwright.certificates.paths";

    private static final Texts TEXTS = Texts.beside(PathsView.class);
    private static final Duration LIMIT = Duration.ofMinutes(1);
    private static final String TABLE = "certificates.paths";

    private final ISelectionListener selected = this::select;
    private Optional<CertificateRow> subject = Optional.empty();
    private Optional<Instant> at = Optional.empty();
    private List<CertificateFile> files = List.of();
    private CertificateDesk desk;
    private Composite pages;
    private Composite empty;
    private LoadPane<Found> pane;
    private Composite place;
    private CLabel line;
    private int columns;
    private VirtualTable<PathRow> table;

    /** What was found of a certificate. */
    private record Found(String name, List<PathRow> rows, int paths, boolean cut) {}

    @Override
    public void createPartControl(Composite parent) {
        desk = getSite().getService(CertificateDesk.class);
        pages = new Composite(parent, SWT.NONE);
        pages.setLayout(new StackLayout());
        empty = new EmptyState(pages, "certificates.paths.empty", TEXTS.get("paths.empty"),
                TEXTS.get("paths.empty.hint"))
                .door(TEXTS.get("paths.open"), Icon.OPEN_FILE.image(), "certificates.paths.open",
                        () -> Opening.ask(getSite()))
                .control();
        pane = new LoadPane<>(pages, "certificates.paths.pane", this::show);
        GridLayout layout = new GridLayout();
        layout.marginWidth = 4;
        layout.marginHeight = 4;
        pane.content().setLayout(layout);
        place = new Composite(pane.content(), SWT.NONE);
        place.setLayout(new FillLayout());
        place.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
        line = new CLabel(pane.content(), SWT.NONE);
        line.setData(PageWriter.ID, "certificates.paths.line");
        GridData data = new GridData(SWT.FILL, SWT.END, true, false);
        data.widthHint = 1;
        line.setLayoutData(data);
        Painted.on(line, ThemeColor.MUTED, ThemeColor.PAGE);
        Painted.throughout(pane.content());
        Painted.follow(pages);
        Leaf.turn(pages, empty, this::setFocus);
        FileDrop.on(pages, dropped -> Opening.files(getSite(), dropped));
        getSite().getWorkbenchWindow().getSelectionService().addPostSelectionListener(selected);
        select(null, getSite().getWorkbenchWindow().getSelectionService().getSelection());
        SessionWatch.on(pages, desk, this::follow);
    }

    private void select(IWorkbenchPart part, ISelection selection) {
        if (part != this && selection instanceof IStructuredSelection elements
                && elements.getFirstElement() instanceof CertificateRow row && !subject.equals(Optional.of(row))) {
            subject = Optional.of(row);
            load();
        }
    }

    /** Another file may hold what was missing. */
    private void follow(DeskState state) {
        if (!state.files().equals(files) || !state.at().equals(at)) {
            files = state.files();
            at = state.at();
            load();
        }
    }

    private void load() {
        DeskState state = desk.current();
        subject.ifPresent(row -> {
            Leaf.turn(pages, pane.control(), this::setFocus);
            pane.load(TEXTS.get("loading", row.certificate().name()), LIMIT, monitor -> find(row, state));
        });
    }

    private Found find(CertificateRow row, DeskState state) {
        TrustReport report = Reports.of(row, state, desk);
        List<JudgedPath> paths = JudgedPath.of(report, state.request());
        return new Found(row.certificate().name(), PathRows.of(paths, state.request().at()), paths.size(),
                report.cut());
    }

    private void show(Found found) {
        if (table == null || columns != found.paths()) {
            columns = found.paths();
            lay();
        }
        table.setRows(found.rows());
        line.setText(TEXTS.get(found.cut() ? "paths.line.cut" : "paths.line", found.name(), found.paths())
                + at.map(moment -> TEXTS.get("sent.at", moment)).orElse(""));
        line.setToolTipText(line.getText());
    }

    /** Another table, since its columns are the paths. */
    private void lay() {
        if (table != null) {
            table.control().dispose();
        }
        table = new VirtualTable<>(place, new TableDescription<>(TABLE, TEXTS.get("paths.table"),
                PathRows.columns(columns), PathRow::order, List.of(new Sort("step", false))),
                Settings.of(PathsView.class, TABLE));
        place.layout();
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

    @Override
    public void dispose() {
        getSite().getWorkbenchWindow().getSelectionService().removePostSelectionListener(selected);
        super.dispose();
    }
}
